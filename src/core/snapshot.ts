import * as v from 'valibot';
import type { GuideMatter } from './compile.ts';
import type { Guide } from './guide.ts';
import { SpokenRules } from './spoken.ts';
import type { Forms, FormsByWord } from './text/forms.ts';

/** What a page's guard may know of one brand: the guide without replies, people, notes or log. */
export interface SnapshotBrand {
  readonly id: string;
  readonly guide: Guide;
}

/**
 * What the background publishes for the guards, in `storage.local` under `snapshot`. `brands` is the JSON of SnapshotBrand[]: one
 * string, because ten thousand strings cost a content script three to five times as much to read (facts: guarding, rules).
 */
export const Snapshot = v.object({
  version: v.literal(1),
  seq: v.number(),
  brands: v.string(),
  /** JSON of the lexicons by name, each one string of lines. */
  lexicons: v.optional(v.string(), '{}'),
  /** JSON of the inflected forms of the words that these guides use: word → its forms, parted by spaces. */
  forms: v.optional(v.string(), '{}'),
  /** Which dictionaries the forms are by. */
  dictionaries: v.optional(v.string(), ''),
  /** JSON of the organization's policy (core/policy.ts), by which the packs of these guides are chosen; absent where there is none. */
  policy: v.optional(v.string()),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

/** What a snapshot brings to its guides from outside of them. */
export function matterOf(snapshot: Snapshot): GuideMatter {
  return { lexicons: linesOf(JSON.parse(snapshot.lexicons) as Record<string, string>), forms: formsByWord(snapshot) };
}

/** Taken apart when they are asked for: thirty thousand lines kept in every page are a megabyte, and most are read once. */
function linesOf(lists: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  const lines = {};
  for (const [name, list] of Object.entries(lists)) Object.defineProperty(lines, name, { get: () => list.split('\n'), enumerable: true });
  return lines;
}

/** The same as `formsIn` for those who ask word by word: nothing is taken apart before it is asked for. */
function formsByWord({ forms }: Snapshot): FormsByWord {
  const words = new Map(Object.entries(JSON.parse(forms) as Record<string, string>));
  return { get: (word) => words.get(word)?.split(' ') };
}

/** The inflected forms that a snapshot carries. */
export function formsIn({ forms }: Snapshot): Forms {
  const words = JSON.parse(forms) as Record<string, string>;
  return new Map(Object.entries(words).map(([word, all]) => [word, all.split(' ')]));
}

/** Under `crisis`: the level of each brand, by brand id. Written at once by whoever raises it, so that it needs no living background. */
export const CrisisState = v.record(
  v.string(),
  v.object({
    level: v.picklist([0, 1, 2, 3]),
    title: v.string(),
    sensitiveWords: v.array(v.string()),
    since: v.number(),
    /** What the brand does not speak of meanwhile. */
    silentTopics: v.optional(v.array(v.string())),
    /** How many groups must hear before the public does and have not; their names stay in the library. */
    untold: v.optional(v.number()),
    /** A day of mourning in the brand's time zone, as 2026-03-08. */
    mourning: v.optional(v.string()),
  }),
);
export type CrisisState = v.InferOutput<typeof CrisisState>;

/** Under `settings`. A site that no browser would take is left out: one such would stop the registration of all the others. */
export const Settings = v.object({
  language: v.picklist(['auto', 'ru', 'en']),
  /** Origins beyond the known networks where the user switched Guidepost on (`https://example.org/*`). */
  sites: v.pipe(
    v.array(v.string()),
    v.transform((sites) => sites.filter(isOriginPattern)),
  ),
  /** Origins that were switched on and that the browser closed to us since. */
  closed: v.optional(v.array(v.string())),
  /** Hosts where Enter was seen to send, so that it is held from then on. */
  enterSends: v.array(v.string()),
  /** Whether drafts that are held in a crisis are kept; absent until the user was asked. */
  keepHeld: v.optional(v.boolean()),
  /** Whether the last texts that went out are kept on this machine, to try rules on; not unless it is true. */
  keepLast: v.optional(v.boolean()),
  /** Whether a `/` in a box offers replies; it does unless it is false. */
  slash: v.optional(v.boolean()),
  /** Whether fingerprints of passwords are kept and compared; not unless it is true. */
  passwordCare: v.optional(v.boolean()),
  /** After how many minutes without a person the next post of a brand is asked about; absent: never. */
  awayMinutes: v.optional(v.number()),
  /** A LanguageTool-compatible server of the user's own. Only while it is `on` do drafts go there; one that cannot be read is none. */
  grammar: v.optional(v.fallback(v.nullable(v.object({ url: v.string(), on: v.boolean() })), null)),
});
export type Settings = v.InferOutput<typeof Settings>;
export const usualSettings: Settings = { language: 'auto', sites: [], enterSends: [] };

/** Under `words`: the sentences of the guards by language, each the JSON of a SpokenWords. Published by the background, so that the script in every page carries no sentences. */
export const StoredWords = v.object({ ru: v.string(), en: v.string() });
export const SpokenWords = v.object({ page: v.record(v.string(), v.string()), rules: SpokenRules });
export type SpokenWords = v.InferOutput<typeof SpokenWords>;

/**
 * Under `networks`: what is known of each network, by its file's name; `facts` is the JSON of a NetworkFile. Published by the background, so that
 * the script in every page does not grow with the catalogue; a page reads only its own.
 */
export const StoredNetworks = v.record(
  v.string(),
  v.object({
    hosts: v.array(v.string()),
    path: v.optional(v.string()),
    signs: v.optional(v.array(v.string()), []),
    /** Taught by the user: laid over whatever else is known of the page. */
    taught: v.optional(v.boolean()),
    /** Why what is known is not to be relied on at present; text from outside. */
    doubt: v.optional(v.string()),
    facts: v.string(),
  }),
);
export type StoredNetworks = v.InferOutput<typeof StoredNetworks>;

/** Under `taught`: what the user taught, by host; each the JSON of a TaughtNetwork (core/network/taught.ts). */
export const StoredTaught = v.record(v.string(), v.string());
/** Under `taughtSeen`: when what was taught of a host was last found on its pages and when it was missed, in epoch milliseconds; and what was missed. */
export const TaughtSeen = v.record(
  v.string(),
  v.object({ found: v.optional(v.number()), missed: v.optional(v.number()), what: v.optional(v.picklist(['box', 'button'])) }),
);
export type TaughtSeen = v.InferOutput<typeof TaughtSeen>;

/** Why an address gave no facts of networks that can be used. */
export const PackTrouble = v.object({
  why: v.picklist([
    ...(['closed', 'unreachable', 'status', 'large'] as const),
    ...(['unreadable', 'key', 'signature', 'unsupported'] as const),
    ...(['shape', 'rollback', 'newer'] as const),
  ]),
  detail: v.optional(v.string()),
});
export type PackTrouble = v.InferOutput<typeof PackTrouble>;

/** Under `networkPack`: an address of signed facts of networks, the key that must have signed them, and the last good copy. Times in epoch milliseconds. */
export const StoredPack = v.object({
  url: v.string(),
  key: v.string(),
  on: v.boolean(),
  /** The highest number that was ever accepted from this key. */
  seq: v.optional(v.number(), 0),
  /** The signed file as it came; its signature is looked at whenever it is used. */
  file: v.optional(v.string()),
  etag: v.optional(v.string()),
  checkedAt: v.optional(v.number()),
  updatedAt: v.optional(v.number()),
  trouble: v.optional(PackTrouble),
});
export type StoredPack = v.InferOutput<typeof StoredPack>;

/** Under `approvals`: what was approved, without its text and without a person's name (core/crisis/opened.ts). */
const StoredApprovals = v.array(
  v.object({
    digest: v.string(),
    network: v.string(),
    account: v.string(),
    by: v.array(v.object({ key: v.string(), role: v.string(), until: v.number() })),
    place: v.optional(v.string()),
    isUsed: v.optional(v.boolean()),
  }),
);

/** Under `sent`: sketches of what each brand published from this machine, by brand id (core/text/sketch.ts). No text stands there. */
const StoredSent = v.record(v.string(), v.string());

/** Under `away`: since when nobody was here, in epoch milliseconds; null once somebody said that they are. */
const StoredAway = v.nullable(v.object({ since: v.number() }));

/**
 * Under `mentions`: which state of the watch terms counts; null while nothing is watched. The terms have names of people in them and stay in the library, as do
 * advocates: `advocates` only says whether there are any.
 */
const StoredMentions = v.object({ stamp: v.string(), advocates: v.boolean() });

/** For how many days a mention is kept where nobody chose. */
export const usualKeptDays = 365;

/** Under `watching`: whether feeds are watched, how rarely a spike is told (core/mentions/spike.ts), how many megabytes mentions may take, and for how many days they are kept; 0: as long as there is room. */
const Watching = v.object({ on: v.boolean(), k: v.number(), limit: v.number(), days: v.optional(v.number(), usualKeptDays) });
export type Watching = v.InferOutput<typeof Watching>;

/** Under `firstRun`: which step of the first run somebody stands at, from 0; `over` once they went through it or left it. */
const FirstRun = v.object({ step: v.number(), over: v.boolean() });

/** The keys of `storage.local` and what stands under each. */
export const stored = {
  snapshot: v.optional(Snapshot),
  crisis: v.optional(CrisisState, {}),
  settings: v.optional(Settings, usualSettings),
  words: v.optional(StoredWords),
  networks: v.optional(StoredNetworks, {}),
  networkPack: v.optional(v.nullable(StoredPack), null),
  taught: v.optional(StoredTaught, {}),
  taughtSeen: v.optional(TaughtSeen, {}),
  approvals: v.optional(StoredApprovals, []),
  sent: v.optional(StoredSent, {}),
  away: v.optional(StoredAway, null),
  mentions: v.optional(v.nullable(StoredMentions), null),
  firstRun: v.optional(FirstRun, { step: 0, over: false }),
  watching: v.optional(Watching, { on: false, k: 3, limit: 5, days: usualKeptDays }),
};
export type StoredKey = keyof typeof stored;

/** A match pattern of whole hosts without a port, that Chromium and Firefox both take. */
function isOriginPattern(site: string): boolean {
  const host = /^(?:https?|\*):\/\/(?:\*\.)?([^/*:]+|\*)\/\*$/.exec(site)?.[1];
  if (!host || host === '*') return host === '*' && !site.includes('*.*');
  return URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host;
}
