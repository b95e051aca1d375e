/** Whether a host imitates a known network: by letters that look the same, by one letter, or by its name among words that lure. */
import { onceEach } from '../once.ts';
import { isOneOff } from '../text/hosts.ts';
import { type KnownName, knownNames, luringWords } from './known-names.ts';
import { unicodeHost } from './punycode.ts';

export interface Imitation {
  readonly family: string;
  /** The network's name. */
  readonly shown: string;
  /** The true address. */
  readonly known: string;
  readonly how: 'letters' | 'one-letter' | 'words';
}

/** Signs that stand for others; Cyrillic, Greek, Latin with marks, digits. */
const twins: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', ғ: 'f', ɡ: 'g', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', п: 'n', о: 'o' },
  ...{ р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', υ: 'u', ц: 'u', ѵ: 'v', ν: 'v', ԝ: 'w', ш: 'w', х: 'x', у: 'y', з: 'z', ү: 'y' },
  ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ο: 'o', ρ: 'p', τ: 't', χ: 'x', γ: 'y', ı: 'i', ł: 'l', ø: 'o', đ: 'd' },
  ...{ '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't' },
};

/** Endings under which anybody may register a name: the name stands before them. */
const doubleEndings =
  /\.(?:co|com|org|net|ac|gov|edu)\.[a-z]{2}$|\.(?:web\.app|pages\.dev|github\.io|vercel\.app|netlify\.app|firebaseapp\.com|herokuapp\.com|blogspot\.com|weebly\.com|wixsite\.com|tilda\.ws|ru\.com|msk\.ru|spb\.ru)$/;

/** A known name, ready to be compared with many hosts. */
interface Target {
  readonly known: KnownName;
  readonly first: string | undefined;
  /** Its names and those of its first addresses as a reader sees them. */
  readonly seenAs: ReadonlySet<string>;
  readonly domains: readonly { readonly domain: string; readonly name: string; readonly within: RegExp | null }[];
}

/** A host, read once for all names that it is compared with. */
interface Read {
  readonly host: string;
  readonly name: string;
  /** The name as a reader sees it, and the same with its ending. */
  readonly plain: string;
  readonly plainWhole: string;
  readonly hostWords: string;
  readonly words: readonly string[];
  /** Every word of the host. */
  readonly all: readonly string[];
}

let targets: readonly Target[] | undefined;
/** So many hosts asked lately are kept: a draft is judged at every rest of the keys. */
const mostAnswers = 500;

/** What a host (as in an address; punycode or not) imitates; null where it is the network itself or nothing like it. */
export const imitationOf = onceEach(findImitation, mostAnswers);

function findImitation(host: string): Imitation | null {
  const seen = unicodeHost(host.toLowerCase().replace(/\.$/, ''));
  if (!seen.includes('.') || /^[\d.:[\]]+$/.test(seen) || knownNames.some(({ domains }) => domains.some((domain) => isUnder(seen, domain)))) return null;
  const read = readHost(seen);
  targets ??= knownNames.map(targetOf);
  for (const target of targets) {
    const how = howItImitates(read, target);
    if (how) return { family: target.known.family, shown: target.known.shown, known: target.known.domains[0] ?? '', how };
  }
  return null;
}

function targetOf(known: KnownName): Target {
  const domains = known.domains.slice(0, 3).map((domain) => {
    const [name = ''] = domain.split('.');
    // vk.com.example.ru, vk.com-login.ru
    return { domain, name, within: name.length > 1 ? new RegExp(`(?:^|[.-])${domain.replaceAll('.', '[.-]')}[.-]`) : null };
  });
  const names = [...known.names, ...domains.map(({ name }) => name)].filter((name) => name.length > 3);
  return { known, first: domains[0]?.name, seenAs: new Set(names.map(latin)), domains };
}

function readHost(host: string): Read {
  const { name, whole } = registered(host);
  const hostWords = latinButDigits(host);
  const words = latinButDigits(name).split('-');
  return { host, name, plain: latin(name), plainWhole: latin(whole), hostWords, words, all: [...words, ...hostWords.slice(0, -whole.length).split(/[.-]/)] };
}

function howItImitates(
  { host, name: own, plain, plainWhole, hostWords, words, all }: Read,
  { known, first, seenAs, domains }: Target,
): Imitation['how'] | null {
  const isDisguised = plain !== own && own !== first;
  if (isDisguised && seenAs.has(plain)) return 'letters';
  for (const { domain, name, within } of domains) {
    // so short a name is told only with its ending, and only by letters of another alphabet
    if (isDisguised && /[^a-z\d-]/.test(own) && plainWhole === domain) return 'letters';
    if (name.length > 5 && isOneOff(own, name)) return 'one-letter';
    if (within?.test(hostWords) && !isUnder(host, domain)) return 'words';
  }
  for (const name of known.names) {
    const isNamed = words.includes(name) || (name.length > 4 && words.some((word) => gluedTo(word, name)));
    if (isNamed && all.some((word) => word !== name && (luringWords.has(word) || (name.length > 4 && luringWords.has(gluedTo(word, name) ?? '')))))
      return 'words';
  }
  return null;
}

/** What stands before or after a name that is glued to it: `login` in `facebooklogin`. */
function gluedTo(word: string, name: string): string | undefined {
  if (word.startsWith(name)) return word.slice(name.length) || undefined;
  return word.endsWith(name) ? word.slice(0, -name.length) : undefined;
}

function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The part that somebody registered, with its ending and without. */
function registered(host: string): { readonly name: string; readonly whole: string } {
  const ending = doubleEndings.exec(host)?.[0] ?? host.slice(host.lastIndexOf('.'));
  const rest = host.slice(0, -ending.length);
  const name = rest.slice(rest.lastIndexOf('.') + 1);
  return { name, whole: name + ending };
}

function latin(text: string): string {
  return [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign) => twins[sign] ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l');
}

/** As `latin`, but digits and pairs of letters stay: here whole words are looked for. */
function latinButDigits(text: string): string {
  return [...text.normalize('NFKD').replace(/\p{M}/gu, '')].map((sign) => (/\d/.test(sign) ? sign : (twins[sign] ?? sign))).join('');
}
