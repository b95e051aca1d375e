/** A team's records on a nats-server, or three of them: the five verbs over JetStream's key-value buckets. Nothing here knows a browser: tests and benches run it in Node. */
import type { Msg, NatsConnection } from '@nats-io/nats-core';
import { mostSeq } from '../../core/team/record.ts';
import { keyOf, subjectOf } from '../../core/team/server/buckets.ts';
import {
  expectedHeader,
  isBucketMissing,
  isSameValue,
  keysRequest,
  lastRequest,
  nextRequest,
  readAck,
  readKeys,
  readValue,
  wildcardOf,
  writeValue,
} from '../../core/team/server/wire.ts';
import type { Got, Put, Transport, Value, Who, Written } from '../../core/team/transport.ts';
import type { Ask } from './server-ask.ts';
import { type ServerAsked, serverConnection } from './server-connection.ts';

/** So many keys are read at once when somebody begins to watch. */
const together = 20;

/** A team's server, to be closed when it is no longer wanted. */
export interface ServerTransport extends Transport {
  close(): Promise<void>;
}

/** Speaks to a team's server. It connects at the first question, once, whoever asks; a connection that is lost is made again. */
export function serverTransport(asked: ServerAsked & { readonly who: () => Promise<Who> }): ServerTransport {
  const link = serverConnection(asked);
  const seen = new Map<string, number>();
  // a number that nobody will believe is not waited for
  const note = (key: string, { seq }: Pick<Value, 'seq'>): void => void (seq <= mostSeq && seen.set(key, Math.max(seq, seen.get(key) ?? 0)));
  const read = async (key: string, rereads: number): Promise<Read> => {
    for (let waitMs = rereadMs, left = rereads; ; left--, waitMs *= 1.3) {
      const got = await valueBy(link.ask, key);
      if (!got.ok && got.trouble.why === 'unreachable' && link.isUp()) return (await isUnset(link.ask, key)) ? { ok: false, trouble: { why: 'unset' } } : got;
      // older than what was heard: a node that lags behind, or a write that is not kept yet. What stays so was set back, and that is to be seen
      const isBehind = got.ok && (got.value?.seq ?? 0) < (seen.get(key) ?? 0);
      if (!isBehind || left <= 0) {
        if (got.ok && got.value) note(key, got.value);
        return got;
      }
      await pause(waitMs);
    }
  };
  return {
    get: async (key, known) => {
      const got = await read(key, rereads.asked);
      return got.ok && known !== undefined && got.value?.rev === known ? { ok: true, kind: 'same' } : got;
    },
    put: async (key, value, expected) => {
      const put = await putBy(link.ask, key, { value, expected });
      if (put.ok) note(key, value);
      return put;
    },
    watch: (prefix, heard, signal) => {
      const known = new Set<string>();
      const hear = (key: string, value: Value): void => {
        if (signal.aborted || !key.startsWith(prefix)) return;
        known.add(key);
        note(key, value);
        heard(key, value);
      };
      const confirm = async (key: string): Promise<void> => {
        const got = await read(key, rereads.heard);
        if (got.ok && got.value) hear(key, got.value);
      };
      link.whileConnected(signal, async (connection, isNew) => {
        if (isNew) listen(connection, prefix, { hear, confirm, signal, spreadMs: () => spreadOf(asked) });
        // what is known by name needs no leader; the list of names does
        await Promise.all([...known].map(confirm));
        await catchUp(link.ask, prefix, confirm);
      });
    },
    history: (key) => historyBy(link.ask, key),
    whoAmI: asked.who,
    close: link.close,
  };
}

type Read = Extract<Got, { kind: 'value' } | { ok: false }>;

/** How often a value is read again that is older than what was heard, and the first pause, which grows. After the loss of a node a write is kept only seconds after it was heard. */
const rereads = { asked: 2, heard: 12 } as const;
const rereadMs = 200;

