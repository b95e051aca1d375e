/** Advocates as a table: our own, and such as spreadsheets and other programs have them. */
import { type Delimiter, rowsOf } from '../replies/import/csv-rows.ts';
import { type Advocate, foldedHandle } from './advocate.ts';

const header = ['name', 'handles', 'topics', 'consent', 'given', 'last contact', 'ask limit', 'helped', 'asked', 'notes'] as const;
const names: Readonly<Record<(typeof header)[number], RegExp>> = {
  name: /^(?:name|full name|person|имя|фио|кто)$/,
  handles: /^(?:handles?|accounts?|username|социальные сети|аккаунты?|ники?|профили)$/,
  topics: /^(?:topics?|tags?|interests?|темы?|метки|интересы)$/,
  consent: /^(?:consent|may ask|opt in|согласие|можно просить)$/,
  given: /^(?:given|gifts?|received|подарки|получил[аи]?)$/,
  'last contact': /^(?:last contact|contacted|last contacted|последний контакт|последнее общение)$/,
  'ask limit': /^(?:ask limit|limit|лимит просьб|лимит)$/,
  helped: /^(?:helped|how they helped|как помог(?:ла|ли)?|помощь)$/,
  asked: /^(?:asked|просили)$/,
  notes: /^(?:notes?|comment|заметки|комментарий|примечание)$/,
};

/** The text of a table that `readAdvocates` takes back as it is; a byte order mark in front, for spreadsheets. */
export function writeAdvocates(advocates: readonly Advocate[]): string {
  const rows = advocates.map((each) => [
    each.name,
    each.handles.map(({ network, handle }) => `${network}:${handle}`).join(' '),
    each.topics.join(', '),
    each.consent ? 'yes' : 'no',
    each.given,
    each.contactAt === undefined ? '' : new Date(each.contactAt).toISOString(),
    String(each.askLimit),
    each.helped.length === 0 ? '' : JSON.stringify(each.helped),
    each.askedAt.map((at) => new Date(at).toISOString()).join(' '),
    each.notes,
  ]);
  return `\ufeff${[[...header], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export interface AdvocateTable {
  readonly advocates: readonly Advocate[];
  /** Lines that name nobody. */
  readonly not: readonly number[];
  /** The table has no column of names or of accounts. */
  readonly isUnknown: boolean;
}

/** Reads a table; `newId` makes the ids. Accounts are `network:handle`, or a link to the profile. */
export function readAdvocates(text: string, brandId: string, newId: () => string): AdvocateTable {
  const plain = text.replace(/^\ufeff/, '');
  const first = plain.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = ([';', '\t', ','] as const).reduce((best: Delimiter, each) => (first.split(each).length > first.split(best).length ? each : best), ',');
  const [head, ...rows] = rowsOf(plain, delimiter).rows;
  const at = new Map(
    header.map((column) => [
      column,
      head?.cells.findIndex((name) =>
        names[column].test(
          name
            .trim()
            .toLowerCase()
            .replace(/[_\s]+/g, ' '),
        ),
      ) ?? -1,
    ]),
  );
  if ((at.get('name') ?? -1) < 0 && (at.get('handles') ?? -1) < 0) return { advocates: [], not: [], isUnknown: true };
  const not: number[] = [];
  const advocates = rows.flatMap(({ line, cells }): Advocate[] => {
    const said = (column: (typeof header)[number]): string => (cells[at.get(column) ?? -1] ?? '').trim().replace(/^'(?=[=+\-@\t])/, '');
    const handles = handlesIn(said('handles'));
    const name = said('name') || handles[0]?.handle || '';
    if (name === '') {
      not.push(line);
      return [];
    }
    const contact = Date.parse(said('last contact'));
    const limit = Number(said('ask limit') || 2);
    return [
      {
        ...{ id: newId(), brandId, name: name.slice(0, 200), handles, topics: listIn(said('topics')), given: said('given').slice(0, 2000) },
        ...{ helped: helpIn(said('helped')), notes: said('notes').slice(0, 2000), consent: /^(?:yes|true|1|да|\+)$/i.test(said('consent')) },
        askedAt: said('asked')
          .split(/\s+/)
          .map(Date.parse)
          .filter((moment) => !Number.isNaN(moment)),
        askLimit: Number.isInteger(limit) && limit >= 0 && limit <= 20 ? limit : 2,
        ...(Number.isNaN(contact) ? {} : { contactAt: contact }),
      },
    ];
  });
  return { advocates, not, isUnknown: false };
}

function handlesIn(text: string): Advocate['handles'] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((each) => {
      const link = /^https?:\/\//.test(each) && URL.canParse(each) ? new URL(each) : null;
      const [network = '', handle = ''] = link
        ? [familyOfHost(link.hostname), link.pathname.split('/').findLast(Boolean) ?? '']
        : each.includes(':')
          ? each.split(':')
          : ['', each];
      return { network, handle: foldedHandle(handle) };
    })
    .filter(({ handle }) => handle !== '');
}

/** `www.instagram.com` → `instagram`; what the network is called is mostly in its host. */
function familyOfHost(host: string): string {
  const name =
    host
      .replace(/^(?:www|m)\./, '')
      .split('.')
      .at(-2) ?? '';
  return { twitter: 'x', t: 'telegram', bsky: 'bluesky', youtu: 'youtube' }[name] ?? name;
}

function helpIn(text: string): Advocate['helped'] {
  if (text === '') return [];
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read.flatMap(helpOf);
  } catch {
    // a person wrote it in words
  }
  return [{ at: 0, what: text.slice(0, 2000), link: '', thankedAt: 0 }];
}

function helpOf(entry: unknown): Advocate['helped'] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { at, what, link, thankedAt } = entry as Record<string, unknown>; // each is looked at below
  if (typeof at !== 'number') return [];
  return [
    { at, what: typeof what === 'string' ? what : '', link: typeof link === 'string' ? link : '', ...(typeof thankedAt === 'number' ? { thankedAt } : {}) },
  ];
}

function listIn(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
