import { useEffect, useState } from 'preact/hooks';
import type { Rule } from '../../../core/guide.ts';
import { ruleForms } from '../../../core/rule-forms.ts';
import { isSameMatter } from '../../../core/team/changes.ts';
import { followTeamRules, type TeamRules as Taken } from '../../../platform/team/layers.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { t, tBoth, tCount } from '../../../ui/words.ts';
import { saidOf } from '../rules/groups.tsx';
import { scopeSummary } from '../rules/scope-summary.ts';

/** The rules of the brand's team; null until they are read, and where there are none. */
export function useTeamRules(brandId: string): Taken | null {
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => followTeamRules(brandId, setTaken), [brandId]);
  return taken;
}

/** What the team demands beside one's own rules: to be read, since only its editors change it. What stands among one's own word for word is not said twice. */
export function TeamRules({ taken: { team, rules }, own }: { readonly taken: Taken; readonly own: readonly Rule[] }) {
  const others = rules.filter((rule) => !own.some((each) => isSameMatter(each, rule)));
  if (others.length === 0) return null;
  return (
    <section class="team-rules" aria-label={t('teamRulesOf', { name: team })}>
      <header>
        <h2>
          {t('teamRulesOf', { name: team })} <span class="soft">{tCount('teamRules', others.length)}</span>
        </h2>
        <p class="soft small">{t('teamRulesAbout')}</p>
      </header>
      <ul class="lines">
        {others.map((rule) => (
          <TeamRule key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function TeamRule({ rule }: { readonly rule: Rule }) {
  const { title, summary } = saidOf(rule);
  const kind = ruleForms.get(rule.kind);
  return (
    <li class={rule.on ? '' : 'is-off'}>
      <div class="said">
        <p class="title">{title}</p>
        {summary && rule.why && <p class="soft small">{summary}</p>}
        <p class="facts">
          <LevelMark level={rule.level} />
          <span>{kind ? tBoth(kind.name) : t('settingsKindUnknown')}</span>
          <span>{scopeSummary(rule.scope)}</span>
          {!rule.on && <span>{t('settingsRuleOff')}</span>}
          {rule.locked && <span>{t('teamRuleLocked')}</span>}
        </p>
      </div>
      <span class="team-badge small">
        <Icon name="lock" size={16} /> {t('teamRuleBadge')}
      </span>
    </li>
  );
}
