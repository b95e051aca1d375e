/** Made-up data for the exhibits, in both languages; long where a person would be long. */
import type { ListedReply, ReplyOffer } from '../../core/replies/offer.ts';
import { languageOnScreen, tBoth } from '../../ui/words.ts';
import type { ShownFinding, ShownSpeaker, View } from '../port.ts';

export const codeSample = 'GPR1.Zm91cnRlZW4gYmx1ZSBsYW1wcyBzdGFuZCBvbiB0aGUgcXVheSBhbmQgbm9ib2R5IHdhdGNoZXMgdGhlbQ.k3V9';

export const brandSample = (): string => tBoth({ ru: 'Кофейня «Берег»', en: 'Shoreline Coffee' });

export function speakerSample(more: Partial<ShownSpeaker> = {}): ShownSpeaker {
  return { standing: 'listed', name: '@shoreline', kind: 'corporate', brand: brandSample(), color: 1, ...more };
}

const quiet = { hasWords: true, ownWord: null, isElsewhere: false, isPromotion: false };

/** Findings of each kind that the panel shows in a way of its own. */
export const findingSamples = {
  note: (): ShownFinding => ({
    ...quiet,
    id: 'length',
    level: 'note',
    rule: 'length',
    wording: inBoth(
      { what: 'Текст длинноват: 2 140 знаков', why: 'Дальше первых 300 знаков дочитывают немногие.', todo: 'Перенесите главное в начало.', fixes: [] },
      { what: 'The text is rather long: 2,140 characters', why: 'Few read on past the first 300.', todo: 'Move what matters to the beginning.', fixes: [] },
    ),
  }),
  warn: (): ShownFinding => ({
    ...quiet,
    id: 'guys',
    level: 'warn',
    rule: 'tone',
    wording: inBoth(
      { what: '«Ребята» здесь звучит слишком по-свойски', why: 'С покупателями мы на «вы».', todo: '', fixes: ['Заменить на «друзья»', 'Убрать'] },
      { what: '“Guys” is too familiar here', why: 'We are polite with customers.', todo: '', fixes: ['Replace with “friends”', 'Take it out'] },
    ),
  }),
  hold: (): ShownFinding => ({
    ...quiet,
    id: 'cheap',
    level: 'hold',
    rule: 'ban',
    wording: inBoth(
      {
        what: '«Самый дешёвый» — слово, которого у нас нет',
        why: 'Превосходная степень без подтверждения нарушает закон о рекламе, и юристы просили её не употреблять даже в ответах.',
        todo: '',
        fixes: ['Заменить на «доступный»'],
      },
      {
        what: '“The cheapest” is not a word of ours',
        why: 'A superlative without proof breaks advertising law, and legal asked us to keep it out even of answers.',
        todo: '',
        fixes: ['Replace with “affordable”'],
      },
    ),
  }),
  elsewhere: (): ShownFinding => ({
    ...quiet,
    hasWords: false,
    isElsewhere: true,
    id: 'template',
    level: 'hold',
    rule: 'template',
    wording: inBoth(
      { what: 'В тексте осталась вставка {имя}', why: 'Такое письмо увидит человек, а не таблица.', todo: 'Впишите имя или уберите вставку.', fixes: [] },
      { what: 'A {name} is left in the text', why: 'A person will read it, not a spreadsheet.', todo: 'Write the name or take it out.', fixes: [] },
    ),
  }),
  promotion: (): ShownFinding => ({
    ...quiet,
    isPromotion: true,
    id: 'ad',
    level: 'warn',
    rule: 'disclosure',
    wording: inBoth(
      { what: 'Похоже на рекламу без пометки', why: 'Реклама в интернете помечается.', todo: 'Добавьте пометку и erid.', fixes: [] },
      { what: 'This looks like an unmarked ad', why: 'Ads on the internet are marked.', todo: 'Add the mark.', fixes: [] },
    ),
  }),
  ownWord: (): ShownFinding => ({
    ...quiet,
    ownWord: tBoth({ ru: 'латтешная', en: 'Latteria' }),
    id: 'typo',
    level: 'warn',
    rule: 'typo',
    wording: inBoth(
      { what: 'Возможно, опечатка: «латтешная»', why: '', todo: '', fixes: ['латте'] },
      { what: 'Perhaps a typo: “Latteria”', why: '', todo: '', fixes: ['Cafeteria'] },
    ),
  }),
  away: (): ShownFinding => ({
    ...quiet,
    hasWords: false,
    id: 'away',
    level: 'hold',
    rule: 'away',
    wording: inBoth(
      { what: 'Это всё ещё вы?', why: 'С прошлой записи прошло два часа, и окно стояло открытым.', todo: 'Подтвердите или закройте окно.', fixes: [] },
      { what: 'Is it still you?', why: 'Two hours have passed since the last post, with the window open.', todo: 'Say so, or close the window.', fixes: [] },
    ),
  }),
};

export function viewSample(more: Partial<View> = {}): View {
  return {
    root: document.body,
    state: 'clear',
    level: 0,
    speaker: speakerSample(),
    findings: [],
    held: null,
    notice: null,
    isBroken: false,
    isUnconfirmed: false,
    isCollapsed: false,
    brandNames: [brandSample()],
    approvedUntil: null,
    asksToKeep: false,
    ...more,
  };
}

export function replySample(more: Partial<ListedReply> = {}): ListedReply {
  return {
    brandId: 'shoreline',
    id: 'late',
    title: tBoth({ ru: 'Заказ задерживается', en: 'An order is late' }),
    body: tBoth({
      ru: 'Здравствуйте, {имя}! Нам жаль, что заказ {номер} задержался. Он уже в пути и будет у вас сегодня до {время}.',
      en: 'Hello {name}! We are sorry that your order {number} is late. It is on its way and will be with you today before {time}.',
    }),
    lang: tBoth({ ru: 'ru', en: 'en' }),
    scenario: tBoth({ ru: 'Доставка', en: 'Delivery' }),
    obstacle: null,
    validUntil: '',
    isFitting: false,
    ...more,
  };
}

export function offerSample(more: Partial<ReplyOffer> = {}): ReplyOffer {
  const { brandId, id, title, body, lang } = replySample();
  return { brandId, id, title, obstacle: null, isCleared: true, wordings: [{ at: 0, body, lang, slots: slotSamples(), values: {} }], attachment: '', ...more };
}

function slotSamples(): ReplyOffer['wordings'][number]['slots'] {
  const [name, number, time] = tBoth({ ru: 'имя|номер|время', en: 'name|number|time' }).split('|');
  return [
    { name: name ?? '', type: 'text', usual: '', choices: [] },
    { name: number ?? '', type: 'number', usual: '', choices: [] },
    { name: time ?? '', type: 'choice', usual: '', choices: ['12:00', '15:00', '18:00'] },
  ];
}

/** What is more than a sentence, in the language on screen. */
export function inBoth<T>(ru: T, en: T): T {
  return languageOnScreen() === 'ru' ? ru : en;
}
