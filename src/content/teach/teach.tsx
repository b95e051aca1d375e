import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { shadeOf } from '../panel/shade.ts';
import type { Port } from '../port.ts';
import { Card, type Step } from './card.tsx';
import { Outline } from './outline.tsx';
import { accountIn, calledInWords, elementUnder } from './pointed.ts';
import { enterSends, isLost, isPicking, kind, name, pointAt, pointed, save, shown, skip, stage, wouldTake } from './teaching.ts';

/** The picker: what is pointed at is outlined, and a card says what to point at next. */
export function Teach({ port, onEnd }: { readonly port: Port; readonly onEnd: () => void }): VNode {
  const at = stage.value;
  const would = wouldTake();
  const { account } = shown.value;
  const [shade] = useState(() => shadeOf(document.body));
  return (
    <div class="teach" data-shade={shade}>
      <div class={`teach-cover ${at}`} onPointerMove={(event) => isPicking() && pointAt(elementUnder(event.clientX, event.clientY))} />
      {isPicking(at) && pointed.value && <Outline element={would ?? pointed.value} look={would ? 'would' : 'not'} />}
      {Object.entries(shown.value).map(([step, each]) => (
        <Outline key={step} element={each.element} look="taken" label={port.word(`pageTeachShown_${step}`)} />
      ))}
      <Card
        at={at}
        word={port.word}
        under={isPicking(at) && would ? calledAt(at, would) : null}
        isLost={isLost.value}
        kind={kind.value}
        enterSends={enterSends.value}
        name={name.value}
        host={location.hostname}
        account={account ? (accountIn(account.element)?.name ?? '') : null}
        onKind={(to) => (kind.value = to)}
        onEnterSends={(to) => (enterSends.value = to)}
        onName={(to) => (name.value = to)}
        onSkip={skip}
        onSave={() => void save()}
        onEnd={onEnd}
      />
    </div>
  );
}

/** What the page calls the element that would be taken; '' where it has no name. */
function calledAt(step: Step, element: Element): string {
  return step === 'account' ? (accountIn(element)?.name ?? '') : calledInWords(element);
}
