import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import type { Scope } from './guide.ts';
import { languageOf } from './text/language.ts';
import type { Prepared } from './text/prepare.ts';
import { minuteOfDay, stampOf, type WallClock, wallClock } from './text/zone.ts';

/** What scopes ask about one draft, found out once for all rules. */
export class Situation {
  readonly draft: Draft;
  readonly crisisLevel: number;
  /** The brand's clock at the time judged. */
  readonly clock: WallClock;
  private readonly text: Prepared;
  private known: string | undefined;

  constructor(draft: Draft, context: Context, { text, timeZone }: { readonly text: Prepared; readonly timeZone: string }) {
    this.draft = draft;
    this.crisisLevel = context.crisis.level;
    this.clock = wallClock(timeOf(draft, context), timeZone);
    this.text = text;
  }

  /** '' when the text has no letters. */
  get language(): string {
    this.known ??= languageOf(this.text);
    return this.known;
  }
}

/** The moment that counts for a draft: when it goes out. */
export function timeOf(draft: Draft, context: Context): number {
  return draft.scheduledAt ?? context.now;
}

/** Whether a rule applies. Every stated part must fit; a part that needs what the draft does not say does not fit. */
export function isInScope(scope: Scope, situation: Situation): boolean {
  const { draft, crisisLevel, clock } = situation;
  const { networks, accounts, accountKinds, boxes, languages, levels } = scope;
  if (networks?.length && !networks.some((name) => sameName(name, draft.network))) return false;
  if (accounts?.length && !accounts.some((name) => sameAccount(name, draft))) return false;
  if (accountKinds?.length && !accountKinds.some((kind) => kind === (draft.account?.kind ?? 'corporate'))) return false;
  if (boxes?.length && !boxes.includes(draft.box)) return false;
  if (languages?.length && !isInLanguage(languages, situation.language)) return false;
  if (levels?.length && !levels.some((level) => level === crisisLevel)) return false;
  return isWithin(scope, clock) && isInWeek(scope, clock);
}

function isInLanguage(languages: readonly string[], language: string): boolean {
  return language === '' || languages.some((name) => name.toLowerCase().split('-')[0] === language);
}

/** Compares names of networks and handles: case and a leading @ do not matter. */
export function sameName(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

/** An account in a scope is a handle, or `network:handle`. */
function sameAccount(name: string, draft: Draft): boolean {
  if (!draft.account?.handle) return false;
  const colon = name.indexOf(':');
  if (colon < 0) return sameName(name, draft.account.handle);
  return sameName(name.slice(0, colon), draft.network) && sameName(name.slice(colon + 1), draft.account.handle);
}

/** `from` and `until` on the brand's clock; a day named as the end is still inside. */
function isWithin({ from, until }: Scope, clock: WallClock): boolean {
  if (!from && !until) return true;
  const now = stampOf(clock);
  if (from && now < from) return false;
  return !until || now <= (until.includes('T') ? until.padEnd(19, ':00') : `${until}T23:59:59`);
}

function isInWeek({ weekly }: Scope, clock: WallClock): boolean {
  return !weekly?.length || weekly.some(({ days, from, to }) => isInHours({ days, from, to }, clock));
}

/** Hours of certain days. Where `to` is earlier than `from`, they run over midnight and belong to the day on which they begin. */
export function isInHours(
  {
    days,
    from = '00:00',
    to = '24:00',
  }: { readonly days?: readonly number[] | undefined; readonly from?: string | undefined; readonly to?: string | undefined },
  clock: WallClock,
): boolean {
  const minute = minuteOfDay(clock);
  const begin = minutesOf(from);
  const end = minutesOf(to);
  const isDay = (weekday: number): boolean => !days?.length || days.includes(weekday);
  if (begin < end) return isDay(clock.weekday) && minute >= begin && minute < end;
  const yesterday = clock.weekday === 1 ? 7 : clock.weekday - 1;
  return (isDay(clock.weekday) && minute >= begin) || (isDay(yesterday) && minute < end);
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
