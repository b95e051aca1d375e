/** Pages that a user taught: where the box, the button and the account stand, pointed at once. Each host has one entry, a network of its own. */
import * as v from 'valibot';
import type { BoxKind } from '../draft.ts';
import { isPlainSelector } from './plain-selector.ts';

/** The kinds of box that can be taught. */
export const taughtKinds = ['post', 'reply', 'comment', 'message'] as const satisfies readonly BoxKind[];
export type TaughtKind = (typeof taughtKinds)[number];

/** Attributes that may hold an account's name. */
export const nameAttributes = ['alt', 'title', 'aria-label'] as const;
/** How many selectors lead to one element. */
export const mostSelectors = 3;
/** How many facts of one sort an entry keeps; the oldest go. */
const mostFacts = 12;

const Find = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(800), v.check(isPlainSelector, 'a selector that teaching makes'))),
  v.minLength(1),
  v.maxLength(mostSelectors),
);
const For = v.pipe(v.array(v.picklist(taughtKinds)), v.minLength(1), v.maxLength(taughtKinds.length));
const told = { seen: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), confidence: v.literal('high'), source: v.literal('taught') };
const Host = v.pipe(v.string(), v.maxLength(253), v.check(isPlainHost, 'a host name'));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const few = <S extends v.GenericSchema>(fact: S) => v.pipe(v.array(fact), v.maxLength(mostFacts));

/** An entry: a network file of few words. Strict, since it may come out of anybody's file: no pattern of any kind gets in. */
export const TaughtNetwork = v.strictObject({
  family: Host,
  name: v.strictObject({ ru: Name, en: Name }),
  hosts: v.strictTuple([Host]),
  taught: v.literal(true),
  boxes: v.pipe(few(v.strictObject({ kind: v.picklist(taughtKinds), find: Find, ...told })), v.minLength(1)),
  publish: few(v.strictObject({ for: For, find: Find, anywhere: v.literal(true), ...told })),
  keys: few(v.strictObject({ for: For, keys: v.pipe(v.array(v.picklist(['Enter', 'Mod+Enter'])), v.minLength(1), v.maxLength(2)), ...told })),
  account: few(v.strictObject({ for: For, find: Find, attribute: v.optional(v.picklist(nameAttributes)), ...told })),
});
export type TaughtNetwork = v.InferOutput<typeof TaughtNetwork>;

/** What somebody pointed at: selectors, the best first. */
export interface Lesson {
  readonly host: string;
  readonly name: string;
  readonly kind: TaughtKind;
  readonly box: readonly string[];
  /** Null where there is no button. */
  readonly publish: readonly string[] | null;
  readonly account: { readonly find: readonly string[]; readonly attribute?: (typeof nameAttributes)[number] | undefined } | null;
  readonly enterSends: boolean;
}

/** The entry that a lesson makes; null when it is not of the agreed shape. `today` as `2026-11-29`. */
export function entryOf(lesson: Lesson, today: string): TaughtNetwork | null {
  const { host, kind, publish, account } = lesson;
  const of = { for: [kind], seen: today, confidence: 'high', source: 'taught' };
  const { for: _, ...box } = of;
  const read = v.safeParse(TaughtNetwork, {
    family: host,
    name: { ru: lesson.name, en: lesson.name },
    hosts: [host],
    taught: true,
    boxes: [{ kind, find: lesson.box, ...box }],
    publish: publish ? [{ find: publish, anywhere: true, ...of }] : [],
    keys: [{ keys: lesson.enterSends ? ['Enter', 'Mod+Enter'] : ['Mod+Enter'], ...of }],
    account: account ? [{ find: account.find, ...(account.attribute ? { attribute: account.attribute } : {}), ...of }] : [],
  });
  return read.success ? read.output : null;
}

/** What is known of a host once more was taught: the newest first. Nothing that was taught before is lost by it. */
export function addTaught(before: TaughtNetwork | undefined, more: TaughtNetwork): TaughtNetwork {
  if (!before) return more;
  return {
    ...more,
    boxes: joined(more.boxes, before.boxes),
    publish: joined(more.publish, before.publish),
    // Whether Enter sends is an answer and no place: the newest stands.
    keys: [...more.keys, ...before.keys.filter((old) => !more.keys.some((key) => key.for.some((kind) => old.for.includes(kind))))].slice(0, mostFacts),
    account: joined(more.account, before.account),
  };
}

/** All entries that are stored, by host; one that cannot be read is left out. */
export function taughtIn(stored: Readonly<Record<string, string>>): ReadonlyMap<string, TaughtNetwork> {
  return new Map(
    Object.entries(stored).flatMap(([host, facts]) => {
      const entry = readTaught(facts);
      return entry && entry.hosts[0] === host ? [[host, entry] as const] : [];
    }),
  );
}

function readTaught(facts: string): TaughtNetwork | null {
  try {
    const read = v.safeParse(TaughtNetwork, JSON.parse(facts));
    return read.success ? read.output : null;
  } catch {
    return null; // no JSON
  }
}

/** Facts that lead to different places; of two that begin alike the newer stays. */
function joined<F extends { readonly find: readonly string[] }>(newer: readonly F[], older: readonly F[]): F[] {
  return [...newer, ...older.filter(({ find }) => !newer.some((fact) => fact.find[0] === find[0]))].slice(0, mostFacts);
}

/** A host name as an address has it: no pattern, no port. */
export function isPlainHost(host: string): boolean {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) || !URL.canParse(`https://${host}`)) return false;
  return new URL(`https://${host}`).hostname === host;
}
