import { t } from '../../ui/words.ts';

/** A span of time in hours and minutes, rounded down to a whole minute. */
export function span(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000)); // the page's clock may be a few seconds behind
  if (minutes < 60) return t('planMinutesShort', { minutes });
  const rest = minutes % 60;
  const hours = t('planHoursShort', { hours: Math.floor(minutes / 60) });
  return rest === 0 ? hours : `${hours} ${t('planMinutesShort', { minutes: rest })}`;
}
