/** Addresses inside our own pages: the guide as people read it, and what Settings lands on. */
import { browser } from './browser.ts';

/** The guide of a brand; with a rule it opens at the clause on which that hangs. */
export function guidePage(brandId: string, rule = ''): string {
  const asked = new URLSearchParams({ brand: brandId, ...(rule ? { rule } : {}) });
  return browser.runtime.getURL(`src/pages/guide/index.html?${asked}`);
}

/** A rule in Settings: of the guide itself, or of a pack as `pack/rule`. */
export function ruleInSettings(brandId: string, rule: string): string {
  const place = rule.includes('/') ? 'packs' : 'rules';
  return browser.runtime.getURL(`src/pages/settings/index.html?brand=${encodeURIComponent(brandId)}#${place}/${encodeURIComponent(rule)}`);
}

/** The first steps of somebody new. */
export function firstRunPage(): string {
  return browser.runtime.getURL('src/pages/first-run/index.html');
}
