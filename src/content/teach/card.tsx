import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { taughtKinds } from '../../core/taught.ts';
import type { Port } from '../port.ts';
import { Outline } from './outline.tsx';
import { accountIn, calledInWords, elementUnder, type Step } from './pointed.ts';
import { enterSends, isLost, isPicking, kind, name, pointAt, pointed, type Stage, save, shown, skip, stage, wouldTake } from './teaching.ts';

interface TeachAsked {
  readonly port: Port;
  readonly onEnd: () => void;
}

/** The picker: what is pointed at is outlined, and a card says what to point at next. */
export function Teach({ port, onEnd }: TeachAsked): VNode {
  const at = stage.value;
  const would = wouldTake();
  return (
    <div class="teach">
      <div class={`teach-cover ${at}`} onPointerMove={(event) => isPicking() && pointAt(elementUnder(event.clientX, event.clientY))} />
      {isPicking(at) && pointed.value && <Outline element={would ?? pointed.value} look={would ? 'would' : 'not'} />}
      {Object.entries(shown.value).map(([step, each]) => (
        <Outline key={step} element={each.element} look="taken" label={port.word(`pageTeachShown_${step}`)} />
      ))}
      <Card at={at} port={port} onEnd={onEnd} />
    </div>
  );
}

function Card({ at, port, onEnd }: TeachAsked & { readonly at: Stage }): VNode {
  const [isAbove, setAbove] = useState(false);
  const card = useRef<HTMLElement>(null);
  const { word } = port;
  // The keys go to the card from the beginning, and after each step.
  useEffect(() => {
    const first = isPicking(at) ? card.current : card.current?.querySelector<HTMLElement>('select, .primary');
    first?.focus({ preventScroll: true });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <section ref={card} class={`teach-card ${isAbove ? 'above' : ''}`} role="dialog" aria-label={word('pageTeachTitle')} tabIndex={-1} onKeyDown={onKeyDown}>
      <header>
        <h1>{word(isPicking(at) ? `pageTeach_${at}` : at === 'form' || at === 'saving' ? 'pageTeachTitle' : `pageTeach_${at}`)}</h1>
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
      {isPicking(at) ? <Picking step={at} port={port} onEnd={onEnd} /> : at === 'form' || at === 'saving' ? <Form port={port} onEnd={onEnd} /> : null}
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

function Picking({ step, port: { word }, onEnd }: TeachAsked & { readonly step: Step }): VNode {
  const would = wouldTake();
  return (
    <>
      <p class="soft">{word('pageTeachHow')}</p>
      <p class={`under ${would && !isLost.value ? '' : 'not'}`} role="status">
        {isLost.value ? word('pageTeachLost') : would ? underPointer(step, would, word) : word(`pageTeachNot_${step}`)}
      </p>
      <footer>
        {step !== 'box' && (
          <button type="button" data-action="skip" onClick={skip}>
            {word(`pageTeachSkip_${step}`)}
          </button>
        )}
        <button type="button" class="plain" data-action="cancel" onClick={onEnd}>
          {word('pageTeachCancel')}
        </button>
      </footer>
    </>
  );
}

function underPointer(step: Step, element: Element, word: Port['word']): string {
  const called = step === 'account' ? (accountIn(element)?.name ?? '') : calledInWords(element);
  return called ? word('pageTeachUnder', { name: called }) : word('pageTeachUnnamed');
}

function Form({ port: { word }, onEnd }: TeachAsked): VNode {
  const { account } = shown.value;
  const isSaving = stage.value === 'saving';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span>{word('pageTeachKind')}</span>
        <select value={kind.value} onChange={(event) => (kind.value = taughtKinds.find((each) => each === event.currentTarget.value) ?? 'post')}>
          {taughtKinds.map((each) => (
            <option key={each} value={each} selected={each === kind.value}>
              {word(`pageTeachKind_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={enterSends.value} onChange={(event) => (enterSends.value = event.currentTarget.checked)} />
        <span>{word('pageTeachEnter')}</span>
      </label>
      <label>
        <span>{word('pageTeachName')}</span>
        <input type="text" maxLength={80} placeholder={location.hostname} value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} />
      </label>
      <p class="soft">{account ? word('pageTeachAccount', { name: accountIn(account.element)?.name ?? '' }) : word('pageTeachNoAccount')}</p>
      <footer>
        <button type="submit" class="primary" data-action="save" disabled={isSaving}>
          {word('pageTeachSave')}
        </button>
        <button type="button" class="plain" data-action="cancel" onClick={onEnd}>
          {word('pageTeachCancel')}
        </button>
      </footer>
    </form>
  );
}
