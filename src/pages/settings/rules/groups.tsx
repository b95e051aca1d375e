import type { Rule } from '../../../core/guide.ts';
import { ruleForms } from '../../../core/rule-forms.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { languageOnScreen, t, tBoth } from '../../../ui/words.ts';
import { summaryOf, wrongFields } from './options.ts';
import { scopeSummary } from './scope-summary.ts';
import { type Tallies, TallyOf } from './tallies.tsx';

interface GroupsAsked {
  readonly rules: readonly Rule[];
  readonly tallies: Tallies | null;
  readonly onSwitch: (rule: Rule, on: boolean) => void;
  readonly onEdit: (rule: Rule) => void;
  readonly onDelete: (rule: Rule) => void;
}

/** Rules by kind, in the order of the catalogue; kinds of a newer version at the end. */
export function RuleGroups(asked: GroupsAsked) {
  const unknown = asked.rules.filter((rule) => !ruleForms.has(rule.kind));
  return (
    <div class="rule-groups">
      {asked.rules.length === 0 && <p class="empty">{t('settingsNoRules')}</p>}
      {[...ruleForms].map(([id, kind]) => (
        <Group key={id} {...asked} title={tBoth(kind.name)} about={tBoth(kind.about)} rules={asked.rules.filter((rule) => rule.kind === id)} />
      ))}
      <Group {...asked} title={t('settingsKindUnknown')} about={t('settingsKindUnknownAbout')} rules={unknown} />
    </div>
  );
}

function Group({ title, about, rules, ...on }: GroupsAsked & { readonly title: string; readonly about: string }) {
  if (rules.length === 0) return null;
  return (
    <section>
      <header>
        <h2>{title}</h2>
        <p class="soft small">{about}</p>
      </header>
      <ul class="lines">
        {rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} {...on} />
        ))}
      </ul>
    </section>
  );
}

function RuleLine({ rule, tallies, onSwitch, onEdit, onDelete }: Omit<GroupsAsked, 'rules'> & { readonly rule: Rule }) {
  const { kind, title, summary } = saidOf(rule);
  const isWrong = kind !== undefined && wrongFields(kind, rule.options).size > 0;
  return (
    <li class={rule.on ? '' : 'is-off'}>
      <Toggle label={t('settingsRuleSwitch', { rule: title })} on={rule.on} onChange={(on) => onSwitch(rule, on)} />
      <div class="said">
        <p class="title">{title}</p>
        {summary && rule.why && <p class="soft small">{summary}</p>}
        {isWrong && <p class="problem">{t('settingsRuleBroken')}</p>}
        <p class="facts">
          <LevelMark level={rule.level} />
          <span>{scopeSummary(rule.scope)}</span>
          {rule.on ? <TallyOf tallies={tallies} rule={rule.id} /> : <span>{t('settingsRuleOff')}</span>}
        </p>
      </div>
      <div class="actions">
        {kind && <Button label={t('settingsRuleEdit', { rule: title })} icon="edit" look="quiet" bare onPress={() => onEdit(rule)} />}
        <ConfirmButton label={t('settingsRuleDelete', { rule: title })} question={t('deleteAsk')} icon="trash" bare onConfirm={() => onDelete(rule)} />
      </div>
    </li>
  );
}

/** How a rule is called, and what is said beneath. */
export function saidOf(rule: Rule) {
  const kind = ruleForms.get(rule.kind);
  const summary = kind ? summaryOf(kind, rule.options, languageOnScreen()) : rule.kind;
  // What the guide demands says more than a list of words.
  return { kind, title: rule.why || summary || rule.id, summary };
}
