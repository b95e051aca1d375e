/** What goes over the wire to JetStream and what comes back, as values. */
import { readRecord, writeRecord } from '../record.ts';
import type { Value, Written } from '../transport.ts';
import { bucketOf, keyOf, streamOf, subjectOf } from './buckets.ts';

/** The header by which a write names the revision that it means to replace; 0: the key was never written. */
export const expectedHeader = 'Nats-Expected-Last-Subject-Sequence';

/** JetStream's words for "that is not the last one", and for a key that is written once and stands already. */
const conflictCodes: ReadonlySet<number> = new Set([10071, 10077]);

/** More than the bucket takes for one value. */
const largeCode = 10054;

/** There is no such stream. */
const missingCode = 10059;

/** The answer to a write. */
export type Ack =
  | { readonly kind: 'kept'; readonly rev: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'large' }
  | { readonly kind: 'failed'; readonly code: number; readonly says: string }
  | { readonly kind: 'unreadable' };

/** Reads the answer to a write. */
export function readAck(text: string): Ack {
  const ack = parsed(text);
  const error = recordIn(ack, 'error');
  if (error) {
    const code = Number(error['err_code'] ?? error['code'] ?? 0);
    if (code === largeCode) return { kind: 'large' };
    return conflictCodes.has(code) ? { kind: 'conflict' } : { kind: 'failed', code, says: String(error['description'] ?? '') };
  }
  return typeof ack?.['seq'] === 'number' && typeof ack['stream'] === 'string' ? { kind: 'kept', rev: String(ack['seq']) } : { kind: 'unreadable' };
}

/** Asks for the last value of a key. */
export function lastRequest(key: string): string {
  return `$JS.API.DIRECT.GET.${streamOf(bucketOf(key))}.${subjectOf(key)}`;
}

/** Asks for the first value of a key at or after a revision. */
export function nextRequest(key: string, from: number): { readonly subject: string; readonly payload: string } {
  return { subject: `$JS.API.DIRECT.GET.${streamOf(bucketOf(key))}`, payload: JSON.stringify({ seq: from, next_by_subj: subjectOf(key) }) };
}

/** Asks which keys there are that begin with whole parts: `crisis.`, `appr.northwind.`. */
export function keysRequest(prefix: string): { readonly subject: string; readonly payload: string } {
  return { subject: `$JS.API.STREAM.INFO.${streamOf(bucketOf(prefix))}`, payload: JSON.stringify({ subjects_filter: wildcardOf(prefix) }) };
}

/** The keys that an answer to `keysRequest` names. */
export function readKeys(text: string): string[] {
  const subjects = recordIn(recordIn(parsed(text), 'state'), 'subjects');
  return Object.keys(subjects ?? {}).flatMap((subject) => keyOf(subject) ?? []);
}

/** Whether the answer to `keysRequest` says that there is no such bucket. */
export function isBucketMissing(text: string): boolean {
  return recordIn(parsed(text), 'error')?.['err_code'] === missingCode;
}

/** The subject of all keys that may begin with something. */
export function wildcardOf(prefix: string): string {
  return `${subjectOf(prefix.slice(0, prefix.lastIndexOf('.')))}.>`;
}

/** A value as the bytes that are kept under its key. */
export function writeValue(key: string, { seq, author, at, body, signature = '' }: Written): string {
  return writeRecord({ key, seq, author, at, body, signature });
}

/** The value in what is kept under a key; null for something that is no record of that key. */
export function readValue(key: string, rev: string, text: string): Value | null {
  const record = readRecord(text);
  if (record?.key !== key) return null;
  const { seq, author, at, body, signature } = record;
  return { seq, rev, author, at, body, signature };
}

/** Whether a value is the very one that was to be written. */
export function isSameValue(one: Written, other: Written | null): boolean {
  return other !== null && one.seq === other.seq && one.author === other.author && one.body === other.body && one.signature === other.signature;
}

function recordIn(value: Record<string, unknown> | undefined, name: string): Record<string, unknown> | undefined {
  const part = value?.[name];
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>) : undefined;
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // the caller says so
  }
}
