import './situation-form.css';
import { useState } from 'preact/hooks';
import type { CrisisLevel } from '../../core/context.ts';
import { crisisKinds, type Plan } from '../../core/crisis/plan.ts';
import { faults, harms, type Situation, type Suggestion, suggest } from '../../core/crisis/situation.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { t } from '../../ui/words.ts';

interface SituationAsked {
  readonly plan: Pick<Plan, 'scenarios'>;
  readonly level: CrisisLevel;
  /** What is known already; the rest is asked anew. */
  readonly known: Partial<Situation>;
  /** In the popup only what the suggestion needs is asked. */
  readonly isShort: boolean;
  readonly onDecide: (situation: Situation, suggestion: Suggestion, level: CrisisLevel) => void;
}

const looks = ['calm', 'amber', 'red', 'full'] as const;

/** A few answers, and what they suggest: a person decides. */
export function SituationForm({ plan, level, known, isShort, onDecide }: SituationAsked) {
  const [situation, setSituation] = useState<Situation>({
    kind: 'bad-post',
    text: '',
    link: '',
    harm: 'nobody',
    fault: 'unknown',
    isRepeated: false,
    isPublic: false,
    ...known,
  });
  const [picked, setPicked] = useState<CrisisLevel | null>(null);
  const set = (part: Partial<Situation>): void => setSituation({ ...situation, ...part });
  const suggestion = suggest(situation, plan);
  const to = Math.max(picked ?? suggestion.level, level) as CrisisLevel; // one of the two; the level is lowered elsewhere
  const submit = (event: Event): void => {
    event.preventDefault();
    onDecide(situation, suggestion, to);
  };
  return (
    <form class={isShort ? 'situation short' : 'situation'} onSubmit={submit}>
      <LinesField label={t('situationText')} rows={isShort ? 2 : 3} value={situation.text} onChange={(text) => set({ text })} />
      <div class="pair">
        <Choice label={t('crisisKind')} prefix="crisisKind_" values={crisisKinds} value={situation.kind} onChange={(kind) => set({ kind })} />
        <Choice label={t('situationHarm')} prefix="situationHarm_" values={harms} value={situation.harm} onChange={(harm) => set({ harm })} />
      </div>
      <Choice label={t('situationFault')} prefix="situationFault_" values={faults} value={situation.fault} onChange={(fault) => set({ fault })} />
      {!isShort && <TextField label={t('situationLink')} value={situation.link} placeholder="https://" onChange={(link) => set({ link })} />}
      <label class="check">
        <input type="checkbox" checked={situation.isRepeated} onChange={(event) => set({ isRepeated: event.currentTarget.checked })} />
        {t('situationRepeated')}
      </label>
      <label class="check">
        <input type="checkbox" checked={situation.isPublic} onChange={(event) => set({ isPublic: event.currentTarget.checked })} />
        {t('situationPublic')}
      </label>
      <Suggested suggestion={suggestion} isShort={isShort} />
      {!isShort && (
        <div class="field">
          <span class="label">{t('situationLevel')}</span>
          <Segments
            label={t('situationLevel')}
            segments={([1, 2, 3] as const).map((value) => ({ value, label: t(`crisisLevel_${value}`), look: looks[value] }))}
            value={(to || 1) as 1 | 2 | 3}
            onChoose={(value) => setPicked(value)}
          />
        </div>
      )}
      <div>
        <Button
          label={to > level ? t('situationRaise', { level: t(`crisisLevel_${to}`) }) : t('situationKeep', { level: t(`crisisLevel_${level}`) })}
          look={to > level ? 'danger' : 'primary'}
          submits
        />
      </div>
    </form>
  );
}

/** What the answers mean, and why. */
function Suggested({ suggestion: { cluster, level, scenario, why }, isShort }: { readonly suggestion: Suggestion; readonly isShort: boolean }) {
  return (
    <div class="suggested" aria-live="polite">
      <p>
        <strong>{t('situationSuggests', { level: t(`crisisLevel_${level}`) })}</strong>
      </p>
      <p>{t(`situationCluster_${cluster}`)}</p>
      {!isShort && why.length > 0 && (
        <ul class="why">
          {why.map((each) => (
            <li key={each}>{t(`situationWhy_${each}`)}</li>
          ))}
        </ul>
      )}
      {scenario && (
        <>
          <p>{t('situationScenario', { title: scenario.title })}</p>
          <ol>
            {scenario.steps.slice(0, isShort ? 3 : undefined).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Choice<V extends string>(asked: {
  readonly label: string;
  readonly prefix: string;
  readonly values: readonly V[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  const choose = (text: string): void => {
    const value = asked.values.find((each) => each === text);
    if (value) asked.onChange(value);
  };
  const choices = asked.values.map((value) => ({ value, label: t(asked.prefix + value) }));
  return <ChoiceField label={asked.label} value={asked.value} choices={choices} onChange={choose} />;
}