/** A large team does not ask all at once: a millisecond for each. */
async function spreadOf({ people }: ServerAsked): Promise<number> {
  return Math.min(5000, (await people?.()) ?? 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function valueBy(ask: Ask, key: string): Promise<Read> {
  const answer = await ask(lastRequest(key));
  if (!answer.ok) return answer;
  const { status, rev } = standingOf(answer.message);
  if (status === 404) return { ok: true, kind: 'value', value: null };
  if (status >= 300) return { ok: false, trouble: { why: 'status', detail: String(status) } };
  const value = readValue(key, rev, answer.message.string());
  return value ? { ok: true, kind: 'value', value } : { ok: false, trouble: { why: 'unreadable' } };
}

/** A server without the bucket leaves the question for a value without an answer, as one does that is not there; the question for the bucket it answers. */
async function isUnset(ask: Ask, key: string): Promise<boolean> {
  const { subject, payload } = keysRequest(key);
  const answer = await ask(subject, payload);
  return answer.ok ? isBucketMissing(answer.message.string()) : answer.trouble.why === 'unset';
}

async function putBy(ask: Ask, key: string, { value, expected }: { readonly value: Written; readonly expected: string | null }): Promise<Put> {
  const answer = await ask(subjectOf(key), writeValue(key, value), { [expectedHeader]: expected ?? '0' });
  if (!answer.ok) return answer;
  const ack = readAck(answer.message.string());
  if (ack.kind === 'kept') return { ok: true, rev: ack.rev };
  if (ack.kind === 'failed') return { ok: false, trouble: { why: 'status', detail: `${ack.code} ${ack.says}` } };
  if (ack.kind === 'large') return { ok: false, trouble: { why: 'large' } };
  if (ack.kind === 'unreadable') return { ok: false, trouble: { why: 'unreadable' } };
  const standing = await valueBy(ask, key);
  if (!standing.ok) return standing;
  // an earlier try of ours got through, and only its answer was lost
  if (standing.value && isSameValue(value, standing.value)) return { ok: true, rev: standing.value.rev };
  return { ok: false, conflict: standing.value };
}

/** Each value once: a cluster that loses its leader may keep two tries of the same one, each upon the same state. */
async function historyBy(ask: Ask, key: string): Promise<Value[]> {
  const values: Value[] = [];
  for (let from = 1; ; ) {
    const { subject, payload } = nextRequest(key, from);
    const answer = await ask(subject, payload);
    if (!answer.ok) break;
    const { status, rev } = standingOf(answer.message);
    if (status >= 300) break;
    const value = readValue(key, rev, answer.message.string());
    if (value && isSameValue(value, values[0] ?? null)) values[0] = value;
    else if (value) values.unshift(value);
    from = Number(rev) + 1;
  }
  return values;
}

interface Listening {
  readonly hear: (key: string, value: Value) => void;
  readonly confirm: (key: string) => Promise<void>;
  readonly signal: AbortSignal;
  /** Within how much time what was heard is read. */
  readonly spreadMs: () => Promise<number>;
}

/** What is published is heard at once, before it is known to be kept; then it is read, and heard again with its revision. */
function listen(connection: NatsConnection, prefix: string, { hear, confirm, signal, spreadMs }: Listening): void {
  const subscription = connection.subscribe(wildcardOf(prefix), {
    callback: (error, message) => {
      const key = error ? null : keyOf(message.subject);
      if (key === null) return;
      const value = readValue(key, '', message.string());
      if (value) hear(key, value);
      void spreadMs()
        .then((ms) => pause(Math.random() * ms))
        .then(() => confirm(key));
    },
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

/** What was written while nobody listened. */
async function catchUp(ask: Ask, prefix: string, confirm: Listening['confirm']): Promise<void> {
  const { subject, payload } = keysRequest(prefix);
  const answer = await ask(subject, payload);
  const keys = answer.ok ? readKeys(answer.message.string()).filter((key) => key.startsWith(prefix)) : [];
  for (let at = 0; at < keys.length; at += together) await Promise.all(keys.slice(at, at + together).map(confirm));
}

function standingOf({ headers: found }: Msg): { readonly status: number; readonly rev: string } {
  return { status: found?.code ?? 0, rev: found?.get('Nats-Sequence') ?? '' };
}
