import * as v from 'valibot';
import { accountKinds, boxKinds } from './draft.ts';
import { levels, openings } from './finding.ts';

/** The current form of guide files. A higher number is refused with a sentence, never half read. */
export const guideFormat = 'guidepost/1';

const words = v.optional(v.array(v.string()), []);
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like 09:00'));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/, 'a date like 2026-03-08 or 2026-03-08T18:00'));

/** When and where a rule applies; an absent part means everywhere. Times are in the brand's time zone. Days: 1 Monday … 7 Sunday. */
export const Scope = v.looseObject({
  networks: v.optional(v.array(v.string())),
  accounts: v.optional(v.array(v.string())),
  accountKinds: v.optional(v.array(v.picklist(accountKinds))),
  boxes: v.optional(v.array(v.picklist(boxKinds))),
  languages: v.optional(v.array(v.string())),
  from: v.optional(day),
  until: v.optional(day),
  weekly: v.optional(
    v.array(
      v.looseObject({
        days: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)))),
        from: v.optional(clock),
        to: v.optional(clock),
      }),
    ),
  ),
  levels: v.optional(v.array(v.picklist([0, 1, 2, 3]))),
});
export type Scope = v.InferOutput<typeof Scope>;

/** Where in a text a rule looks; an absent or empty list means everywhere outside links. */
export const places = ['body', 'hashtags', 'links', 'mentions', 'first-line'] as const;

/** What keeps a rule silent: words before or after what it found, words anywhere in the draft, quotation marks around it. */
export const Unless = v.looseObject({ before: words, after: words, phrases: words, inQuotes: v.optional(v.boolean(), false) });

/** A case the user gave to a rule: tried when the rule is saved. */
export const RuleCases = v.looseObject({ caught: words, fine: words });

/** One checkable demand of a guide, as stored. `options` is read by the rule kind's own schema. */
export const Rule = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  kind: v.pipe(v.string(), v.minLength(1)),
  level: v.picklist(levels),
  on: v.optional(v.boolean(), true),
  options: v.optional(v.record(v.string(), v.unknown()), {}),
  scope: v.optional(Scope, {}),
  why: v.optional(v.string(), ''),
  source: v.optional(v.string(), ''),
  fix: v.optional(v.string()),
  opens: v.optional(v.picklist(openings)),
  where: v.optional(v.array(v.picklist(places))),
  /** `auto`: phrases match in any inflected form; `exact`: as written. */
  forms: v.optional(v.picklist(['auto', 'exact']), 'auto'),
  /** Inflected forms that the user took away by hand. */
  withoutForms: v.optional(v.array(v.string())),
  /** Whether phrases are found behind look-alike letters, spaced letters and the like. */
  disguise: v.optional(v.boolean(), true),
  unless: v.optional(Unless),
  examples: v.optional(RuleCases),
  /** A team's rule that other guides cannot switch off or soften. */
  locked: v.optional(v.boolean(), false),
});
export type Rule = v.InferOutput<typeof Rule>;

export const Account = v.looseObject({ network: v.string(), handle: v.string(), kind: v.optional(v.picklist(accountKinds), 'corporate') });

export const Brand = v.looseObject({
  name: v.pipe(v.string(), v.minLength(1)),
  timeZone: v.optional(v.string(), 'UTC'),
  terms: v.optional(v.looseObject({ own: words, products: words, competitors: words }), { own: [], products: [], competitors: [] }),
  accounts: v.optional(v.array(Account), []),
});
export type Brand = v.InferOutput<typeof Brand>;

/** One more wording of a reply: for other networks, in another language, or only so that the same thanks does not go out eighty times. */
export const ReplyVariant = v.looseObject({ body: v.string(), lang: v.optional(v.string(), ''), networks: words });
export type ReplyVariant = v.InferOutput<typeof ReplyVariant>;

export const slotTypes = ['text', 'number', 'date', 'choice'] as const;
/** A place in a reply that is filled in when it is inserted: `{order}` in the text. What nobody tells has its `usual` value. */
export const ReplySlot = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_]{1,40}$/u)),
  type: v.optional(v.picklist(slotTypes), 'text'),
  usual: v.optional(v.string(), ''),
  choices: words,
});
export type ReplySlot = v.InferOutput<typeof ReplySlot>;

export const replyStatuses = ['draft', 'approved', 'retired'] as const;

/** An approved canned answer, as a guide file carries it. */
export const Reply = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  body: v.string(),
  lang: v.optional(v.string(), ''),
  tags: words,
  networks: words,
  status: v.optional(v.picklist(replyStatuses), 'draft'),
  validUntil: v.optional(v.nullable(v.string())),
  /** The prepared situation that it answers, as a folder: "Delivery late". */
  scenario: v.optional(v.string()),
  tone: v.optional(v.string()),
  variants: v.optional(v.array(ReplyVariant)),
  slots: v.optional(v.array(ReplySlot)),
  /** What to attach by hand. */
  attachment: v.optional(v.string()),
  approvedBy: v.optional(v.string()),
  /** Dates like 2026-03-08. */
  approvedAt: v.optional(v.nullable(v.string())),
  reviewBy: v.optional(v.nullable(v.string())),
  /** Crisis levels in which it may be used; none means all, but only one that names the level is let through from level 2 on. */
  levels: v.optional(v.array(v.picklist([0, 1, 2, 3]))),
});
export type Reply = v.InferOutput<typeof Reply>;

/** One demand of the guide in plain words. What hangs on it under `rules`: ids of the guide's own rules, of packs (`medicine`), of a pack's rule (`medicine/cure-en`). */
export const Clause = v.looseObject({ id: v.pipe(v.string(), v.minLength(1)), text: v.string(), rules: words });
export type Clause = v.InferOutput<typeof Clause>;

export const Section = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  about: v.optional(v.string(), ''),
  clauses: v.optional(v.array(Clause), []),
});
export type Section = v.InferOutput<typeof Section>;

/** The guide as people read it. */
export const GuideDocument = v.looseObject({ sections: v.optional(v.array(Section), []) });
export type GuideDocument = v.InferOutput<typeof GuideDocument>;

/** A guide file: a brand with its rules, packs, dictionary and replies. Unknown parts are kept and survive a round trip. */
export const Guide = v.looseObject({
  format: v.literal(guideFormat),
  brand: Brand,
  rules: v.optional(v.array(Rule), []),
  packs: v.optional(v.record(v.string(), v.unknown()), {}),
  dictionary: words,
  replies: v.optional(v.array(Reply), []),
  document: v.optional(GuideDocument),
  /** Read by the command line only; an import never lowers a level. */
  crisis: v.optional(v.looseObject({ level: v.optional(v.picklist([0, 1, 2, 3]), 0), title: v.optional(v.string(), ''), sensitiveWords: words })),
});
export type Guide = v.InferOutput<typeof Guide>;
