/** A drill: well-known kinds of mishaps and harmless posts against a guide, before it counts. */
import * as v from 'valibot';
import { check } from './check.ts';
import type { CompiledGuide } from './compile.ts';
import { contextAt } from './context.ts';
import { accountKinds, boxKinds, type Draft, draftOf } from './draft.ts';
import type { Verdict } from './finding.ts';
import type { Limit } from './network/network.ts';

const Case = v.object({
  lang: v.picklist(['ru', 'en']),
  /** `{brand}` stands for the brand's name, `{handle}` for a handle of its own. */
  text: v.string(),
  /** Where it is written; a post on X when it does not say. */
  network: v.optional(v.string(), 'x'),
  box: v.optional(v.picklist(boxKinds), 'post'),
  /** Who speaks: the brand's own account, one of nobody's, or an executive's or private one. */
  speaker: v.optional(v.picklist(['stranger', ...accountKinds]), 'corporate'),
  /** The message that it answers. */
  replyTo: v.optional(v.string()),
  level: v.optional(v.picklist([0, 1, 2, 3]), 0),
  /** Words that are dangerous in this crisis. */
  sensitiveWords: v.optional(v.array(v.string()), []),
  /** The day on which it is to go out, as `09-11`; absent: today. */
  onDay: v.optional(v.pipe(v.string(), v.regex(/^\d\d-\d\d$/))),
  /** What this brand published an hour before. */
  before: v.optional(v.string()),
  attachments: v.optional(v.array(v.string()), []),
  paid: v.optional(v.boolean(), false),
});

/** A mishap, with the words of which a rule could be made. */
export const Mishap = v.object({ ...Case.entries, kind: v.string(), phrase: v.optional(v.string(), '') });
export type Mishap = v.InferOutput<typeof Mishap>;

/** A post that nobody should be bothered for; `trap` says what could mislead. */
export const Harmless = v.object({ ...Case.entries, trap: v.optional(v.string(), '') });
export type Harmless = v.InferOutput<typeof Harmless>;

export type DrillCase = Mishap | Harmless;

export interface DrillAgainst {
  readonly guide: CompiledGuide;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
}

/** What became of one case; its draft is as it was judged. */
export interface DrillOutcome<C extends DrillCase = DrillCase> {
  readonly played: C;
  readonly draft: Draft;
  readonly verdict: Verdict;
}

const hourMs = 60 * 60_000;

/** Plays one case by the check that guards the pages. */
export function play<C extends DrillCase>(played: C, { guide, now, limits }: DrillAgainst): DrillOutcome<C> {
  const { level, sensitiveWords, before } = played;
  const draft = draftFor(played, guide, now);
  const context = contextAt(now, {
    crisis: { level, title: '', sensitiveWords },
    recent: before === undefined ? [] : [{ text: filled(before, guide), at: now - hourMs }],
    limits,
  });
  return { played, draft, verdict: check(draft, guide, context) };
}

/** How many of a kind were held, how many only warned of, how many passed. */
export interface Tally {
  readonly hold: number;
  readonly warn: number;
  readonly clear: number;
}

export function tally(outcomes: readonly DrillOutcome[]): Tally {
  const of = (verdict: Verdict['verdict']): number => outcomes.filter((outcome) => outcome.verdict.verdict === verdict).length;
  return { hold: of('hold'), warn: of('warn'), clear: of('clear') };
}

/** Outcomes of mishaps by kind, in the order in which the kinds first come. */
export function byKind(outcomes: readonly DrillOutcome<Mishap>[]): Map<string, DrillOutcome<Mishap>[]> {
  const kinds = new Map<string, DrillOutcome<Mishap>[]>();
  for (const outcome of outcomes) kinds.set(outcome.played.kind, [...(kinds.get(outcome.played.kind) ?? []), outcome]);
  return kinds;
}

function draftFor(played: DrillCase, guide: CompiledGuide, now: number): Draft {
  const { network, box, speaker, replyTo, attachments, paid, onDay } = played;
  return draftOf(filled(played.text, guide), {
    network,
    box,
    account: speakerFor(speaker, network, guide),
    attachments: attachments.map((kind) => ({ kind })),
    paid,
    ...(replyTo === undefined ? {} : { replyTo: { text: filled(replyTo, guide) } }),
    ...(onDay === undefined ? {} : { scheduledAt: nextDay(onDay, now) }),
  });
}

/** An own account of the guide's where it lists one; else a handle whose kind is said. */
function speakerFor(speaker: DrillCase['speaker'], network: string, { accounts }: CompiledGuide): NonNullable<Draft['account']> {
  if (speaker === 'stranger') return { handle: 'somebody.else' };
  const own = accounts.filter(({ kind }) => kind === speaker);
  const listed = own.find((account) => account.network === network) ?? own[0];
  return { handle: listed?.handle ?? `drill.${speaker}`, kind: speaker };
}

function filled(text: string, { brand, accounts }: CompiledGuide): string {
  return text.replaceAll('{brand}', brand.name).replaceAll('{handle}', accounts[0]?.handle ?? brand.name.toLowerCase().replace(/\W+/g, ''));
}

/** Noon of the next such day, in epoch milliseconds. */
function nextDay(day: string, now: number): number {
  const year = new Date(now).getUTCFullYear();
  const at = Date.parse(`${year}-${day}T12:00:00Z`);
  return at > now ? at : Date.parse(`${year + 1}-${day}T12:00:00Z`);
}
