/** Asks the user's address for newer facts of networks. What is not signed by the pinned key, or older than what was had, is not taken; the last good copy stays. */
import { isAtLeast, type NetworkPack, readPack } from '../core/network/network-pack.ts';
import type { PackTrouble, StoredPack } from '../core/snapshot.ts';
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { changePack, packInUse } from '../platform/network-pack.ts';
import { originPattern } from '../platform/origins.ts';
import { readAnswer } from '../platform/read-answer.ts';
import { openSigned } from '../platform/signature.ts';
import { readStored } from '../platform/storage.ts';
import { publishNetworks } from './networks.ts';

const minute = 60_000;
/** How old an answer may grow before the next question; after a failure sooner. */
const restMs = { good: 6 * 60 * minute, bad: 30 * minute } as const;
const longestWaitMs = 10_000;
/** Characters. */
const largest = 1_000_000;

export const networkPackHandlers: Pick<MessageHandlers, 'network-pack/check'> = {
  'network-pack/check': async () => {
    await checkPack();
    await publishNetworks(); // it may have been switched off
    return null;
  },
};

/** No alarm, which would ask for one more permission: whenever the background wakes up, and that it does at each box. */
export function listenToNetworkPack(): void {
  browser.runtime.onStartup.addListener(() => void checkPack());
  void checkWhenDue();
}

async function checkWhenDue(): Promise<void> {
  const { networkPack } = await readStored('networkPack');
  const wait = networkPack?.trouble ? restMs.bad : restMs.good;
  if (Date.now() - (networkPack?.checkedAt ?? 0) >= wait) await checkPack();
}

let checking: Promise<void> | undefined;

/** Asks once, whoever wants it. */
function checkPack(): Promise<void> {
  checking ??= askAddress().finally(() => {
    checking = undefined;
  });
  return checking;
}

async function askAddress(): Promise<void> {
  const { networkPack: asked } = await readStored('networkPack');
  if (!asked?.on) return;
  // a copy that is no longer of use is asked for anew, not whether it changed
  const known = asked.etag !== undefined && (await packInUse(asked)) !== null ? asked.etag : null;
  const answer = await fetchPack(asked, known);
  const now = Date.now();
  await changePack((stored) => {
    // Another address or key was set meanwhile: this answer is nobody's.
    if (!stored || stored.url !== asked.url || stored.key !== asked.key) return stored;
    const { trouble: _, ...rest } = stored;
    if ('trouble' in answer) return { ...stored, checkedAt: now, trouble: answer.trouble };
    if (answer.kind === 'same') return { ...rest, checkedAt: now };
    const { etag: _before, ...before } = rest;
    return { ...before, file: answer.file, seq: answer.seq, checkedAt: now, updatedAt: now, ...(answer.etag ? { etag: answer.etag } : {}) };
  });
  if ('kind' in answer && answer.kind === 'new') await publishNetworks();
}

type Answer =
  | { readonly kind: 'same' }
  | { readonly kind: 'new'; readonly file: string; readonly seq: number; readonly etag: string | null }
  | { readonly trouble: PackTrouble };

/** One question: no cookies, no referrer, and never on to another address than the one that was agreed to. */
async function fetchPack(stored: StoredPack, etag: string | null): Promise<Answer> {
  const origin = originPattern(stored.url);
  if (!origin || !(await browser.permissions.contains({ origins: [origin] }))) return { trouble: { why: 'closed' } };
  try {
    const answer = await fetch(stored.url, {
      headers: { accept: 'application/json', ...(etag ? { 'if-none-match': etag } : {}) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    if (answer.status === 304) return { kind: 'same' };
    if (!answer.ok) return { trouble: { why: 'status', detail: String(answer.status) } };
    const file = await readAnswer(answer, largest);
    return file === null ? { trouble: { why: 'large' } } : await judgeFile(stored, file, answer.headers.get('etag'));
  } catch {
    return { trouble: { why: 'unreachable' } }; // fetch tells no more: not there, too slow, or it led elsewhere
  }
}

async function judgeFile(stored: StoredPack, file: string, etag: string | null): Promise<Answer> {
  const opened = await openSigned(file, stored.key);
  if ('trouble' in opened) return { trouble: { why: opened.trouble } };
  const pack = readPack(opened.payload);
  if ('trouble' in pack) return { trouble: { why: 'shape', detail: pack.trouble } };
  const trouble = troubleOf(pack, file, stored);
  return trouble ? { trouble } : { kind: 'new', file, seq: pack.seq, etag };
}

function troubleOf({ seq, minVersion }: NetworkPack, file: string, stored: StoredPack): PackTrouble | null {
  const { version } = browser.runtime.getManifest();
  if (!isAtLeast(version, minVersion)) return { why: 'newer', detail: minVersion };
  const isOlder = seq < stored.seq || (seq === stored.seq && stored.file !== undefined && file !== stored.file);
  return isOlder ? { why: 'rollback', detail: String(seq) } : null;
}
