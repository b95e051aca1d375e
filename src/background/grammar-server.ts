/** The server of the user's own: whether there is one, and one question to it. Only this file sends text away, and only where that was switched on. */
import * as v from 'valibot';
import { findingsIn, questionOf, serverAddress } from '../core/spelling/grammar.ts';
import { browser } from '../platform/browser.ts';
import { maySend } from '../platform/grammar-permission.ts';
import { GrammarTrouble } from '../platform/messages.ts';
import { readAnswer } from '../platform/read-answer.ts';
import { readStored } from '../platform/storage.ts';

const longestWaitMs = 5000;
/** How long a server that failed is left in peace. */
const restMs = 30_000;
/** Characters of an answer: some 4,000 findings with their fixes. */
const longestAnswer = 8_000_000;
const troubleKey = 'grammar-trouble';
/** What is sent by a test: no draft of anybody. */
const testText = 'This are a test.';

let restUntil = 0;

/** The address that drafts may be sent to now; null is the usual case. */
export async function serverNow(): Promise<string | null> {
  const { settings } = await readStored('settings');
  if (!settings.grammar?.on) return null;
  const address = serverAddress(settings.grammar.url);
  return address && (await maySend(address)) ? address : null;
}

/** What the server finds, by paragraph; null where none is on, or it failed a moment ago. */
export async function grammarOf(texts: readonly string[]): Promise<ReturnType<typeof findingsIn>> {
  const address = await serverNow();
  if (!address || Date.now() < restUntil) return null;
  const answer = await askServer(address, texts);
  await note(answer.trouble);
  return answer.found ?? null;
}

/** Asks about a sentence of ours; what went wrong, or null. */
export async function testServer(): Promise<GrammarTrouble | null> {
  const address = await serverNow();
  const { trouble }: Answer = address ? await askServer(address, [testText]) : { trouble: { why: 'closed' } };
  await note(trouble);
  return trouble;
}

/** What went wrong last; null when nothing did. */
export async function lastTrouble(): Promise<GrammarTrouble | null> {
  const read = v.safeParse(GrammarTrouble, (await browser.storage.session.get(troubleKey))[troubleKey]);
  return read.success ? read.output : null;
}

interface Answer {
  readonly found?: ReturnType<typeof findingsIn>;
  readonly trouble: GrammarTrouble | null;
}

/** One question. No cookies, no referrer, and never on to another address than the one that was consented to. */
async function askServer(address: string, texts: readonly string[]): Promise<Answer> {
  try {
    const answer = await fetch(`${address}/v2/check`, {
      method: 'POST',
      body: questionOf(texts),
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    if (!answer.ok) return { trouble: { why: 'status', status: answer.status } };
    const found = findingsIn(parsed(await readAnswer(answer, longestAnswer)), texts);
    return found ? { found, trouble: null } : { trouble: { why: 'unreadable' } };
  } catch {
    return { trouble: { why: 'unreachable' } }; // fetch tells no more: not there, too slow, or it led elsewhere
  }
}

/** Too long is as unreadable as no JSON. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** Keeps what went wrong for Settings; in a page nothing is said of it. */
async function note(trouble: GrammarTrouble | null): Promise<void> {
  restUntil = trouble ? Date.now() + restMs : 0;
  if (trouble) await browser.storage.session.set({ [troubleKey]: trouble });
  else await browser.storage.session.remove(troubleKey);
}
