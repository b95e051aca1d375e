/** One question to a team's server, with a limit of time. */
import { headers, InvalidArgumentError, type Msg, type NatsConnection, NoRespondersError, PermissionViolationError } from '@nats-io/nats-core';
import type { TransportTrouble } from '../../core/team/transport.ts';

/** A question to the server, by subject; `extra` are headers. */
export type Ask = (subject: string, payload?: string, extra?: Readonly<Record<string, string>>) => Promise<Answer>;
export type Answer = { readonly ok: true; readonly message: Msg } | { readonly ok: false; readonly trouble: TransportTrouble };

/** How long one question may take, and how often it is asked. */
const longestWaitMs = 1500;
/** A guide may have megabytes; it is waited for while the connection stands. */
const largeWaitMs = 15_000;
const attempts = 2;
/** Between two leaders, and while a server starts, nobody answers for a bucket, for some seconds. */
const leaderlessMs = 300;
const mostLeaderless = 8;

/**
 * Asks, and once more where no answer came. What was refused is not asked again. `nextBack`: resolves when a lost connection is back; what was asked before went
 * with the lost one, and is asked at once.
 */
export async function askOver(connection: NatsConnection, subject: string, { payload, extra, nextBack, isUp }: Question): Promise<Answer> {
  let trouble: TransportTrouble = { why: 'unreachable' };
  for (let attempt = 0, leaderless = 0; attempt < attempts; attempt++) {
    try {
      const asked = connection.request(subject, payload, { timeout: isUp() && isLarge(subject) ? largeWaitMs : longestWaitMs, headers: headersOf(extra) });
      const message = await Promise.race([asked, nextBack().then(() => null)]);
      if (message) return { ok: true, message };
      asked.catch(() => undefined); // its answer would come to nobody
      attempt--;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      if (cause instanceof PermissionViolationError) return { ok: false, trouble: { why: 'refused', detail: cause.message } };
      // the server said at the beginning how much it takes
      if (cause instanceof InvalidArgumentError) return { ok: false, trouble: { why: 'large', detail: cause.message } };
      trouble = { why: cause instanceof NoRespondersError ? 'unset' : 'unreachable', detail: cause instanceof Error ? cause.message : String(cause) };
      if (connection.isClosed()) break;
      if (!(cause instanceof NoRespondersError) || ++leaderless > mostLeaderless) continue;
      attempt--;
      await new Promise((done) => setTimeout(done, leaderlessMs));
    }
  }
  return { ok: false, trouble };
}

interface Question {
  readonly payload: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly nextBack: () => Promise<void>;
  /** Whether the connection stands, as far as is known. */
  readonly isUp: () => boolean;
}

function isLarge(subject: string): boolean {
  return subject.includes('$KV.guide.');
}

function headersOf(extra: Readonly<Record<string, string>>) {
  const all = headers();
  for (const [name, value] of Object.entries(extra)) all.set(name, value);
  return all;
}
