import { useMemo, useState } from 'preact/hooks';
import { type FailedCase, failedCases } from '../../../core/cases.ts';
import { levels, openings } from '../../../core/finding.ts';
import type { Guide, Rule } from '../../../core/guide.ts';
import { tooManyPatterns } from '../../../core/patterns/surplus.ts';
import { wordsOfGuide } from '../../../core/phrase-words.ts';
import type { FormedRuleKind } from '../../../core/rule.ts';
import { lexicons } from '../../../lexicons.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField, LinesField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { t, tBoth } from '../../../ui/words.ts';
import { CostNotice, costOf, type GuideCost } from '../guide-cost.tsx';
import { useForms } from '../use-forms.ts';
import { cleanCases, RuleCases } from './cases.tsx';
import { cleanUnless, RuleExceptions } from './exceptions.tsx';
import { RuleMatching } from './matching.tsx';
import { cleaned, OptionControl } from './option-control.tsx';
import { withOption, wrongFields } from './options.ts';
import { surplusOf } from './pattern-surplus.tsx';
import { ScopeForm } from './scope-form.tsx';
import { scopeSummary } from './scope-summary.ts';

interface RuleFormAsked {
  readonly rule: Rule;
  readonly kind: FormedRuleKind;
  readonly isNew: boolean;
  /** The guide it belongs to: its cases are tried as the brand's rule. */
  readonly guide: Guide;
  /** With each change, so that the box beside it tries the rule as it is now. */
  readonly onDraft: (rule: Rule) => void;
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
}

/** A rule's form, drawn from what its kind asks for. */
export function RuleForm({ rule, kind, isNew, guide, onDraft, onSave, onCancel }: RuleFormAsked) {
  const [wasSent, setSent] = useState(false);
  const [cost, setCost] = useState<GuideCost | null>(null);
  const [failed, setFailed] = useState<readonly FailedCase[]>([]);
  const words = useMemo(() => wordsOfGuide({ ...guide, rules: [rule] }), [guide, rule]);
  const forms = useForms(words);
  const [isTooMany, setTooMany] = useState(false);
  const wrong = wrongFields(kind, cleanRule(rule, kind).options);
  const set = (part: Partial<Rule>): void => onDraft({ ...rule, ...part });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSent(true);
    const clean = cleanRule(rule, kind);
    const failing = wrong.size === 0 ? failedCases(clean, guide, { lexicons: lexicons(), ...(forms && { forms }) }, Date.now()) : [];
    setFailed(failing);
    if (wrong.size > 0 || failing.length > 0) return;
    const whole = { ...guide, rules: [...guide.rules.filter(({ id }) => id !== clean.id), clean] };
    const isBeyond = clean.kind === 'pattern' && clean.on && surplusOf(whole).length > 0;
    setTooMany(isBeyond);
    if (isBeyond) return;
    const asked = await costOf(whole);
    setCost(asked);
    if (!asked) onSave(clean);
  };
  return (
    <form class="card rule-form" onSubmit={(event) => void submit(event)}>
      <div>
        <h2>{isNew ? t('settingsRuleNew', { kind: tBoth(kind.name) }) : tBoth(kind.name)}</h2>
        <p class="soft">{tBoth(kind.about)}</p>
      </div>
      {kind.fields.map((field) => (
        <OptionControl
          key={field.key}
          field={field}
          value={rule.options[field.key]}
          isWrong={wrong.has(field.key) && (wasSent || !isNew)}
          onChange={(value) => set({ options: withOption(rule.options, field.key, value) })}
        />
      ))}
      <div class="field">
        <span class="label">{t('settingsLevel')}</span>
        <Segments
          label={t('settingsLevel')}
          value={rule.level}
          segments={levels.map((value) => ({
            value,
            label: t(`markLevel_${value}`),
            ...(value === 'note' ? {} : { look: value === 'warn' ? 'amber' : 'red' }),
          }))}
          onChoose={(level) => set({ level })}
        />
        <p class="hint">{t(`settingsLevelHint_${rule.level}`)}</p>
      </div>
      {rule.level === 'hold' && (
        <ChoiceField
          label={t('settingsOpens')}
          value={rule.opens ?? ''}
          choices={[
            { value: '', label: t('settingsOpensUsual', { opening: t(`opening_${kind.opens}`) }) },
            ...openings.map((value) => ({ value, label: t(`opening_${value}`) })),
          ]}
          onChange={(value) => set({ opens: openings.find((each) => each === value) })}
        />
      )}
      <LinesField label={t('settingsWhy')} hint={t('settingsWhyHint')} rows={2} value={rule.why} onChange={(why) => set({ why })} />
      <div class="row-of-fields">
        <TextField label={t('settingsSource')} placeholder={t('settingsSourceExample')} value={rule.source} onChange={(source) => set({ source })} />
        <TextField label={t('settingsFix')} hint={t('settingsFixHint')} value={rule.fix ?? ''} onChange={(fix) => set({ fix: fix || undefined })} />
      </div>
      <details>
        <summary>
          {t('settingsScope')} <span class="soft">{scopeSummary(rule.scope)}</span>
        </summary>
        <ScopeForm scope={rule.scope} onChange={(scope) => set({ scope })} />
      </details>
      <RuleMatching rule={rule} kind={kind} onChange={set} />
      <details>
        <summary>{t('settingsExceptions')}</summary>
        <RuleExceptions rule={rule} onChange={set} />
      </details>
      <details open={failed.length > 0}>
        <summary>{t('settingsCases')}</summary>
        <RuleCases cases={rule.examples} failed={failed} onChange={(examples) => set({ examples })} />
      </details>
      {isTooMany && (
        <Notice level="warn">
          <p>{tBoth(tooManyPatterns)}</p>
        </Notice>
      )}
      {cost && <CostNotice cost={cost} onAccept={() => onSave(cleanRule(rule, kind))} />}
      <div class="form-actions">
        <Button label={t('settingsRuleSave')} look="primary" submits />
        <Button label={t('cancel')} onPress={onCancel} />
        {wasSent && wrong.size + failed.length > 0 && <span role="alert">{t('settingsLookAtFields')}</span>}
      </div>
    </form>
  );
}

/** The rule as it is stored. */
function cleanRule(rule: Rule, kind: FormedRuleKind): Rule {
  return {
    ...rule,
    unless: cleanUnless(rule.unless),
    examples: cleanCases(rule.examples),
    options: kind.fields.reduce(
      (options, field) => (field.key in options ? withOption(options, field.key, cleaned(field, options[field.key])) : options),
      rule.options,
    ),
  };
}
