import * as v from 'valibot';
import { standings } from '../core/brand/speaker.ts';
import { refusals } from '../core/crisis/refusals.ts';
import { boxKinds, typoSorts } from '../core/draft.ts';
import { HealthReport } from '../core/network/health.ts';
import { confidences } from '../core/network/network.ts';
import { ListedReply, ReplyOffer, Where } from '../core/replies/offer.ts';
import { LogEntry } from './log-entry.ts';

/** Who may send a message: a guard in some page, or only our own pages. */
export type Sender = 'anyone' | 'pages';

/** States what a message carries, what answers it, and who may send it. */
export function message<I extends v.GenericSchema, O extends v.GenericSchema>(shape: { input: I; output: O; from: Sender }) {
  return shape;
}

/** What a message carries that only asks, and what answers one that only tells. */
export const nothing = v.object({});
export const done = v.null();

/**
 * What a frame says of itself: `off` no box seen, `unknown` a page we do not know or may not check, `unchecked` our own failure, verdicts, and `left`: a
 * post went out unguarded. In the order of gravity: of a tab's frames the icon shows the last, and a `clear` must not hide what was not checked.
 */
export const frameStates = ['off', 'clear', 'unknown', 'unchecked', 'warn', 'hold', 'left'] as const;
export type FrameState = (typeof frameStates)[number];

const Typo = v.object({
  sort: v.picklist(typoSorts),
  span: v.object({ start: v.number(), end: v.number() }),
  about: v.optional(v.string()),
  message: v.optional(v.string()),
  fixes: v.array(v.string()),
});

/** Why the grammar server did not answer; `closed` is switched off, or forbidden in the browser. */
export const GrammarTrouble = v.object({ why: v.picklist(['unreachable', 'status', 'unreadable', 'closed']), status: v.optional(v.number()) });
export type GrammarTrouble = v.InferOutput<typeof GrammarTrouble>;
const trouble = v.object({ trouble: v.nullable(GrammarTrouble) });

/** What judges drafts, the panel, what runs patterns, and the picker of replies: files of their own, brought into a frame when it asks. */
export const broughtFiles = ['checker', 'panel', 'patterns', 'picker'] as const;
export type BroughtFile = (typeof broughtFiles)[number];

/** A text as approval is asked for it. `brand` is the id of the brand whose guide holds it, `attachments` as in core/crisis/attached.ts, `place` the box it stands in. */
const TextAsked = v.object({
  text: v.pipe(v.string(), v.maxLength(100_000)),
  network: v.string(),
  account: v.string(),
  brand: v.string(),
  attachments: v.array(v.string()),
  place: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
});
export type TextAsked = v.InferOutput<typeof TextAsked>;

