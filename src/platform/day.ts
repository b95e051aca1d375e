/** A day as files and records carry it, in the zone of this machine: 2026-03-08. `at` in epoch milliseconds; without it, today. */
export function dayOf(at = Date.now()): string {
  return new Date(at).toLocaleDateString('sv'); // Swedish dates are written so
}
