import { crisisKinds, type Plan, raisedLevels, type Scenario, type StatementTemplate, statementTypes } from '../../../core/crisis/plan.ts';
import { ChoiceField, LinesField, TextField } from '../../../ui/field.tsx';
import { languageOnScreen, t, tCount } from '../../../ui/words.ts';
import { linesOf, listOf } from '../rules/options.ts';
import { PlanList } from './list.tsx';
import { PlanReplies } from './replies.tsx';

interface PartAsked {
  readonly plan: Plan;
  readonly onChange: (part: Partial<Plan>) => void;
}

/** Prepared situations: what they are known by and what is done first. */
export function PlanScenarios({ plan, onChange }: PartAsked) {
  return (
    <PlanList<Scenario>
      items={plan.scenarios}
      addLabel={t('planScenarioAdd')}
      fresh={() => ({ id: crypto.randomUUID(), title: '', kind: 'product', level: 2, words: [], steps: [], replyIds: [] })}
      missing={({ title }) => (title.trim() === '' ? t('settingsNeeded') : '')}
      line={({ title, kind, level, steps, replyIds }) => ({
        title,
        facts: [
          t(`crisisKind_${kind}`),
          t(`crisisLevel_${level}`),
          tCount('planSteps', steps.length),
          replyIds.length > 0 ? tCount('planReplies', replyIds.length) : '',
        ],
      })}
      form={(scenario, set) => (
        <>
          <TextField label={t('planScenarioTitle')} hint={t('planScenarioTitleHint')} value={scenario.title} onChange={(title) => set({ title })} />
          <div class="row-of-fields">
            <ChoiceField
              label={t('crisisKind')}
              value={scenario.kind}
              choices={crisisKinds.map((value) => ({ value, label: t(`crisisKind_${value}`) }))}
              onChange={(kind) => set({ kind: crisisKinds.find((each) => each === kind) ?? 'product' })}
            />
            <ChoiceField
              label={t('planLevel')}
              value={String(scenario.level)}
              choices={raisedLevels.map((level) => ({ value: String(level), label: t(`crisisLevel_${level}`) }))}
              onChange={(level) => set({ level: raisedLevels.find((each) => String(each) === level) ?? 2 })}
            />
          </div>
          <LinesField
            label={t('planScenarioSteps')}
            hint={t('planOneALine')}
            rows={5}
            value={linesOf(scenario.steps)}
            onChange={(text) => set({ steps: text.split('\n') })}
          />
          <LinesField
            label={t('planScenarioWords')}
            hint={t('planScenarioWordsHint')}
            rows={3}
            value={linesOf(scenario.words)}
            onChange={(text) => set({ words: text.split('\n') })}
          />
          <PlanReplies chosen={scenario.replyIds} level={scenario.level} onChange={(replyIds) => set({ replyIds })} />
        </>
      )}
      onChange={(scenarios) => onChange({ scenarios: scenarios.map(withoutBlanks) })}
    />
  );
}

function withoutBlanks(scenario: Scenario): Scenario {
  return { ...scenario, steps: listOf(linesOf(scenario.steps)), words: listOf(linesOf(scenario.words)) };
}

/** Official texts with slots. */
export function PlanTemplates({ plan, onChange }: PartAsked) {
  return (
    <PlanList<StatementTemplate>
      items={plan.templates}
      addLabel={t('planTemplateAdd')}
      fresh={() => ({ id: crypto.randomUUID(), type: 'holding', lang: languageOnScreen(), body: '' })}
      missing={({ body }) => (body.trim() === '' ? t('settingsNeeded') : '')}
      line={({ type, lang, body }) => ({ title: t(`statementType_${type}`), facts: [t(`language_${lang}`), body] })}
      form={(template, set) => (
        <>
          <div class="row-of-fields">
            <ChoiceField
              label={t('statementType')}
              value={template.type}
              choices={statementTypes.map((value) => ({ value, label: t(`statementType_${value}`) }))}
              onChange={(type) => set({ type: statementTypes.find((each) => each === type) ?? 'holding' })}
            />
            <ChoiceField
              label={t('settingsReplyLanguage')}
              value={template.lang}
              choices={(['ru', 'en'] as const).map((value) => ({ value, label: t(`language_${value}`) }))}
              onChange={(lang) => set({ lang: lang === 'ru' ? 'ru' : 'en' })}
            />
          </div>
          <LinesField label={t('planTemplateBody')} hint={t('planTemplateHint')} rows={6} value={template.body} onChange={(body) => set({ body })} />
        </>
      )}
      onChange={(templates) => onChange({ templates })}
    />
  );
}
