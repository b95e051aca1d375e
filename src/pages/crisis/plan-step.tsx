import { useState } from 'preact/hooks';
import type { Step as CrisisStep } from '../../core/crisis/record.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { change, crisis, plan } from './state.ts';
import { Step } from './step.tsx';

/** The first steps, each with somebody who does it. */
export function PlanStep() {
  const own = crisis.value?.steps ?? [];
  const [text, setText] = useState('');
  const set = (id: string, part: Partial<CrisisStep>): void =>
    void change((before) => ({ ...before, steps: before.steps.map((each) => (each.id === id ? { ...each, ...part } : each)) }));
  const add = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void change((before) => ({ ...before, steps: [...before.steps, { id: crypto.randomUUID(), text: text.trim(), ownerId: '' }] }));
    setText('');
  };
  return (
    <Step name="plan">
      <ul class="lines">
        {own.map(({ id, text: said, ownerId, doneAt }) => (
          <li key={id}>
            <input
              type="checkbox"
              aria-label={said}
              checked={doneAt !== undefined}
              onChange={(event) => set(id, { doneAt: event.currentTarget.checked ? Date.now() : undefined })}
            />
            <div class="said">
              <p class="title">{said}</p>
              {doneAt !== undefined && (
                <p class="facts">
                  <span class="done">{t('crisisDoneAt', { time: tTime(doneAt) })}</span>
                </p>
              )}
            </div>
            <select
              class="control owner"
              aria-label={t('crisisStepOwner', { step: said })}
              value={ownerId}
              onChange={(event) => set(id, { ownerId: event.currentTarget.value })}
            >
              <option value="">{t('crisisNoOwner')}</option>
              {plan.value.people.map((person) => (
                <option key={person.id} value={person.id} selected={person.id === ownerId}>
                  {person.name}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <form class="add-line" onSubmit={add}>
        <TextField label={t('crisisStepAdd')} value={text} onChange={setText} />
        <Button label={t('crisisStepAddButton')} icon="plus" submits />
      </form>
    </Step>
  );
}
