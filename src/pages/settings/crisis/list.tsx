import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { t } from '../../../ui/words.ts';

interface PartAsked {
  /** Names it in links: `plan-<part>`. */
  readonly part: string;
  readonly title: string;
  readonly about: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** One part of the plan, folded until it is needed. */
export function PlanPart({ part, title, about, count, isOpen, children }: PartAsked) {
  return (
    <details class="card plan-part" id={`plan-${part}`} open={isOpen}>
      <summary>
        <h2>{title}</h2>
        <span class="soft">{count}</span>
      </summary>
      <div class="matter">
        <p class="soft">{about}</p>
        {children}
      </div>
    </details>
  );
}

interface ListAsked<T> {
  readonly items: readonly T[];
  readonly addLabel: string;
  readonly fresh: () => T;
  readonly line: (item: T) => { readonly title: string; readonly facts: readonly string[]; readonly isOpen?: boolean };
  readonly form: (item: T, set: (part: Partial<T>) => void) => ComponentChildren;
  /** What is missing to save it; '' when nothing is. */
  readonly missing: (item: T) => string;
  readonly onChange: (items: T[]) => void;
}

/** Lines of the plan that are added, edited in place and deleted. */
export function PlanList<T extends { readonly id: string }>({ items, addLabel, fresh, line, form, missing, onChange }: ListAsked<T>) {
  const [edited, setEdited] = useState<T | null>(null);
  const isNew = edited !== null && !items.some(({ id }) => id === edited.id);
  const save = (item: T): void => {
    onChange(isNew ? [...items, item] : items.map((each) => (each.id === item.id ? item : each)));
    setEdited(null);
  };
  const editor = edited && <ItemForm item={edited} form={form} missing={missing} onSave={save} onCancel={() => setEdited(null)} />;
  return (
    <>
      <ul class="lines">
        {items.map((item) => {
          if (edited?.id === item.id) return <li key={item.id}>{editor}</li>;
          const { title, facts } = line(item);
          return (
            <li key={item.id}>
              <div class="said">
                <p class="title">{title}</p>
                <p class="facts">
                  {facts.filter(Boolean).map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                </p>
              </div>
              <div class="actions">
                <Button label={t('planEdit', { name: title })} icon="edit" look="quiet" bare onPress={() => setEdited(item)} />
                <ConfirmButton
                  label={t('planDelete', { name: title })}
                  question={t('deleteAsk')}
                  icon="trash"
                  bare
                  onConfirm={() => onChange(items.filter(({ id }) => id !== item.id))}
                />
              </div>
            </li>
          );
        })}
        {isNew && <li>{editor}</li>}
      </ul>
      {!edited && (
        <div>
          <Button label={addLabel} icon="plus" small onPress={() => setEdited(fresh())} />
        </div>
      )}
    </>
  );
}

interface FormAsked<T> {
  readonly item: T;
  readonly form: ListAsked<T>['form'];
  readonly missing: ListAsked<T>['missing'];
  readonly onSave: (item: T) => void;
  readonly onCancel: () => void;
}

function ItemForm<T>({ item, form, missing, onSave, onCancel }: FormAsked<T>) {
  const [draft, setDraft] = useState(item);
  const [wasSent, setSent] = useState(false);
  const lack = missing(draft);
  const submit = (event: Event): void => {
    event.preventDefault();
    setSent(true);
    if (lack === '') onSave(draft);
  };
  return (
    <form class="plan-form" onSubmit={submit}>
      {form(draft, (part) => setDraft((before) => ({ ...before, ...part })))}
      {wasSent && lack !== '' && (
        <p class="problem" role="alert">
          {lack}
        </p>
      )}
      <div class="form-actions">
        <Button label={t('save')} look="primary" submits />
        <Button label={t('cancel')} onPress={onCancel} />
      </div>
    </form>
  );
}