/** Messages to the background: `ask(name, input)`. Names are `noun/verb`. */
export const messages = {
  /** A frame with a box introduces itself; learns the brand chosen for its tab. */
  'frame/hello': message({ input: nothing, output: v.object({ brand: v.nullable(v.string()) }), from: 'anyone' }),
  /** A frame with a box needs a file that most frames never carry. Null: it comes; into a page of our own nothing can be brought, and it loads the path by itself. */
  'file/bring': message({ input: v.object({ file: v.picklist(broughtFiles) }), output: v.nullable(v.string()), from: 'anyone' }),
  /** For the icon. */
  'frame/state': message({ input: v.object({ state: v.picklist(frameStates), count: v.number() }), output: done, from: 'anyone' }),
  /** A box got the focus: replies go there. */
  'box/focused': message({ input: v.object({ network: v.string(), box: v.picklist(boxKinds) }), output: done, from: 'anyone' }),
  /** Typos of paragraphs, by paragraph; offsets within each. */
  'spelling/check': message({
    input: v.object({ texts: v.array(v.string()) }),
    /** `more`: a grammar server may find more; ask it apart, since it is slow. */
    output: v.object({ typos: v.array(v.array(Typo)), more: v.optional(v.boolean()) }),
    from: 'anyone',
  }),
  /** The same with what the grammar server found, where the user switched one on. */
  'grammar/check': message({
    input: v.object({ texts: v.array(v.string()) }),
    output: v.object({ typos: v.array(v.array(Typo)) }),
    from: 'anyone',
  }),
  /** Asks the grammar server about a sentence of ours. */
  'grammar/test': message({ input: nothing, output: trouble, from: 'pages' }),
  /** What went wrong with it last; null when nothing did. */
  'grammar/trouble': message({ input: nothing, output: trouble, from: 'pages' }),
  /** A word that the spelling check does not know is one of these brands' own from now on. */
  'word/add': message({
    input: v.object({ word: v.pipe(v.string(), v.maxLength(60), v.regex(/^[\p{L}\p{M}'’-]+$/u)), brands: v.array(v.string()) }),
    output: done,
    from: 'anyone',
  }),
  /** Asks the address of signed facts of networks now, if there is one; publishes what is in use. */
  'network-pack/check': message({ input: nothing, output: done, from: 'pages' }),
  /** Asks all teams now for everything that is new. */
  'team/look': message({ input: nothing, output: done, from: 'pages' }),
  /** How well the facts of a network fitted, at most once for each box that is taken up: counts only. */
  'health/report': message({ input: HealthReport, output: done, from: 'anyone' }),
  /** Replies for a box: to what was typed, or those that fit it. `more`: how many there are beyond the list. */
  'reply/find': message({
    input: v.object({ query: v.pipe(v.string(), v.maxLength(500)), where: Where }),
    output: v.object({ replies: v.array(ListedReply), more: v.number() }),
    from: 'anyone',
  }),
  /** A reply with its wordings and slots as they stand for a box; null when it is gone. */
  'reply/open': message({ input: v.object({ brandId: v.string(), id: v.string(), where: Where }), output: v.nullable(ReplyOffer), from: 'anyone' }),
  /** A wording went into a box, or to the clipboard. */
  'reply/used': message({ input: v.object({ brandId: v.string(), id: v.string(), wording: v.number(), where: Where }), output: done, from: 'anyone' }),
  /** A draft that was held while a crisis was on; kept only if the user agreed. Never a private message. */
  'held/keep': message({
    input: v.object({
      brand: v.string(),
      network: v.string(),
      host: v.string(),
      box: v.picklist(['post', 'reply', 'comment', 'edit']),
      account: v.pipe(v.string(), v.maxLength(200)),
      replyTo: v.string(),
      text: v.pipe(v.string(), v.maxLength(100_000)),
      rules: v.array(v.string()),
    }),
    output: done,
    from: 'anyone',
  }),
  /** A text that was let through to be published; kept only if the user agreed. Never a private message. */
  'last/keep': message({ input: v.object({ brand: v.string(), text: v.pipe(v.string(), v.maxLength(20_000)) }), output: done, from: 'anyone' }),
  /** The answer to whether such drafts may be kept. */
  'held/choose': message({ input: v.object({ keep: v.boolean() }), output: done, from: 'anyone' }),
  /** A code that asks for approval of a text, a picture of it where it is short enough, and the name of the brand. `isAlone`: nobody is here who could be asked. */
  'approval/ask': message({
    input: TextAsked,
    output: v.object({
      code: v.string(),
      picture: v.nullable(v.object({ size: v.number(), path: v.string() })),
      isAlone: v.boolean(),
      brand: v.string(),
    }),
    from: 'anyone',
  }),
  /** An answer to it; what is lacking after it, where it was taken. */
  'approval/give': message({
    input: v.object({ ...TextAsked.entries, code: v.pipe(v.string(), v.maxLength(20_000)) }),
    output: v.object({ refused: v.nullable(v.picklist(refusals)), people: v.number(), legal: v.boolean() }),
    from: 'anyone',
  }),
  /** A text went out by an approval. */
  'approval/used': message({ input: TextAsked, output: done, from: 'anyone' }),
  /** Opens the page on which somebody without others approves a text of their own. */
  'approval/alone': message({ input: TextAsked, output: done, from: 'anyone' }),
  /** A text of these brands was let through to be published: a sketch of it (core/text/sketch.ts), by which its repeats and hashtags are known. */
  'sent/note': message({
    input: v.object({
      brands: v.array(v.string()),
      thread: v.pipe(v.string(), v.maxLength(40)),
      print: v.pipe(v.string(), v.regex(/^(?:[\w-]{48})?$/)),
      tags: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,7}$/))), v.maxLength(60)),
    }),
    output: done,
    from: 'anyone',
  }),
  /** Shows a rule that found something: in the guide, at the clause it hangs on, or in Settings. `brands`: whose guides judged. */
  'rule/open': message({
    input: v.object({ rule: v.pipe(v.string(), v.maxLength(500)), brands: v.array(v.string()), where: v.picklist(['guide', 'settings']) }),
    output: done,
    from: 'anyone',
  }),
  'log/add': message({ input: LogEntry, output: done, from: 'anyone' }),
  /** Enter was seen to send on this host. */
  'site/enter-sends': message({ input: v.object({ host: v.string() }), output: done, from: 'anyone' }),
  /** Lets the user show a frame's places with the pointer. */
  'teach/start': message({ input: v.object({ tab: v.number(), frame: v.number() }), output: done, from: 'pages' }),
  /** What was shown on the sender's own host; false when that leads nowhere in particular. */
  'teach/save': message({
    input: v.object({
      name: v.string(),
      kind: v.string(),
      box: v.array(v.string()),
      publish: v.nullable(v.array(v.string())),
      account: v.nullable(v.object({ find: v.array(v.string()), attribute: v.optional(v.string()) })),
      enterSends: v.boolean(),
    }),
    output: v.object({ isKept: v.boolean() }),
    from: 'anyone',
  }),
  /** Whether what was taught of the sender's host was on its page; null: all of it. */
  'taught/seen': message({ input: v.object({ missed: v.nullable(v.picklist(['box', 'button'])) }), output: done, from: 'anyone' }),
  /** Start guarding an origin whose permission was just granted. */
  'site/add': message({ input: v.object({ origin: v.string() }), output: done, from: 'pages' }),
  'site/remove': message({ input: v.object({ origin: v.string() }), output: done, from: 'pages' }),
  /** The popup saw that no guard may be in a tab: for the icon. */
  'tab/forbidden': message({ input: v.object({ tab: v.number() }), output: done, from: 'pages' }),
  /** Which brand a tab speaks for; null: by account. */
  'tab/choose-brand': message({ input: v.object({ tab: v.number(), brand: v.nullable(v.string()) }), output: done, from: 'pages' }),
  /** The frame whose box was last used in a tab, and the tab's brand; `isPinned`: the organization decided which. */
  'tab/ask': message({
    input: v.object({ tab: v.number() }),
    output: v.object({ frame: v.nullable(v.number()), brand: v.nullable(v.string()), isPinned: v.boolean() }),
    from: 'pages',
  }),
} as const;
export type MessageName = keyof typeof messages;
export type Input<N extends MessageName> = v.InferInput<(typeof messages)[N]['input']>;
export type Output<N extends MessageName> = v.InferOutput<(typeof messages)[N]['output']>;

