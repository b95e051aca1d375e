import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type TaughtKind, taughtKinds } from '../../core/network/taught.ts';
import type { Port } from '../port.ts';

/** What may be pointed at, in this order. */
export const steps = ['box', 'publish', 'account'] as const;
export type Step = (typeof steps)[number];
export type Stage = Step | 'form' | 'saving' | 'saved' | 'refused';

interface CardAsked {
  readonly at: Stage;
  readonly word: Port['word'];
  /** The name of what a click would take, '' where it has none; null: nothing of what is under the pointer. */
  readonly under: string | null;
  /** Nothing leads to what was taken last. */
  readonly isLost: boolean;
  readonly kind: TaughtKind;
  readonly enterSends: boolean;
  readonly name: string;
  readonly host: string;
  /** The account that was shown; null for none. */
  readonly account: string | null;
  readonly onKind: (kind: TaughtKind) => void;
  readonly onEnterSends: (yes: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onSkip: () => void;
  readonly onSave: () => void;
  readonly onEnd: () => void;
}

export function isStep(at: Stage): at is Step {
  return steps.some((each) => each === at);
}

/** Says what to point at next, asks for the rest, and tells how it went. */
export function Card(asked: CardAsked): VNode {
  const { at, word, onEnd } = asked;
  const [isAbove, setAbove] = useState(false);
  const card = useRef<HTMLElement>(null);
  // The keys go to the card from the beginning, and after each step.
  useEffect(() => {
    const first = isStep(at) ? card.current : card.current?.querySelector<HTMLElement>('select, .primary');
    first?.focus({ preventScroll: true });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <section ref={card} class={`teach-card ${isAbove ? 'above' : ''}`} role="dialog" aria-label={word('pageTeachTitle')} tabIndex={-1} onKeyDown={onKeyDown}>
      <header>
        <h1>{word(at === 'form' || at === 'saving' ? 'pageTeachTitle' : `pageTeach_${at}`)}</h1>
        <button
          type="button"
          class="plain"
          data-action="move"
          aria-label={word('pageTeachMove')}
          title={word('pageTeachMove')}
          onClick={() => setAbove(!isAbove)}
        >
          {isAbove ? '↓' : '↑'}
        </button>
      </header>
      {isStep(at) && <Picking {...asked} at={at} />}
      {(at === 'form' || at === 'saving') && <Form {...asked} />}
      {(at === 'saved' || at === 'refused') && (
        <>
          <p class="soft">{word(`pageTeachMore_${at}`)}</p>
          <footer>
            <button type="button" class="primary" data-action="done" onClick={onEnd}>
              {word('pageTeachDone')}
            </button>
          </footer>
        </>
      )}
    </section>
  );
}

function Picking({ at, word, under, isLost, onSkip, onEnd }: CardAsked & { readonly at: Step }): VNode {
  return (
    <>
      <p class="soft">{word('pageTeachHow')}</p>
      <p class={`under ${under !== null && !isLost ? '' : 'not'}`} role="status">
        {isLost
          ? word('pageTeachLost')
          : under === null
            ? word(`pageTeachNot_${at}`)
            : under
              ? word('pageTeachUnder', { name: under })
              : word('pageTeachUnnamed')}
      </p>
      <footer>
        {at !== 'box' && (
          <button type="button" data-action="skip" onClick={onSkip}>
            {word(`pageTeachSkip_${at}`)}
          </button>
        )}
        <button type="button" class="plain" data-action="cancel" onClick={onEnd}>
          {word('pageTeachCancel')}
        </button>
      </footer>
    </>
  );
}

function Form({ at, word, kind, enterSends, name, host, account, ...asked }: CardAsked): VNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        asked.onSave();
      }}
    >
      <label>
        <span>{word('pageTeachKind')}</span>
        <select value={kind} onChange={(event) => asked.onKind(taughtKinds.find((each) => each === event.currentTarget.value) ?? 'post')}>
          {taughtKinds.map((each) => (
            <option key={each} value={each} selected={each === kind}>
              {word(`pageTeachKind_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={enterSends} onChange={(event) => asked.onEnterSends(event.currentTarget.checked)} />
        <span>{word('pageTeachEnter')}</span>
      </label>
      <label>
        <span>{word('pageTeachName')}</span>
        <input type="text" maxLength={80} placeholder={host} value={name} onInput={(event) => asked.onName(event.currentTarget.value)} />
      </label>
      <p class="soft">{account === null ? word('pageTeachNoAccount') : word('pageTeachAccount', { name: account })}</p>
      <footer>
        <button type="submit" class="primary" data-action="save" disabled={at === 'saving'}>
          {word('pageTeachSave')}
        </button>
        <button type="button" class="plain" data-action="cancel" onClick={asked.onEnd}>
          {word('pageTeachCancel')}
        </button>
      </footer>
    </form>
  );
}
