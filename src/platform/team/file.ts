/** A team's records as signed files in a folder on any web server: read by anybody who knows the address, written by PUT where the folder is WebDAV. */
import { fileAddress } from '../../core/team/join.ts';
import { readRecord, type SignedRecord, writeRecord } from '../../core/team/record.ts';
import type { Got, Put, Transport, TransportTrouble, Value, Who, Written } from '../../core/team/transport.ts';
import { browser } from '../browser.ts';
import { originPattern } from '../origins.ts';
import { readAnswer } from '../read-answer.ts';
import type { StoredTeam, TeamFolder } from './stored.ts';

interface FileTeam extends Pick<StoredTeam, 'address' | 'folder'> {
  readonly past: (key: string) => Promise<readonly Value[]>;
  readonly who: () => Promise<Who>;
}

/** A level is small: whoever has not sent it by then will not. */
const longestWaitMs = { crisis: 5000, other: 20_000 } as const;
/** Characters: a guide of a hundred thousand phrases has three million. */
const largest = 20_000_000;
const largestCrisis = 4096;
/** Stands in for an ETag where the server gives none that can be asked by. */
const bySeq = 'seq:';

export function fileTransport({ address, folder, past, who }: FileTeam): Transport {
  return {
    // who writes reads where they write: a public link may lag behind, and has other ETags
    get: (key, known) => getFile(fileAddress(folder?.address ?? address, key), { key, known, folder }),
    put: (key, value, expected) => (folder ? putFile(folder, { key, value, expected }) : Promise.resolve({ ok: false, trouble: { why: 'unwritable' } })),
    watch: () => undefined, // a file tells nothing by itself
    history: past,
    whoAmI: who,
  };
}

async function getFile(
  url: string,
  { key, known, folder }: { readonly key: string; readonly known?: string | undefined; readonly folder?: TeamFolder | undefined },
): Promise<Got> {
  const answer = await send(url, { key, headers: { accept: 'application/json', ...(isEtag(known) ? { 'if-none-match': known } : {}), ...signIn(folder) } });
  if ('trouble' in answer) return { ok: false, trouble: answer.trouble };
  const clock = Date.parse(answer.headers.get('date') ?? '') || undefined;
  if (answer.status === 304) return { ok: true, kind: 'same', clock };
  if (answer.status === 404 || answer.status === 410) return { ok: true, kind: 'value', value: null, clock };
  if (!answer.ok) return { ok: false, trouble: statusTrouble(answer.status) };
  const text = await readAnswer(answer, isCrisis(key) ? largestCrisis : largest).catch(() => undefined); // it broke off on the way
  if (text === undefined) return { ok: false, trouble: { why: 'unreachable' } };
  if (text === null) return { ok: false, trouble: { why: 'large' } };
  const record = readRecord(text);
  if (!record || record.key !== key) return { ok: false, trouble: { why: 'unreadable' } };
  return { ok: true, kind: 'value', value: { ...withoutKey(record), rev: answer.headers.get('etag') ?? `${bySeq}${record.seq}` }, clock };
}

async function putFile(
  folder: TeamFolder,
  { key, value, expected }: { readonly key: string; readonly value: Written; readonly expected: string | null },
): Promise<Put> {
  const url = fileAddress(folder.address, key);
  // A server without strong ETags cannot be told what is to be replaced: looked at just before, which leaves an instant open.
  const isLookedAt = expected !== null && !isStrong(expected);
  if (isLookedAt) {
    const now = await getFile(url, { key, folder });
    if (!now.ok) return now;
    const standing = now.kind === 'value' ? now.value : null;
    if (!standing || revisionOf(standing) !== revisionOf({ rev: expected, seq: Number(expected.replace(bySeq, '')) })) return { ok: false, conflict: standing };
  }
  const condition = expected === null ? { 'if-none-match': '*' } : isLookedAt ? {} : { 'if-match': expected };
  const record: SignedRecord = { key, ...value, signature: value.signature ?? '' };
  const answer = await send(url, {
    key,
    method: 'PUT',
    body: writeRecord(record),
    headers: { 'content-type': 'application/json', ...condition, ...signIn(folder) },
  });
  if ('trouble' in answer) return { ok: false, trouble: answer.trouble };
  if (answer.status === 412 || answer.status === 409) {
    const now = await getFile(url, { key, folder });
    return now.ok ? { ok: false, conflict: now.kind === 'value' ? now.value : null } : now;
  }
  if (!answer.ok) return { ok: false, trouble: statusTrouble(answer.status) };
  return { ok: true, rev: answer.headers.get('etag') ?? `${bySeq}${value.seq}` };
}

/** One question: no cookies, no referrer, and never on to another address than the one that was agreed to. */
async function send(url: string, { key, ...options }: RequestInit & { readonly key: string }): Promise<Response | { readonly trouble: TransportTrouble }> {
  const origin = originPattern(url);
  if (!origin || !(await browser.permissions.contains({ origins: [origin] }))) return { trouble: { why: 'closed' } };
  try {
    return await fetch(url, {
      ...options,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMs[isCrisis(key) ? 'crisis' : 'other']),
    });
  } catch {
    return { trouble: { why: 'unreachable' } }; // fetch tells no more: not there, too slow, or it led elsewhere
  }
}

function isCrisis(key: string): boolean {
  return key.startsWith('crisis.');
}

function statusTrouble(status: number): TransportTrouble {
  return status === 401 || status === 403 ? { why: 'password', detail: String(status) } : { why: 'status', detail: String(status) };
}

function signIn(folder: TeamFolder | undefined): Record<string, string> {
  if (!folder || folder.user === '') return {};
  const bytes = new TextEncoder().encode(`${folder.user}:${folder.password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

function withoutKey({ key: _, ...value }: SignedRecord): Omit<Value, 'rev'> {
  return value;
}

function isEtag(rev: string | undefined): rev is string {
  return rev !== undefined && rev !== '' && !rev.startsWith(bySeq);
}

/** Only a strong ETag may stand in If-Match. */
function isStrong(rev: string): boolean {
  return isEtag(rev) && !rev.startsWith('W/');
}

function revisionOf({ rev, seq }: Pick<Value, 'rev' | 'seq'>): string {
  return isEtag(rev) ? rev : `${bySeq}${seq}`;
}
