/** The browsers' latest releases as they were seen when this build was made; brought up to date with each release of ours. */
import type { KnownRelease } from './browser-age.ts';

export const knownReleases: Readonly<Record<'chromium' | 'firefox', KnownRelease>> = {
  chromium: { version: 156, releasedOn: '2026-11-24', long: [] },
  firefox: { version: 153, releasedOn: '2026-11-24', long: [140, 153] },
};
