import './section.css';
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Crisis } from '../../../core/context.ts';
import { type Guide, Rule } from '../../../core/guide.ts';
import { ruleForms } from '../../../core/rule-forms.ts';
import type { BesideGuide, ForAllGuides } from '../../../core/whole-guide.ts';
import { Button } from '../../../ui/button.tsx';
import { t, tBoth } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';
import type { AskedRule } from '../state.ts';
import { TeamRules, useTeamRules } from '../team/rules.tsx';
import { TryIt } from '../try-it.tsx';
import { RuleEffect } from './effect.tsx';
import { RuleForm } from './form.tsx';
import { RuleGroups } from './groups.tsx';
import { PatternSurplus } from './pattern-surplus.tsx';
import { KeepLast, useTallies } from './tallies.tsx';

interface RulesAsked {
  readonly brandId: string;
  /** Whether the last posts are kept to try rules on. */
  readonly isKeepingLast: boolean;
  readonly onKeepLast: (on: boolean) => void;
  readonly guide: Guide;
  /** What the guide is judged with: its team's, and what holds for all. */
  readonly around: BesideGuide & ForAllGuides;
  readonly crisis: Crisis;
  readonly onSave: (rule: Rule) => void;
  readonly onDelete: (id: string) => void;
  /** A rule that another section wants made. */
  readonly asked: AskedRule | null;
  readonly onAsked: () => void;
  /** The id of a rule to open; '' when none. */
  readonly target: string;
  readonly onLanded: () => void;
}

type View = { readonly kind: 'list' } | { readonly kind: 'choose' } | { readonly kind: 'edit'; readonly rule: Rule; readonly isNew: boolean };

/** The rules of a guide: list, form, and a box to try them in. */
export function RulesSection({ brandId, isKeepingLast, onKeepLast, guide, around, crisis, onSave, onDelete, asked, onAsked, target, onLanded }: RulesAsked) {
  const [view, setView] = useState<View>(() => (asked ? { kind: 'edit', rule: ruleFor(asked), isNew: true } : { kind: 'list' }));
  useEffect(onAsked, [onAsked]);
  const wanted = guide.rules.find(({ id }) => id === target);
  useEffect(() => {
    if (!wanted) return;
    setView({ kind: 'edit', rule: wanted, isNew: false });
    onLanded();
  }, [wanted, onLanded]);
  useEffect(() => {
    if (view.kind !== 'list') window.scrollTo({ top: 0 }); // a form opened far down the list begins at its beginning
  }, [view.kind]);
  const back = (): void => setView({ kind: 'list' });
  const save = (rule: Rule): void => {
    onSave(rule);
    back();
  };
  const tallies = useTallies(brandId, guide);
  const taken = useTeamRules(brandId);
  const tried = view.kind === 'edit' ? withRule(guide, view.rule) : guide;
  const kind = view.kind === 'edit' ? ruleForms.get(view.rule.kind) : undefined;
  return (
    <SectionFrame
      isWide
      title={t('settingsNav_rules')}
      about={t('settingsRulesAbout', { brand: guide.brand.name })}
      actions={view.kind === 'list' && <Button label={t('settingsRuleAdd')} icon="plus" look="primary" onPress={() => setView({ kind: 'choose' })} />}
    >
      {view.kind === 'list' && <PatternSurplus guide={guide} />}
      <div class="rules-split">
        {view.kind === 'list' && (
          <div class="rule-groups">
            <RuleGroups
              tallies={tallies}
              rules={guide.rules}
              onSwitch={(rule, on) => onSave({ ...rule, on })}
              onEdit={(rule) => setView({ kind: 'edit', rule, isNew: false })}
              onDelete={(rule) => onDelete(rule.id)}
            />
            {taken && <TeamRules taken={taken} own={guide.rules} />}
          </div>
        )}
        {view.kind === 'choose' && <KindChoice onChoose={(id) => setView({ kind: 'edit', rule: newRule(id), isNew: true })} onCancel={back} />}
        {view.kind === 'edit' && kind && (
          <RuleForm
            rule={view.rule}
            kind={kind}
            isNew={view.isNew}
            guide={guide}
            onDraft={(rule) => setView({ ...view, rule })}
            onSave={save}
            onCancel={back}
          />
        )}
        <div class="rules-aside">
          {view.kind === 'edit' && kind && (
            <RuleEffect brandId={brandId} guide={guide} rule={view.rule} before={guide.rules.find(({ id }) => id === view.rule.id) ?? null} />
          )}
          <TryIt guide={tried} around={around} crisis={crisis} />
          <KeepLast on={isKeepingLast} onChange={onKeepLast} />
        </div>
      </div>
    </SectionFrame>
  );
}

function KindChoice({ onChoose, onCancel }: { readonly onChoose: (kind: string) => void; readonly onCancel: () => void }) {
  return (
    <section class="card">
      <h2>{t('settingsKindChoice')}</h2>
      <div class="kind-choice">
        {[...ruleForms].map(([id, kind]) => (
          <button type="button" key={id} onClick={() => onChoose(id)}>
            <strong>{tBoth(kind.name)}</strong>
            <span class="soft small">{tBoth(kind.about)}</span>
          </button>
        ))}
      </div>
      <div>
        <Button label={t('cancel')} onPress={onCancel} />
      </div>
    </section>
  );
}

function newRule(kind: string): Rule {
  return v.parse(Rule, {
    id: `${kind}-${crypto.randomUUID().slice(0, 8)}`,
    kind,
    level: ruleForms.get(kind)?.level ?? 'warn',
  });
}

function ruleFor({ phrase, why, caught }: AskedRule): Rule {
  const rule = newRule('ban');
  return { ...rule, level: 'hold', why, options: { phrases: phrase ? [phrase] : [] }, ...(caught ? { examples: { caught: [caught], fine: [] } } : {}) };
}

function withRule(guide: Guide, rule: Rule): Guide {
  return { ...guide, rules: [...guide.rules.filter(({ id }) => id !== rule.id), rule] };
}
