import { countsByDay } from '../../core/mentions/days.ts';
import type { HourCount } from '../../core/mentions/spike.ts';
import type { WatchTerm } from '../../core/mentions/terms.ts';
import { languageOnScreen, t } from '../../ui/words.ts';

const [width, height, foot, head] = [720, 200, 22, 18];
/** More terms than there are colors to tell apart go into one. */
const mostSeries = 6;

interface ChartAsked {
  /** Dates like 2026-03-09, oldest first. */
  readonly dates: readonly string[];
  readonly hours: readonly (HourCount & { readonly term: string })[];
  readonly terms: readonly WatchTerm[];
  readonly timeZone: string;
}

/** Bars by day, stacked by term, with a number on each day; the same stands behind it as a table. */
export function DaysChart({ dates, hours, terms, timeZone }: ChartAsked) {
  const all = seriesOf({ dates, hours, terms, timeZone });
  const totals = dates.map((_, day) => all.reduce((sum, { counts }) => sum + (counts[day] ?? 0), 0));
  const highest = Math.max(1, ...totals);
  const step = width / dates.length;
  const gap = step * 0.18;
  const room = height - foot - head;
  return (
    <figure class="days-chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="0" x2={width} y1={height - foot + 0.5} y2={height - foot + 0.5} />
        {dates.map((date, day) => {
          let base = height - foot;
          return (
            <g key={date}>
              {all.map(({ id, color, counts }) => {
                const tall = ((counts[day] ?? 0) / highest) * room;
                base -= tall;
                return tall > 0 ? <rect key={id} class={color} x={day * step + gap} y={base} width={step - 2 * gap} height={tall} /> : null;
              })}
              {(totals[day] ?? 0) > 0 && (
                <text class="value" x={day * step + step / 2} y={base - 5}>
                  {totals[day]}
                </text>
              )}
              {(dates.length - 1 - day) % (dates.length > 20 ? 5 : 2) === 0 && (
                <text x={day * step + step / 2} y={height - 6}>
                  {dayAndMonth(date)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption>
        {all.map(({ id, name, color }) => (
          <span key={id}>
            <i class={color} />
            {name}
          </span>
        ))}
      </figcaption>
      <table class="unseen">
        <caption>{t('mentionsChart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mentionsDay')}</th>
            {all.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dates.map((date, day) => (
            <tr key={date}>
              <th scope="row">{dayAndMonth(date)}</th>
              {all.map(({ id, counts }) => (
                <td key={id}>{counts[day]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface Series {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly counts: readonly number[];
}

/** The terms named most, each by itself, and all others together. */
function seriesOf({ dates, hours, terms, timeZone }: ChartAsked): Series[] {
  const counted = terms
    .map(({ id, name }) => ({
      id,
      name,
      counts: countsByDay(
        hours.filter(({ term }) => term === id),
        dates,
        timeZone,
      ),
    }))
    .map((each) => ({ ...each, total: each.counts.reduce((sum, count) => sum + count, 0) }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total);
  const [own, others] = [counted.slice(0, mostSeries), counted.slice(mostSeries)];
  const rest: Series[] =
    others.length === 0
      ? []
      : [
          {
            id: '',
            name: t('mentionsOthers'),
            color: 'series-rest',
            counts: dates.map((_, day) => others.reduce((sum, { counts }) => sum + (counts[day] ?? 0), 0)),
          },
        ];
  return [...own.map(({ id, name, counts }, at) => ({ id, name, color: `series-${at + 1}`, counts })), ...rest];
}

/** A bare date is of no zone: it is shown as it stands. */
function dayAndMonth(date: string): string {
  return new Date(date).toLocaleDateString(languageOnScreen(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
