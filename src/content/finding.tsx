import type { VNode } from 'preact';
import type { Finding as Found } from '../core/finding.ts';
import { describe } from '../core/wording.ts';
import { Glyph } from './glyph.tsx';
import { applyFix } from './insert.ts';
import type { Judged } from './judging.ts';
import { language } from './state.ts';
import { word } from './words.ts';

interface Properties {
  readonly finding: Found;
  readonly judged: Judged;
  /** It stands in another box of the same composer. */
  readonly isElsewhere: boolean;
}

/** One finding: what, why, what to do, and a button for each fix. */
export function Finding({ finding, judged, isElsewhere }: Properties): VNode {
  const wording = describe(finding, language.value);
  const words = judged.draft.text.slice(finding.span.start, finding.span.end);
  const keepFocus = (event: Event): void => event.preventDefault();
  return (
    <li class={`finding ${finding.level}`} data-rule={finding.rule} data-level={finding.level}>
      <h2>
        <Glyph of={finding.level} />
        <span class="chip">{word(`pageLevel_${finding.level}`)}</span>
        <span class="what">{wording.what}</span>
      </h2>
      {wording.why && <p class="why">{wording.why}</p>}
      {wording.todo && finding.fixes.length === 0 && <p class="todo">{wording.todo}</p>}
      {isElsewhere && <p class="todo">{word('pageElsewhere')}</p>}
      <div class="fixes">
        {finding.fixes.map((fix, index) => (
          <button
            type="button"
            key={fix.text}
            data-action="fix"
            onPointerDown={keepFocus}
            onMouseDown={keepFocus}
            onClick={() => void applyFix(judged.box, judged.draft.text, fix.span, fix.text)}
          >
            {wording.fixes[index]}
          </button>
        ))}
        {words !== '' && (
          <button
            type="button"
            class="plain"
            data-action="show"
            onPointerDown={keepFocus}
            onMouseDown={keepFocus}
            onClick={() => judged.box.editor.select(judged.box.root, finding.span)}
          >
            {word('pageShow')}
          </button>
        )}
      </div>
    </li>
  );
}
