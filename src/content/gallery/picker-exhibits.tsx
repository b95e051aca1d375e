import { obstacles } from '../../core/replies/offer.ts';
import { t, tBoth } from '../../ui/words.ts';
import { Content } from '../picker/content.tsx';
import { pickerSheet } from '../picker/sheet.ts';
import { type Exhibit, inFlow } from './exhibit.tsx';
import { inBoth, offerSample, replySample } from './samples.ts';

type Asked = Parameters<typeof Content>[0];

/** The picker of replies in a page: list, form, and what became of it. */
export function pickerExhibits(): readonly Exhibit[] {
  const thanks = replySample({
    id: 'thanks',
    title: tBoth({ ru: 'Спасибо за отзыв', en: 'Thanks for a review' }),
    scenario: '',
    body: tBoth({ ru: 'Спасибо! Передадим бариста.', en: 'Thank you! We will tell the barista.' }),
  });
  const replies = [replySample({ isFitting: true }), thanks, ...obstacles.map((obstacle) => replySample({ id: obstacle, obstacle, validUntil: '2026-02-28' }))];
  const [wording] = offerSample().wordings;
  const values: Readonly<Record<string, string>> = inBoth({ имя: 'Ольга', номер: '4815', время: '18:00' }, { name: 'Olga', number: '4815', time: '18:00' });
  const filled = wording ? { ...wording, values } : null;
  const second = wording ? { ...wording, at: 1, body: tBoth({ ru: 'Заказ уже едет.', en: 'It is on its way.' }), slots: [] } : null;
  return [
    picker('some fit, some may not be used', { found: { replies, more: 12 } }),
    picker('at a slash', { isSlash: true, hasKeys: false, found: { replies: [replySample(), thanks], more: 0 } }),
    picker('nothing found', { query: tBoth({ ru: 'возврат', en: 'refund' }) }),
    picker('no replies yet', {}),
    picker('still looking', { isSettled: false }),
    picker('a form with open slots', { offer: offerSample() }),
    picker('a filled form, two wordings', {
      offer: offerSample({
        wordings: [filled, second].filter((each) => each !== null),
        attachment: tBoth({ ru: 'карта пунктов выдачи', en: 'the map of pick-up points' }),
      }),
    }),
    picker('too long, a draft', { offer: offerSample({ obstacle: 'draft' }), lengthBy: () => ({ length: 341, max: 280 }) }),
    picker('no wording', { offer: offerSample({ wordings: [] }) }),
    picker('gone, but copied', { told: { key: 'pagePickerGoneCopied', tone: 'good' } }),
    picker('failed', { told: { key: 'pagePickerFailed', tone: 'bad' } }),
  ];
}

const nothing = (): void => undefined;

function picker(state: string, more: Partial<Asked>): Exhibit {
  const asked: Asked = {
    word: t,
    told: null,
    offer: null,
    query: '',
    found: { replies: [], more: 0 },
    isSettled: true,
    isSlash: false,
    hasKeys: true,
    active: 0,
    lengthBy: () => ({ length: 112, max: 280 }),
    onInsert: nothing,
    onBack: nothing,
    onSearch: nothing,
    onMove: nothing,
    onPick: nothing,
    onClose: nothing,
    ...more,
  };
  return {
    piece: 'Picker',
    state,
    sheet: pickerSheet + inFlow,
    draw: () => (
      <div class="picker" role="dialog" aria-label={t('pageReplies')}>
        <Content {...asked} />
      </div>
    ),
  };
}
