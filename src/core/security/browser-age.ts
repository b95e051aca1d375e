/** Whether a browser is older than it should be: told by the calendar, since nothing is asked on the net. */

/** A release that was the latest when this build was made. */
export interface KnownRelease {
  readonly version: number;
  /** 2026-11-10. */
  readonly releasedOn: string;
  /** Versions with long support that still get repairs. */
  readonly long: readonly number[];
}

/** Browsers bring a release every four weeks or so; six are allowed for each, so that nobody is warned for a holiday. */
const weeksForEach = 6;

export interface BrowserAge {
  readonly version: number;
  /** The oldest that is not said to be old. */
  readonly expected: number;
  readonly isOld: boolean;
}

/** `version` as the browser names it (`153.0.1`); `now` in epoch milliseconds. */
export function browserAge(version: string, { version: known, releasedOn, long }: KnownRelease, now: number): BrowserAge {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const weeks = Math.max(0, (now - Date.parse(releasedOn)) / (7 * 86_400_000));
  const expected = known + Math.floor(weeks / weeksForEach);
  // a second number above nought is what a release with long support has, and no other
  return { version: major, expected, isOld: major < expected && !(minor > 0 && long.includes(major)) };
}
