import type { VNode } from 'preact';
import { awayRule, passwordRule } from '../../core/security/rules.ts';
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
      {!(rule === awayRule || rule === passwordRule) && (
        <div class="leads">
          <Lead of="guide" label={port.word('pageInGuide')} onPress={() => port.openRule(index, 'guide')} />
          <Lead of="rule" label={port.word('pageChangeRule')} onPress={() => port.openRule(index, 'settings')} />
        </div>
      )}
    </li>
  );
}

const drawings = {
  guide: 'M3 2.5h4.2L8 3.3l.8-.8H13v10H8.8L8 13.3l-.8-.8H3zM8 3.3v10',
  rule: 'M3 13l.7-2.8 7-7L12.8 5.3l-7 7zM9.2 4.7l2.1 2.1',
} as const;

/** A small way from a finding to what stands behind it. */
function Lead({ of, label, onPress }: { readonly of: keyof typeof drawings; readonly label: string; readonly onPress: () => void }): VNode {
  return (
    <Button class="plain" data-action={of} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" aria-hidden="true">
        <path d={drawings[of]} />
      </svg>
    </Button>
  );
}
