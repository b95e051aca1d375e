/** What the uses of replies tell: how often and when, what repeats, how long it takes. */

/** One use of a reply, as it is stored. */
export interface UseSeen {
  readonly replyId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The place of the wording that was taken. */
  readonly wording: number;
  /** A fingerprint of the message answered; '' where there was none. */
  readonly conversation: string;
  /** Milliseconds from the list that was opened to the text in the box; absent where nobody measured. */
  readonly tookMs?: number | undefined;
}

export interface ReplyFigures {
  readonly replyId: string;
  readonly count: number;
  readonly last: number;
  /** One number a week, the oldest first. */
  readonly weeks: readonly number[];
  /** The middle of the measured times, in milliseconds; null where none was measured. */
  readonly tookMs: number | null;
}

/** The same words again: to one message, or too often in one day. */
export interface Repeat {
  readonly replyId: string;
  readonly wording: number;
  readonly kind: 'conversation' | 'day';
  /** How often within that message or day. */
  readonly count: number;
  /** The last time, epoch milliseconds. */
  readonly at: number;
}

export interface ReplyStats {
  /** The Mondays of the weeks, the oldest first, as dates like 2026-03-09. */
  readonly weeks: readonly string[];
  readonly total: readonly number[];
  /** The most used first. */
  readonly replies: readonly ReplyFigures[];
  /** The latest first. */
  readonly repeats: readonly Repeat[];
  readonly tookMs: number | null;
}

/** From this many times on, the same wording in one day counts as a repeat. */
const oftenInADay = 3;
const dayMs = 86_400_000;

/** Figures of the last `weeks` weeks, this one among them. `dayOf` gives the date of a moment where the user is; uses before are left out. */
export function statsOf(
  uses: readonly UseSeen[],
  { now, weeks, dayOf }: { readonly now: number; readonly weeks: number; readonly dayOf: (at: number) => string },
): ReplyStats {
  const mondays = mondaysUntil(dayOf(now), weeks);
  const seen = uses.filter(({ at }) => at <= now && dayOf(at) >= (mondays[0] ?? ''));
  const weekOf = (at: number): number => mondays.indexOf(mondayOf(dayOf(at)));
  const byWeek = (some: readonly UseSeen[]): number[] => {
    const counts = mondays.map(() => 0);
    for (const { at } of some) counts[weekOf(at)] = (counts[weekOf(at)] ?? 0) + 1;
    return counts;
  };
  const replies = [...grouped(seen, ({ replyId }) => replyId)].map(([replyId, own]) => ({
    ...{ replyId, count: own.length, last: latest(own), weeks: byWeek(own), tookMs: middle(own) },
  }));
  return {
    weeks: mondays,
    total: byWeek(seen),
    replies: replies.sort((one, other) => other.count - one.count || other.last - one.last),
    repeats: repeatsIn(seen, dayOf),
    tookMs: middle(seen),
  };
}

/** The same wording twice to one message, or three times and more in a day. */
function repeatsIn(uses: readonly UseSeen[], dayOf: (at: number) => string): Repeat[] {
  const answered = uses.filter(({ conversation }) => conversation !== '');
  const inTalk = grouped(answered, ({ replyId, wording, conversation }) => JSON.stringify([replyId, wording, conversation]));
  const inDay = grouped(uses, ({ replyId, wording, at }) => JSON.stringify([replyId, wording, dayOf(at)]));
  const repeats = [
    ...[...inTalk.values()].filter((same) => same.length > 1).map((same) => repeatOf(same, 'conversation')),
    ...[...inDay.values()].filter((same) => same.length >= oftenInADay).map((same) => repeatOf(same, 'day')),
  ];
  return repeats.sort((one, other) => other.at - one.at);
}

function repeatOf(same: readonly UseSeen[], kind: Repeat['kind']): Repeat {
  return { replyId: same[0]?.replyId ?? '', wording: same[0]?.wording ?? 0, kind, count: same.length, at: latest(same) };
}

function latest(uses: readonly UseSeen[]): number {
  return uses.reduce((last, { at }) => Math.max(last, at), 0);
}

function middle(uses: readonly UseSeen[]): number | null {
  const times = uses.flatMap(({ tookMs }) => tookMs ?? []).sort((one, other) => one - other);
  const [low, high] = [times[(times.length - 1) >> 1], times[times.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function mondaysUntil(today: string, weeks: number): string[] {
  const last = Date.parse(mondayOf(today));
  return Array.from({ length: weeks }, (_, at) => dateOf(last - (weeks - 1 - at) * 7 * dayMs));
}

/** The Monday of a date's week. A bare date is read as UTC, so days are all of one length. */
function mondayOf(date: string): string {
  const at = Date.parse(date);
  return dateOf(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs);
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function grouped(uses: readonly UseSeen[], keyOf: (use: UseSeen) => string): Map<string, UseSeen[]> {
  const groups = new Map<string, UseSeen[]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use));
    if (group) group.push(use);
    else groups.set(keyOf(use), [use]);
  }
  return groups;
}
