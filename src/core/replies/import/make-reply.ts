/** Makes a reply of an entry: what is told is understood or named, what is not told is left open. */
import type { Reply } from '../../guide.ts';
import type { Bilingual } from '../../rule.ts';
import { languageOf } from '../../text/language.ts';
import { prepare } from '../../text/prepare.ts';
import { wordsIn } from '../words.ts';
import { fingerprint } from './fingerprint.ts';
import { readSlots } from './foreign-slots.ts';
import { looksLikeHtml, textOfHtml } from './html-text.ts';
import type { RawReply } from './reading.ts';

/** Families of networks that are known here; a file may name others. */
export type KnownNetwork = (family: string) => boolean;
/** What was left out or changed of an entry. */
export type Say = (about: string, why: Bilingual) => void;

const longestTitle = 80;
const longestBody = 20_000;
const statuses: readonly (readonly [Reply['status'], RegExp])[] = [
  ['approved', /^(?:approved|active|published|ready|ok|утвержд[её]н[аоы]?|согласован[аоы]?|готово?|одобрен[аоы]?|активен|активно)$/i],
  ['draft', /^(?:draft|pending|new|in review|черновик|новый|на согласовании|проект)$/i],
  ['retired', /^(?:retired|archived|inactive|rejected|old|архив|в архиве|снят[оа]?|устарел[оа]?|отклон[её]н[оа]?)$/i],
];
const languages: readonly (readonly [string, RegExp])[] = [
  ['ru', /^(?:ru|rus|ru[-_]ru|russian|русский|рус)$/i],
  ['en', /^(?:en|eng|en[-_](?:us|gb)|english|английский|англ)$/i],
  ['', /^(?:any|all|любой|все)$/i],
];
const networkNames: Readonly<Record<string, string>> = {
  ...{ вконтакте: 'vk', вк: 'vk', vkontakte: 'vk', одноклассники: 'ok', ок: 'ok', телеграм: 'telegram', телеграмм: 'telegram', тг: 'telegram', tg: 'telegram' },
  ...{ twitter: 'x', твиттер: 'x', инстаграм: 'instagram', инстаграмм: 'instagram', insta: 'instagram', фейсбук: 'facebook', fb: 'facebook', ютуб: 'youtube' },
  ...{ дзен: 'dzen', линкедин: 'linkedin', тикток: 'tiktok', пинтерест: 'pinterest', ватсап: 'whatsapp', макс: 'max', рутуб: 'rutube' },
};

/** The reply of an entry; null where it has no text. */
export function replyOf(raw: RawReply, knows: KnownNetwork, say: Say): Reply | null {
  if (raw.whole) return raw.whole;
  const given = !raw.isOurs && (raw.isHtml ?? looksLikeHtml(raw.body)) ? textOfHtml(raw.body) : raw.body.replace(/\r\n?/g, '\n').trim();
  if (given === '') return null;
  const { body, slots, lost } = raw.isOurs ? { body: raw.body, slots: raw.slots ?? [], lost: [] } : readSlots(given.slice(0, longestBody), raw.slots);
  const title = raw.title.trim() || titleFrom(body);
  for (const { text, why } of lost) say(text, why);
  if (given.length > longestBody)
    say(title, { ru: `Текст длиннее ${longestBody} знаков: обрезан.`, en: `The text is longer than ${longestBody} characters: it was cut.` });
  const scenario = raw.folder?.trim();
  return {
    ...raw.more,
    id: raw.id?.trim() || `in-${fingerprint(`${title}\n${wordsIn(body).join(' ')}`)}`,
    title,
    body,
    lang: languageFor(raw.lang ?? '', body, say),
    tags: [...new Set(raw.tags)],
    networks: networksFor(raw.networks ?? [], knows, say),
    status: statusFor(raw.status ?? '', say),
    validUntil: dateFor(raw.validUntil ?? '', say),
    ...(scenario ? { scenario } : {}),
    ...(slots.length > 0 ? { slots: [...slots] } : {}),
  };
}

/** The beginning of a text as its title. */
export function titleFrom(body: string): string {
  const line = body.split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`;
}

function languageFor(told: string, body: string, say: Say): string {
  const word = told.trim();
  if (word === '') return languageOf(prepare(body));
  const found = languages.find(([, pattern]) => pattern.test(word))?.[0];
  if (found !== undefined) return found;
  if (/^[a-z]{2}$/i.test(word)) return word.toLowerCase();
  say(word, { ru: 'Такой язык не понятен: взят по буквам текста.', en: 'This language is not understood: it was told by the letters of the text.' });
  return languageOf(prepare(body));
}

function networksFor(told: readonly string[], knows: KnownNetwork, say: Say): string[] {
  const found = new Set<string>();
  for (const name of told) {
    const folded = name.trim().toLowerCase();
    const family = networkNames[folded] ?? folded;
    if (knows(family)) found.add(family);
    else if (!/^(?:all|any|все|любая|любые)$/.test(folded))
      say(name, { ru: 'Такая сеть здесь не известна: опущена.', en: 'This network is not known here: left out.' });
  }
  return [...found];
}

/** What nobody here approved is a draft. */
function statusFor(told: string, say: Say): Reply['status'] {
  const word = told.trim();
  const found = statuses.find(([, pattern]) => pattern.test(word))?.[0];
  if (!found && word !== '') say(word, { ru: 'Такой статус не понятен: поставлен «черновик».', en: 'This status is not understood: it became “draft”.' });
  return found ?? 'draft';
}

/** Dates as 2026-03-08, with or without a time, and as 08.03.2026. */
function dateFor(told: string, say: Say): string | null {
  const word = told.trim();
  if (word === '') return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(word) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : word.slice(0, 10);
  const [, m = 0, d = 0] = /^\d{4}-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? [];
  if (m >= 1 && m <= 12 && d >= 1 && d <= 31) return date;
  say(word, { ru: 'Такая дата не понятна: срок не поставлен.', en: 'This date is not understood: no end was set.' });
  return null;
}
