import { useState } from 'preact/hooks';
import { type Fact, factStatuses, withFact } from '../../core/crisis/record.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { t, tTime } from '../../ui/words.ts';
import { change, crisis, me, myName, note, plan } from './state.ts';
import { Step } from './step.tsx';

/** What is known, what is not, what is only said. */
export function FactsStep() {
  const facts = crisis.value?.facts ?? [];
  return (
    <Step name="facts">
      <FactForm key={`${facts.length} ${me.value}`} />
      {factStatuses.map((status) => {
        const own = facts.filter((fact) => fact.status === status);
        if (own.length === 0) return null;
        return (
          <div key={status} class="facts-of">
            <h3>{t(`factStatus_${status}`)}</h3>
            <ul class="lines">
              {own.map((fact) => (
                <FactLine key={fact.id} fact={fact} />
              ))}
            </ul>
          </div>
        );
      })}
    </Step>
  );
}

function FactForm() {
  const [text, setText] = useState('');
  const [status, setStatus] = useState<Fact['status']>('known');
  const [source, setSource] = useState('');
  const [by, setBy] = useState(myName());
  const [wasSent, setSent] = useState(false);
  const needsName = status === 'known' && by.trim() === '';
  const add = (event: Event): void => {
    event.preventDefault();
    setSent(true);
    if (text.trim() === '' || needsName) return;
    keep({ id: crypto.randomUUID(), text: text.trim(), status, source: source.trim(), confirmedBy: by.trim(), confirmedAt: Date.now() });
  };
  return (
    <form class="card" onSubmit={add}>
      <TextField
        label={t('factText')}
        hint={t('factTextHint')}
        value={text}
        error={wasSent && text.trim() === '' ? t('settingsNeeded') : undefined}
        onChange={setText}
      />
      <Segments
        label={t('factStatus')}
        segments={factStatuses.map((value) => ({ value, label: t(`factStatus_${value}`) }))}
        value={status}
        onChoose={setStatus}
      />
      <div class="pair">
        <TextField label={t('factSource')} value={source} onChange={setSource} />
        {status === 'known' && (
          <TextField label={t('factConfirmedBy')} value={by} error={wasSent && needsName ? t('factNameNeeded') : undefined} onChange={setBy} />
        )}
      </div>
      <div>
        <Button label={t('factAdd')} icon="plus" submits />
      </div>
    </form>
  );
}

function FactLine({ fact }: { readonly fact: Fact }) {
  return (
    <li>
      <div class="said">
        <p class="title">{fact.text}</p>
        <p class="facts">
          {fact.source && <span>{fact.source}</span>}
          {fact.confirmedAt !== undefined && <span class="done">{t('factConfirmed', { name: fact.confirmedBy, time: tTime(fact.confirmedAt) })}</span>}
        </p>
        {fact.confirmedAt === undefined && (
          <ChoiceField
            label={t('factConfirm')}
            value=""
            choices={[{ value: '', label: t('factNobodyYet') }, ...plan.value.people.map(({ name }) => ({ value: name, label: name }))]}
            onChange={(name) => name && keep({ ...fact, status: 'known', confirmedBy: name, confirmedAt: Date.now() })}
          />
        )}
      </div>
      <div class="actions">
        <ConfirmButton
          label={t('planDelete', { name: fact.text })}
          question={t('deleteAsk')}
          icon="trash"
          bare
          onConfirm={() => void change((before) => ({ ...before, facts: before.facts.filter(({ id }) => id !== fact.id) }))}
        />
      </div>
    </li>
  );
}

function keep(fact: Fact): void {
  void change((before) => withFact(before, fact));
  void note('fact', `${t(`factStatus_${fact.status}`)}: ${fact.text}${fact.status === 'known' ? ` (${fact.confirmedBy})` : ''}`);
}
