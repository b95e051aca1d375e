/** The panel: a small sign while all is well, a card with each finding and its fixes when it is not. */
import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { type Level, levels } from '../core/finding.ts';
import { plural } from '../core/words.ts';
import { Finding } from './finding.tsx';
import { Glyph } from './glyph.tsx';
import { brands } from './guides.ts';
import { HeldFooter } from './held-footer.tsx';
import { Placed } from './placed.tsx';
import { broken, collapsed, currentBox, frameState, heldPress, judged, judges, language, level, notice, setCollapsed } from './state.ts';
import { Status } from './status.tsx';
import { word } from './words.ts';

/** How many findings are shown before the rest is folded away. */
const shownAtFirst = 3;

export function Panel(): VNode | null {
  const box = currentBox.value;
  if (!box) return null;
  const state = frameState.value;
  const isCard = heldPress.value !== null || (!collapsed.value && (state === 'warn' || state === 'hold' || broken.value));
  return (
    <Placed root={box.root} isCard={isCard} key={isCard ? 'card' : 'sign'}>
      {isCard ? <Card /> : <Sign />}
      <Status />
    </Placed>
  );
}

function Sign(): VNode {
  const state = frameState.value;
  const count = useComputed(() => judged.value.reduce((sum, { verdict }) => sum + verdict.findings.length, 0));
  const isQuiet = state === 'clear' && level.value === 0 && !notice.value;
  const name = word(`pageSign_${state}`);
  return (
    <button
      type="button"
      class={`sign ${state} level-${level.value}`}
      data-action="expand"
      data-state={state}
      aria-label={name}
      title={name}
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
      onClick={() => setCollapsed(false)}
    >
      <Glyph of={state} />
      {count.value > 0 && state !== 'clear' && <span>{count.value}</span>}
      {(state === 'unknown' || state === 'unchecked') && <span>{name}</span>}
      {level.value > 0 && <span class="level">{word(`levelName${level.value}`)}</span>}
      {notice.value && <span class={`notice ${notice.value.tone}`}>{word(notice.value.key)}</span>}
      {isQuiet && <span class="quiet">{word('pageChecked')}</span>}
    </button>
  );
}

function Card(): VNode {
  const isOpen = useSignal(false);
  const found = useComputed(() =>
    judged.value
      .flatMap((each) => each.verdict.findings.map((finding) => ({ finding, judged: each })))
      .sort((one, other) => rank(other.finding.level) - rank(one.finding.level)),
  );
  const shown = isOpen.value ? found.value : found.value.slice(0, shownAtFirst);
  const hidden = found.value.length - shown.length;
  return (
    <section class={`card ${frameState.value} level-${level.value}`} data-state={frameState.value} aria-label={word('pageTitle')}>
      {level.value > 0 && <p class="band">{word('pageCrisisBand', { level: word(`levelName${level.value}`) })}</p>}
      <header>
        <Glyph of={frameState.value} />
        <div>
          <h1>{title(found.value.length)}</h1>
          <p class="brand">{brandNames()}</p>
        </div>
        <button
          type="button"
          class="plain"
          data-action="close"
          aria-label={word('pageCollapse')}
          title={word('pageCollapse')}
          onPointerDown={keepFocus}
          onMouseDown={keepFocus}
          onClick={() => setCollapsed(true)}
        >
          –
        </button>
      </header>
      {notice.value && <p class={`notice ${notice.value.tone}`}>{word(notice.value.key)}</p>}
      {broken.value && <p class="notice bad">{word('pageBroken')}</p>}
      {currentBox.value?.confidence === 'low' && <p class="notice">{word('pageNotConfirmed')}</p>}
      <ol>
        {shown.map(({ finding, judged: each }) => (
          <Finding
            key={`${finding.rule} ${finding.key} ${finding.span.start}`}
            finding={finding}
            judged={each}
            isElsewhere={each.box.root !== currentBox.value?.root}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="plain more" data-action="more" onPointerDown={keepFocus} onMouseDown={keepFocus} onClick={() => (isOpen.value = true)}>
          {word('pageMore', { count: hidden })}
        </button>
      )}
      {heldPress.value && <HeldFooter press={heldPress.value} />}
    </section>
  );
}

function title(count: number): string {
  if (heldPress.value) return word(heldPress.value.why === 'verdict' ? 'pageHeldTitle' : 'pageUncheckedTitle');
  if (frameState.value === 'unchecked') return word('pageUncheckedTitle');
  const things = plural(language.value, count, word('pageFindingForms').split('|'));
  return word(frameState.value === 'hold' ? 'pageWillHoldTitle' : 'pageWarnTitle', { count, things });
}

function brandNames(): string {
  const names = brands.value.filter(({ id }) => judges.value.includes(id)).map(({ guide }) => guide.brand.name);
  return names.length > 0 ? word(names.length > 1 ? 'pageByGuides' : 'pageByGuide', { names: names.join(', ') }) : '';
}

function rank(of: Level): number {
  return levels.indexOf(of);
}

/** The caret stays where one writes. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
