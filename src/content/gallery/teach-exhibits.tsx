import tokens from '../../ui/tokens.css?inline';
import { t, tBoth } from '../../ui/words.ts';
import { Card } from '../teach/card.tsx';
import teachStyle from '../teach/teach.css?inline';
import { type Exhibit, inFlow } from './exhibit.tsx';

type Asked = Parameters<typeof Card>[0];
const nothing = (): void => undefined;

/** The card that asks somebody to point at the places of a page. */
export function teachExhibits(): readonly Exhibit[] {
  return [
    card('nothing of use under the pointer', { at: 'box' }),
    card('a box under the pointer', { at: 'box', under: tBoth({ ru: 'Напишите что-нибудь', en: 'Write something' }) }),
    card('a button without a name', { at: 'publish', under: '' }),
    card('nothing leads to it', { at: 'account', isLost: true }),
    card('the rest is asked', { at: 'form', account: '@shoreline' }),
    card('saving', { at: 'saving', name: tBoth({ ru: 'Наш форум', en: 'Our forum' }), enterSends: true }),
    card('saved', { at: 'saved' }),
    card('refused', { at: 'refused' }),
  ];
}

function card(state: string, more: Partial<Asked>): Exhibit {
  const asked: Asked = {
    at: 'box',
    word: t,
    under: null,
    isLost: false,
    kind: 'post',
    enterSends: false,
    name: '',
    host: 'forum.example',
    account: null,
    onKind: nothing,
    onEnterSends: nothing,
    onName: nothing,
    onSkip: nothing,
    onSave: nothing,
    onEnd: nothing,
    ...more,
  };
  return {
    piece: 'TeachCard',
    state,
    sheet: tokens + teachStyle + inFlow,
    draw: () => (
      <div class="teach">
        <Card {...asked} />
      </div>
    ),
  };
}
