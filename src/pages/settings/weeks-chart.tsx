import { languageOnScreen, t } from '../../ui/words.ts';

const [width, height, foot, gap] = [600, 132, 22, 6];

interface ChartAsked {
  /** Mondays, as dates like 2026-03-09. */
  readonly weeks: readonly string[];
  readonly counts: readonly number[];
}

/** Bars, one a week, each with its number; behind them stands the same as a table for whoever does not see them. */
export function WeeksChart({ weeks, counts }: ChartAsked) {
  const step = width / weeks.length;
  const highest = Math.max(1, ...counts);
  const room = height - foot - 18; // a number fits above the highest bar
  return (
    <figure class="weeks-chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="0" x2={width} y1={height - foot + 0.5} y2={height - foot + 0.5} />
        {counts.map((count, at) => {
          const tall = (count / highest) * room;
          const middle = at * step + step / 2;
          return (
            <g key={weeks[at]}>
              {count > 0 && <rect x={at * step + gap} y={height - foot - tall} width={step - 2 * gap} height={tall} rx="3" />}
              {count > 0 && (
                <text class="value" x={middle} y={height - foot - tall - 5}>
                  {count}
                </text>
              )}
              {(weeks.length - 1 - at) % 2 === 0 && (
                <text x={middle} y={height - 6}>
                  {dayAndMonth(weeks[at] ?? '')}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <table class="unseen">
        <caption>{t('settingsReplyWeeks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settingsReplyWeek')}</th>
            <th scope="col">{t('settingsReplyTimes')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={week}>
              <th scope="row">{dayAndMonth(week)}</th>
              <td>{counts[at]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The same for one line of a table: no words, no numbers. */
export function Spark({ counts, highest }: { readonly counts: readonly number[]; readonly highest: number }) {
  const [bar, tall] = [7, 20];
  return (
    <svg class="spark" width={counts.length * bar} height={tall} aria-hidden="true">
      {counts.map((count, at) => {
        const high = count === 0 ? 1 : Math.max(3, (count / Math.max(1, highest)) * tall);
        // biome-ignore lint/suspicious/noArrayIndexKey: a week has nothing else to be told by here
        return <rect key={at} class={count === 0 ? 'none' : ''} x={at * bar} y={tall - high} width={bar - 2} height={high} />;
      })}
    </svg>
  );
}

/** A bare date is of no zone: it is shown as it stands. */
function dayAndMonth(date: string): string {
  return new Date(date).toLocaleDateString(languageOnScreen(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
