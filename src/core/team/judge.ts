/** Whether a record that came may be believed. Whatever is doubtful changes nothing: what was accepted last stays. */
import * as v from 'valibot';
import { mostCrisisBytes, TeamCrisis, TeamGuide } from './bodies.ts';
import { crisisKey, guidePackKey, rosterKey } from './keys.ts';
import { handoverBytes, isGenuine, isSigned, mostSeq, type SignedRecord, type Verify, writeRecord } from './record.ts';
import { Roster, rolesOf, type TeamRole } from './roles.ts';

/**
 * Why a record is not believed; each has a sentence (`teamTrouble_<why>`). `key`: it is of another place; `author`: nobody of the roster, or not the pinned
 * root; `role`: somebody without that role; `rollback`: older than what was had; `twin`: another record with the same number; `number`: so high a one that nothing could follow it.
 */
export const recordTroubles = ['key', 'author', 'role', 'signature', 'rollback', 'twin', 'number', 'shape', 'large'] as const;
export type RecordTrouble = (typeof recordTroubles)[number];

/** How far a record may be ahead of what was had: a level that is set every minute for a year takes half a million. */
const mostStep = 1_000_000;

/** What was accepted of a key before. */
export type Known = Pick<SignedRecord, 'seq' | 'signature'> | null;

export type Judged<T> =
  | { readonly ok: true; readonly kind: 'new'; readonly body: T }
  /** The very record that is had. */
  | { readonly ok: true; readonly kind: 'same' }
  | { readonly ok: false; readonly why: RecordTrouble };

interface Expected {
  readonly key: string;
  readonly known: Known;
  readonly verify: Verify;
}

/** Judges a roster by the root that is pinned, or one that it handed over to. */
export async function judgeRoster(record: SignedRecord, { pinned, ...expected }: Omit<Expected, 'key'> & { readonly pinned: string }): Promise<Judged<Roster>> {
  const place = placeOf(record, { ...expected, key: rosterKey });
  if (place) return place;
  const body = readBody(Roster, record.body);
  if (!body) return { ok: false, why: 'shape' };
  if (record.author !== body.root || !(await follows(pinned, body, expected.verify))) return { ok: false, why: 'author' };
  return (await isGenuine(record, expected.verify)) ? { ok: true, kind: 'new', body } : { ok: false, why: 'signature' };
}

/** Judges the level of a brand: only who leads in a crisis may say it. */
export function judgeCrisis(
  record: SignedRecord,
  expected: Omit<Expected, 'key'> & { readonly brand: string; readonly roster: Roster },
): Promise<Judged<TeamCrisis>> {
  if (new TextEncoder().encode(writeRecord(record)).length > mostCrisisBytes) return Promise.resolve({ ok: false, why: 'large' });
  return judgeBody(record, TeamCrisis, { ...expected, key: crisisKey(expected.brand), role: 'lead' });
}

/** Judges the guide of a brand: only an editor publishes it. */
export function judgeGuide(
  record: SignedRecord,
  expected: Omit<Expected, 'key'> & { readonly brand: string; readonly roster: Roster },
): Promise<Judged<TeamGuide>> {
  return judgeBody(record, TeamGuide, { ...expected, key: guidePackKey(expected.brand), role: 'editor' });
}

async function judgeBody<S extends v.GenericSchema>(
  record: SignedRecord,
  schema: S,
  { roster, role, ...expected }: Expected & { readonly roster: Roster; readonly role: TeamRole },
): Promise<Judged<v.InferOutput<S>>> {
  const place = placeOf(record, expected);
  if (place) return place;
  const roles = rolesOf(roster, record.author);
  if (roles.length === 0) return { ok: false, why: 'author' };
  if (!roles.includes(role)) return { ok: false, why: 'role' };
  if (!(await isGenuine(record, expected.verify))) return { ok: false, why: 'signature' };
  const body = readBody(schema, record.body);
  return body === null ? { ok: false, why: 'shape' } : { ok: true, kind: 'new', body };
}

/** What can be told before any signature is looked at; null: it may be new. */
function placeOf(record: SignedRecord, { key, known }: Expected): Judged<never> | null {
  if (record.key !== key) return { ok: false, why: 'key' };
  if (record.seq > Math.min(mostSeq, (known?.seq ?? mostSeq) + mostStep)) return { ok: false, why: 'number' };
  if (!known || record.seq > known.seq) return null;
  if (record.seq < known.seq) return { ok: false, why: 'rollback' };
  return record.signature === known.signature ? { ok: true, kind: 'same' } : { ok: false, why: 'twin' };
}

/** Whether a chain of handovers leads from the pinned root to the roster's: each link signed by the key that goes. */
async function follows(pinned: string, { root, handovers }: Roster, verify: Verify): Promise<boolean> {
  let at = pinned;
  const seen = new Set<string>();
  while (at !== root) {
    const next = handovers.find(({ from }) => from === at);
    if (!next || seen.has(at)) return false;
    seen.add(at);
    if (!(await isSigned(at, { bytes: handoverBytes(next), signature: next.signature }, verify))) return false;
    at = next.to;
  }
  return true;
}

function readBody<S extends v.GenericSchema>(schema: S, body: string): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(body));
    return read.success ? read.output : null;
  } catch {
    return null; // no JSON; the caller says so
  }
}
