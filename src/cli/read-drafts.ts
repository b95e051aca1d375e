import * as v from 'valibot';
import { type Context, calm, contextAt } from '../core/context.ts';
import { accountKinds, boxKinds, type Draft, draftOf, parts } from '../core/draft.ts';
import type { Limit } from '../core/network/network.ts';

/** Dates come as ISO strings or epoch milliseconds; what is no date is unusable input. */
const Instant = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((value) => (typeof value === 'number' ? value : Date.parse(value))),
  v.number('a date'),
  v.finite('a date'),
);
const text = v.optional(v.nullable(v.string()));

export const ContextLine = v.object({
  now: v.optional(v.nullable(Instant)),
  crisis: v.optional(
    v.nullable(v.object({ level: v.optional(v.picklist([0, 1, 2, 3])), title: text, sensitiveWords: v.optional(v.nullable(v.array(v.string()))) })),
  ),
  recent: v.optional(v.nullable(v.array(v.object({ text: v.string(), at: Instant })))),
  quietPeriod: v.optional(v.nullable(v.union([v.boolean(), v.object({ from: Instant, until: Instant })]))),
});
export type ContextLine = v.InferOutput<typeof ContextLine>;

const DraftLine = v.object({
  id: v.optional(v.unknown()),
  text: v.string(),
  network: text,
  box: v.optional(v.nullable(v.picklist(boxKinds))),
  part: v.optional(v.nullable(v.picklist(parts))),
  account: v.optional(v.nullable(v.object({ handle: text, kind: v.optional(v.nullable(v.picklist(accountKinds))) }))),
  replyTo: v.optional(v.nullable(v.object({ text }))),
  scheduledAt: v.optional(v.nullable(Instant)),
  attachments: v.optional(v.nullable(v.array(v.object({ kind: text, alt: text })))),
  paid: v.optional(v.nullable(v.boolean())),
  context: v.optional(v.nullable(ContextLine)),
});

export type LineReading =
  | { readonly ok: true; readonly id: unknown; readonly draft: Draft; readonly context: ContextLine }
  | { readonly ok: false; readonly why: string };

/** Reads one line of drafts.jsonl. Every field but text may be missing; unknown fields are ignored. */
export function readDraftLine(line: string): LineReading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
  const read = v.safeParse(DraftLine, value);
  if (!read.success) return { ok: false, why: summaryOf(read.issues) };
  const { id, text: body, network, box, part, account, replyTo, scheduledAt, attachments, paid, context } = read.output;
  const draft = draftOf(body, {
    network: (network ?? '').toLowerCase(),
    box: box ?? (replyTo ? 'reply' : 'post'),
    part: part ?? 'body',
    account: account?.handle ? { handle: account.handle.replace(/^@/, ''), kind: account.kind ?? undefined } : undefined,
    replyTo: replyTo?.text ? { text: replyTo.text } : undefined,
    scheduledAt: scheduledAt ?? undefined,
    attachments: (attachments ?? []).map(({ kind, alt }) => ({ kind: kind ?? '', alt: alt ?? undefined })),
    paid: paid ?? false,
  });
  return { ok: true, id, draft, context: context ?? {} };
}

/** A draft line's context over the one of `--context`; without `now`, the clock. */
export function contextOf(
  line: ContextLine,
  common: ContextLine,
  about: { readonly clock: number; readonly limits: ReadonlyMap<string, readonly Limit[]> },
): Context {
  const crisis = { ...plain(common.crisis), ...plain(line.crisis) };
  return contextAt(line.now ?? common.now ?? about.clock, {
    crisis: { level: crisis.level ?? calm.level, title: crisis.title ?? '', sensitiveWords: crisis.sensitiveWords ?? [] },
    recent: line.recent ?? common.recent ?? [],
    quietPeriod: line.quietPeriod ?? common.quietPeriod ?? false,
    limits: about.limits,
  });
}

/** Issues in one line, each with its place. */
export function summaryOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`).join('; ');
}

/** Without what is absent or null. */
function plain<T extends object>(value: T | null | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, member]) => member !== undefined && member !== null)) as Partial<T>; // the same keys, fewer
}
