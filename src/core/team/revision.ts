/**
 * A revision that names the record itself, where a server's own word for it is not known: it was read from the folder beneath the server, or sent and the answer
 * has not been read. Whoever writes upon such a one asks the server first what stands there.
 */
import type { Put, TransportTrouble, Value } from './transport.ts';

const mark = 'upon:';

/** `upon:<seq>:<signature>`, and behind that what else is to be kept with it. */
export function upon({ seq, signature = '' }: Pick<Value, 'seq' | 'signature'>, more = ''): string {
  return `${mark}${seq}:${signature}:${more}`;
}

/** What such a revision names; null for a word of the engine's own. */
export function readUpon(rev: string): { readonly seq: number; readonly signature: string; readonly more: string } | null {
  const [, seq = '', signature = '', more = ''] = /^upon:(\d+):([\w-]*):(.*)$/s.exec(rev) ?? [];
  return seq === '' ? null : { seq: Number(seq), signature, more };
}

/** What to write upon, by what stands at the server: its revision, or a conflict where something stands there that the writer has not seen. */
export function resolveUpon(
  { seq, signature }: Pick<Value, 'seq' | 'signature'>,
  got: { readonly ok: true; readonly value: Value | null } | { readonly ok: false; readonly trouble: TransportTrouble },
): { readonly ok: true; readonly expected: string | null } | Exclude<Put, { ok: true }> {
  if (!got.ok) return got;
  const { value } = got;
  if (!value) return { ok: true, expected: null };
  const isSeen = value.seq < seq || (value.seq === seq && value.signature === signature);
  return isSeen ? { ok: true, expected: value.rev } : { ok: false, conflict: value };
}
