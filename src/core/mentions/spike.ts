/**
 * When a name is spoken of far more than usual. The rule, as the screen states it: the mentions of the last 24 hours are more than the mean of the seven
 * days before them plus k standard deviations of those days. Days are spans of 24 hours back from now, so that no time zone and no change of clocks moves it.
 */

export const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const days = 7;
/** So few in a day are never called a spike: after a silent week one mention would be. */
export const leastMentions = 5;
/** Of fewer days nobody can tell what is usual. */
export const leastDays = 3;
/** The k that may be chosen: how rarely one wants to be told. */
export const ks = [2, 2.5, 3, 4] as const;

/** What happened in one hour, told by its beginning in epoch milliseconds. */
export interface HourCount {
  readonly hour: number;
  readonly count: number;
}

export interface SpikeAsked {
  readonly mentions: readonly HourCount[];
  /** Posts that were read: a day on which nobody read says nothing of what was written. */
  readonly read: readonly HourCount[];
  readonly now: number;
  readonly k: number;
}

export interface Spike {
  /** `unknown`: too few days were read. */
  readonly state: 'unknown' | 'usual' | 'spike';
  /** Mentions of the last 24 hours. */
  readonly today: number;
  /** Mean and standard deviation of the days that were read, of the seven before. */
  readonly mean: number;
  readonly deviation: number;
  /** What must be exceeded. */
  readonly threshold: number;
  readonly daysRead: number;
}

/** Applies the rule. An hour belongs to the span in which it begins. */
export function spikeOf({ mentions, read, now, k }: SpikeAsked): Spike {
  const counts = Array<number>(days + 1).fill(0);
  const seen = Array<boolean>(days + 1).fill(false);
  for (const { hour, count } of mentions) {
    const day = dayBack(hour, now);
    if (day === undefined) continue;
    counts[day] = (counts[day] ?? 0) + count;
    if (count > 0) seen[day] = true;
  }
  for (const { hour, count } of read) {
    const day = dayBack(hour, now);
    if (day !== undefined && count > 0) seen[day] = true;
  }
  const [today = 0, ...before] = counts;
  const usual = before.filter((_, at) => seen[at + 1]);
  const mean = usual.length === 0 ? 0 : usual.reduce((sum, count) => sum + count, 0) / usual.length;
  const deviation = usual.length === 0 ? 0 : Math.sqrt(usual.reduce((sum, count) => sum + (count - mean) ** 2, 0) / usual.length);
  const threshold = mean + k * deviation;
  const state = usual.length < leastDays ? 'unknown' : today >= leastMentions && today > threshold ? 'spike' : 'usual';
  return { state, today, mean, deviation, threshold, daysRead: usual.length };
}

/** The beginning of the hour, as counts are kept. */
export function hourOf(at: number): number {
  return Math.floor(at / hourMs) * hourMs;
}

/** 0 for the last 24 hours, 1 … 7 for the days before; undefined for what is older, or still to come. */
function dayBack(hour: number, now: number): number | undefined {
  const day = Math.floor((hourOf(now) - hour) / dayMs);
  return day >= 0 && day <= days ? day : undefined;
}
