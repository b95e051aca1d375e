/** Crises as the log tells them: from the first raised level of a brand to its fall to 0. */
import type { CrisisLevel } from '../context.ts';

/** A line as far as spans look at it. */
export interface SpannedLine {
  readonly id: number;
  readonly at: number;
  readonly what: string;
  readonly brand?: string | undefined;
  readonly level?: CrisisLevel | undefined;
  readonly reason?: string | undefined;
}

export interface CrisisSpan {
  /** Brand and number of the first line. */
  readonly id: string;
  readonly brand: string;
  /** Numbers of the first and the last line; the last is missing while it goes on. */
  readonly first: number;
  readonly last: number | null;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number | null;
  /** The reason that was given first; '' for none. */
  readonly title: string;
  readonly highest: CrisisLevel;
}

/** Lines of a crisis, or between crises, by day. */
export interface LineGroup<L> {
  readonly span: CrisisSpan | null;
  readonly days: readonly { readonly day: string; readonly lines: readonly L[] }[];
}

/** The crises of some lines, which stand oldest first. */
export function crisisSpans(lines: readonly SpannedLine[]): CrisisSpan[] {
  const all: CrisisSpan[] = [];
  const open = new Map<string, number>();
  for (const { id, at, what, brand, level, reason } of lines) {
    if (what !== 'level-changed' || brand === undefined || level === undefined) continue;
    const place = open.get(brand);
    const before = place === undefined ? undefined : all[place];
    if (before && place !== undefined) {
      const isOver = level === 0;
      all[place] = { ...before, title: before.title || (reason ?? ''), highest: higher(before.highest, level), ...(isOver ? { last: id, until: at } : {}) };
      if (isOver) open.delete(brand);
    } else if (level > 0) {
      open.set(brand, all.length);
      all.push({ id: `${brand}:${id}`, brand, first: id, last: null, from: at, until: null, title: reason ?? '', highest: level });
    }
  }
  return all;
}

/** Whether a line belongs to a crisis: of its brand, or of none and within its time. */
export function isWithin({ id, brand }: SpannedLine, span: CrisisSpan): boolean {
  return (brand === undefined || brand === span.brand) && id >= span.first && (span.last === null || id <= span.last);
}

/** Groups lines, which stand newest first. `dayOf` names the day of a moment. A crisis is one group, also where two brands had one at once. */
export function grouped<L extends SpannedLine>(lines: readonly L[], spans: readonly CrisisSpan[], dayOf: (at: number) => string): LineGroup<L>[] {
  const groups: { span: CrisisSpan | null; lines: L[] }[] = [];
  for (const line of lines) {
    const span = line.brand === undefined ? undefined : spans.find((each) => isWithin(line, each));
    const last = groups.at(-1);
    const group = span ? groups.find((each) => each.span?.id === span.id) : last && !last.span ? last : undefined;
    if (group) group.lines.push(line);
    else groups.push({ span: span ?? null, lines: [line] });
  }
  return groups.map(({ span, lines: own }) => ({ span, days: byDay(own, dayOf) }));
}

function byDay<L extends SpannedLine>(lines: readonly L[], dayOf: (at: number) => string): LineGroup<L>['days'] {
  const days: { day: string; lines: L[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    if (days.at(-1)?.day === day) days.at(-1)?.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function higher(one: CrisisLevel, other: CrisisLevel): CrisisLevel {
  return one > other ? one : other;
}
