import type { Guide } from '../../core/guide.ts';
import { ruleForms } from '../../core/rule-forms.ts';
import { packs } from '../../packs.ts';
import { languageOnScreen, t, tBoth } from '../../ui/words.ts';
import { summaryOf } from '../settings/rules/options.ts';

/** What a rule demands, in a few words: a rule of the guide, a pack, or a pack's rule; '' for one that is not there. */
export function ruleName(guide: Guide, rule: string): string {
  const own = guide.rules.find(({ id }) => id === rule);
  if (own) {
    const kind = ruleForms.get(own.kind);
    return own.why || (kind && summaryOf(kind, own.options, languageOnScreen())) || (kind ? tBoth(kind.name) : own.id);
  }
  const [id = '', part] = rule.split('/');
  const pack = packs().get(id);
  if (!pack) return '';
  if (part === undefined) return t('guidePack', { pack: tBoth(pack.name) });
  const found = pack.rules.find((each) => each.id === part);
  return found ? tBoth(found.why) : '';
}

/** What may be hung on a clause: the guide's own rules, and the packs. */
export function hangable(guide: Guide): string[] {
  return [...guide.rules.map(({ id }) => id), ...packs().keys()];
}
