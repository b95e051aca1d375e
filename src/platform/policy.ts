import { type Policy, readPolicy } from '../core/policy.ts';
import { browser } from './browser.ts';

/** What the organization decided; none is the usual case: Chromium then gives nothing, Firefox refuses. */
export async function policyNow(): Promise<{ readonly policy: Policy; readonly unread: readonly string[] }> {
  return readPolicy(await given());
}

/** Calls back when an administrator changed something; returns how to stop. */
export function watchPolicy(onChange: () => void): () => void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function given(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {}; // «Managed storage manifest not found»: nobody manages this Firefox
  }
}
