import { t, tBoth } from '../../ui/words.ts';
import { Card, copiedSummary } from '../mentions/card-content.tsx';
import { cardSheet } from '../mentions/sheet.ts';
import { type Exhibit, inFlow } from './exhibit.tsx';
import { replySample } from './samples.ts';

type Asked = Parameters<typeof Card>[0];
const nothing = (): void => undefined;

/** The card on a mention in a feed. */
export function mentionExhibits(): readonly Exhibit[] {
  const scenario = tBoth({ ru: 'Жалоба на доставку', en: 'A complaint about delivery' });
  return [
    card('bad, with replies', {
      tone: 'bad',
      scenario,
      replies: [replySample(), replySample({ id: 'map', title: tBoth({ ru: 'Где забрать', en: 'Where to pick up' }) })],
    }),
    card('good, its author is an advocate', { tone: 'good', isAdvocate: true, cause: 'praise' }),
    card('mixed, a reply is copied', { tone: 'mixed', replies: [replySample()], copied: 'late' }),
    card('neutral, handed over', { tone: 'neutral', state: 'handed', copied: copiedSummary }),
    card('handled', { tone: 'neutral', state: 'handled', cause: 'service' }),
  ];
}

function card(state: string, more: Partial<Asked>): Exhibit {
  const asked: Asked = {
    author: tBoth({ ru: 'Ольга Соколова', en: 'Olga Sokolova' }),
    tone: 'neutral',
    scenario: '',
    replies: [],
    state: 'new',
    cause: null,
    isAdvocate: false,
    copied: null,
    onClose: nothing,
    onCopyReply: nothing,
    onCause: nothing,
    onState: nothing,
    onHandOver: nothing,
    onAdvocate: nothing,
    ...more,
  };
  return {
    piece: 'MentionCard',
    state,
    sheet: cardSheet + inFlow,
    draw: () => (
      <section class="mention-card" aria-label={t('pageMentionTitle')}>
        <Card {...asked} />
      </section>
    ),
  };
}
