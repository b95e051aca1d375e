/** A finding leads to its clause in the guide, or to the rule in Settings. */
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { guidePage, ruleInSettings } from '../platform/guide-page.ts';

export const ruleHandlers: Pick<MessageHandlers, 'rule/open'> = {
  'rule/open': async ({ rule, brands, where }) => {
    const brand = await brandWith(rule, brands);
    await browser.tabs.create({ url: where === 'guide' ? guidePage(brand, rule) : ruleInSettings(brand, rule) });
    return null;
  },
};

/** Of the brands that judged, the one whose guide has the rule; a pack's rule may be any one's. */
async function brandWith(rule: string, brands: readonly string[]): Promise<string> {
  const judging = (await database.brands.bulkGet([...brands])).filter((brand) => brand !== undefined);
  return (judging.find(({ guide }) => guide.rules.some(({ id }) => id === rule)) ?? judging[0])?.id ?? '';
}
