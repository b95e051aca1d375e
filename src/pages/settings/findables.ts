import type { Guide, Rule } from '../../core/guide.ts';
import { ruleForms } from '../../core/rule-forms.ts';
import { packs } from '../../packs.ts';
import { languageOnScreen, t, tBoth } from '../../ui/words.ts';
import { networkName } from './networks/names.ts';
import { summaryOf } from './rules/options.ts';
import type { Findable } from './search-settings.ts';
import { sections } from './section-names.ts';
import { settingNames } from './setting-names.ts';

/** Everything that can be found for a guide, in the language on screen; replies are found by their own search. */
export function findablesOf(guide: Guide | undefined): Findable[] {
  return [...settings(), ...(guide ? [...rules(guide), ...accounts(guide)] : []), ...packRules()];
}

function settings(): Findable[] {
  return sections.flatMap((section) => {
    const where = t(`settingsNav_${section}`);
    const names = (settingNames[section] ?? []).map((key) => ({ title: t(key), also: '', where, href: `#${section}/${key}` }));
    return [{ title: where, also: '', where: '', href: `#${section}` }, ...names];
  });
}

function rules({ rules: own }: Guide): Findable[] {
  return own.map((rule) => ({ ...saying(rule, rule.why), where: t('settingsNav_rules'), href: `#rules/${encodeURIComponent(rule.id)}` }));
}

function packRules(): Findable[] {
  return [...packs().values()].flatMap((pack) => [
    { title: tBoth(pack.name), also: tBoth(pack.about), where: t('settingsNav_packs'), href: `#packs/${pack.id}%2F` },
    ...pack.rules.map((rule) => ({
      ...saying(rule, tBoth(rule.why)),
      where: tBoth(pack.name),
      href: `#packs/${encodeURIComponent(`${pack.id}/${rule.id}`)}`,
    })),
  ]);
}

function accounts({ brand }: Guide): Findable[] {
  return brand.accounts.map(({ network, handle }) => ({
    title: `@${handle}`,
    also: networkName(network),
    where: t('settingsAccounts'),
    href: '#brand/settingsAccounts',
  }));
}

/** A rule by its reason, found by its words too. */
function saying({ id, kind, options }: Pick<Rule, 'id' | 'kind' | 'options'>, why: string): Pick<Findable, 'title' | 'also'> {
  const form = ruleForms.get(kind);
  const summary = form ? summaryOf(form, options, languageOnScreen()) : '';
  const words = Object.values(options).flatMap((value) =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : typeof value === 'string' ? [value] : [],
  );
  return { title: why || summary || id, also: [summary, form ? tBoth(form.name) : '', ...words].join(' ') };
}
