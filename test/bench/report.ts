/** One measured figure, as `--json` writes it. */
export interface Figure {
  readonly metric: string;
  readonly value: number | null;
  readonly unit: string;
  /** What it is compared with, and what was measured there; '' when it stands alone. */
  readonly against: string;
  /** The value by what it is compared with; null when there is nothing to divide by. */
  readonly ratio: number | null;
  /** The most (or, with `atLeast`, the least) that is allowed; null when the figure is for information. */
  readonly target: number | null;
  readonly met: boolean | null;
}

interface Told {
  readonly unit: string;
  readonly against?: { readonly name: string; readonly value?: number; readonly unit?: string };
  /** The standard error of a mean, told where nothing is compared. */
  readonly error?: number;
  readonly target?: number;
  /** What the target limits; the value, unless told. */
  readonly limits?: 'value' | 'ratio';
  readonly atLeast?: boolean;
}

/** Makes a figure and decides whether its target was met, before rounding. */
export function figure(metric: string, value: number | null, { unit, against, error, target, limits = 'value', atLeast = false }: Told): Figure {
  const ratio = value !== null && against?.value ? value / against.value : null;
  const limited = limits === 'value' ? value : ratio;
  const isMet = target === undefined || limited === null ? null : atLeast ? limited >= target : limited <= target;
  return {
    metric,
    value: rounded(value),
    unit,
    against: against
      ? against.name + (against.value === undefined ? '' : ` ${rounded(against.value)} ${against.unit ?? unit}`)
      : error === undefined
        ? ''
        : `± ${rounded(error)}`,
    ratio: rounded(ratio),
    target: target ?? null,
    met: isMet,
  };
}

/** The figures as a table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ metric, value, unit, against, ratio, target, met }) => [
    metric,
    value === null ? '–' : `${value} ${unit}`.trim(),
    against,
    ratio === null ? '' : `× ${ratio}`,
    target === null ? '' : String(target),
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const all = [['what', 'measured', 'against', 'ratio', 'target', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** By how much the mean of these would differ from one such measuring to the next. */
export function standardError(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((each) => (each - middle) ** 2)) / (numbers.length - 1));
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The smallest number that this part of all does not exceed, with the steps between filled in. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

function rounded(value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  return Number(value.toPrecision(Math.abs(value) >= 1000 ? Math.ceil(Math.log10(Math.abs(value))) : 3));
}
