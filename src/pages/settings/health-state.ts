/** Health as Settings shows it, and the only functions that change it. */
import { signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { type HealthDay, healthText } from '../../core/network/health.ts';
import { browser } from '../../platform/browser.ts';
import { healthDays } from '../../platform/health.ts';
import { pack } from './networks/pack-state.ts';

export const days = signal<readonly HealthDay[]>([]);
export const isCopied = signal(false);

/** Reads the counts and keeps them fresh while the section is shown; returns how to stop. */
export function follow(): () => void {
  isCopied.value = false;
  const reading = liveQuery(healthDays).subscribe({
    next: (read) => {
      days.value = read;
    },
    error: (error: unknown) => console.error('guidepost: health', error),
  });
  return () => reading.unsubscribe();
}

/** Puts a report of counts on the clipboard. */
export async function copyReport(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  await navigator.clipboard.writeText(healthText(days.value, { version, browser: browserName(), pack: pack.value?.seq ?? null }));
  isCopied.value = true;
}

/** Name and version as the browser tells every page. */
function browserName(): string {
  return /(?:Firefox|Edg|OPR|YaBrowser|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'another browser';
}
