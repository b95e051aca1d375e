import { type HealthDay, type HealthReport, withReport } from '../core/network/health.ts';
import { database } from './database.ts';

/** How long counts are kept. */
const keptMs = 30 * 24 * 3_600_000;

/** Adds a frame's report to the counts of its network and day; what is too old goes. */
export async function addHealth(report: HealthReport, now: number): Promise<void> {
  const day = dayOf(now);
  await database.transaction('rw', database.health, async () => {
    const before = await database.health.get([report.network, day]);
    await database.health.put(withReport(before, report, day, now));
    await database.health
      .where('day')
      .below(dayOf(now - keptMs))
      .delete();
  });
}

/** All counts that are kept. */
export function healthDays(): Promise<HealthDay[]> {
  return database.health.toArray();
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
