import type { VNode } from 'preact';
import { awayRule } from '../../core/security/rules.ts';
import { type Port, type ShownFinding, world } from '../port.ts';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';

interface Properties {
  readonly finding: ShownFinding;
  readonly index: number;
  readonly port: Port;
}

/** One finding: what, why, what to do, and a button for each fix. */
export function Finding({ finding: { level, rule, wording, hasWords, ownWord, isElsewhere, isPromotion }, index, port }: Properties): VNode {
  return (
    <li class={`finding ${level}`} data-rule={rule} data-level={level}>
      <h2>
        <Glyph of={level} />
        <span class="chip">{port.word(`pageLevel_${level}`)}</span>
        <span class="what">{wording.what}</span>
      </h2>
      {wording.why && <p class="why">{wording.why}</p>}
      {wording.todo && wording.fixes.length === 0 && <p class="todo">{wording.todo}</p>}
      {isElsewhere && <p class="todo">{port.word('pageElsewhere')}</p>}
      <div class="fixes">
        {wording.fixes.map((label, which) => (
          <Button key={label} data-action="fix" onClick={() => port.fix(index, which)}>
            {label}
          </Button>
        ))}
        {rule === awayRule && (
          <Button data-action="stay" onClick={() => world.guidepostStay?.()}>
            {port.word('pageStillMe')}
          </Button>
        )}
        {isPromotion && (
          <Button class="plain" data-action="plain" onClick={() => port.callPlain(index)}>
            {port.word('pageNoPromotion')}
          </Button>
        )}
        {ownWord && (
          <Button class="plain" data-action="own" onClick={() => port.own(index)}>
            {port.word('pageOwnWord')}
          </Button>
        )}
        {hasWords && (
          <Button class="plain" data-action="show" onClick={() => port.show(index)}>
            {port.word('pageShow')}
          </Button>
        )}
      </div>
    </li>
  );
}