/** What became of a reply: `accepted` means that the page inserts it as soon as it has the focus, and says there how it went. */
export const insertOutcomes = ['accepted', 'no-box'] as const;

/** Messages to a frame: `tell(tab, frame, name, input)`. Only our own background and pages can send them. */
export const orders = {
  'reply/insert': message({
    input: v.object({ id: v.string(), text: v.string(), isCleared: v.optional(v.boolean()) }),
    output: v.object({ outcome: v.picklist(insertOutcomes) }),
    from: 'pages',
  }),
  /** Opens the picker of replies at the box used last; false when there is no box. */
  'picker/open': message({ input: nothing, output: v.object({ isOpen: v.boolean() }), from: 'pages' }),
  /** What the frame sees now, for the popup. */
  'frame/describe': message({
    input: nothing,
    output: v.object({
      /** The network's family, as guides and replies name it; null when unknown. */
      network: v.nullable(v.string()),
      /** Its name on screen. */
      networkName: v.nullable(v.string()),
      confidence: v.nullable(v.picklist(confidences)),
      box: v.nullable(v.picklist(boxKinds)),
      /** The user pointed at it. */
      isTaught: v.optional(v.boolean()),
      account: v.nullable(v.string()),
      /** What is known of the account; null without a box. */
      standing: v.nullable(v.picklist(standings)),
      /** The handle that the page shows, also one that is not certain. */
      shownAccount: v.nullable(v.string()),
      /** How many scheduled posts the page lists that must be looked at; 0 while no crisis is on. */
      planned: v.number(),
      /** When the draft is to go out, in epoch milliseconds; null: now. */
      scheduledAt: v.nullable(v.number()),
      /** The text that it answers. */
      answered: v.nullable(v.string()),
      answeredAuthor: v.nullable(v.string()),
      attachments: v.array(v.object({ kind: v.string(), alt: v.nullable(v.string()) })),
      brands: v.array(v.string()),
      state: v.picklist(frameStates),
      findings: v.array(v.object({ level: v.string(), what: v.string() })),
    }),
    from: 'pages',
  }),
  /** Whether a box that approval was asked for is still on the page. */
  'box/is-here': message({ input: v.object({ place: v.string() }), output: v.object({ isHere: v.boolean() }), from: 'pages' }),
  'tab/brand': message({ input: v.object({ brand: v.nullable(v.string()) }), output: done, from: 'pages' }),
} as const;
export type OrderName = keyof typeof orders;
export type OrderInput<N extends OrderName> = v.InferInput<(typeof orders)[N]['input']>;
export type OrderOutput<N extends OrderName> = v.InferOutput<(typeof orders)[N]['output']>;
