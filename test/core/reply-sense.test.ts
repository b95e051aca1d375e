/** Each case of a reply that does not fit, through the whole check with the packs as they are at first and the message that is answered. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';

const guide = compileGuide(withPacks(v.parse(Guide, { format: guideFormat, brand: { name: 'Shore' } }), packs().values(), 'en'), { lexicons: lexicons() });
const now = Date.parse('2026-06-10T12:00:00Z');
/** What is found in a reply on a network. */
const found = (text: string, message: string, network = 'x') =>
  check(draftOf(text, { network, box: 'reply', replyTo: { text: message } }), guide, contextAt(now)).findings;
const keys = (text: string, message: string) => found(text, message).map(({ key }) => key);

test.each([
  ['an apology to praise', 'Приносим извинения за неудобства, разберёмся', 'Магазин чудесный, всё очень понравилось, спасибо!', 'sorry'],
  ['an apology to praise', 'We apologise for the inconvenience', 'Absolutely love the new lamp, best purchase this year', 'sorry'],
  ['thanks to an insult', 'Спасибо за тёплые слова!', 'Вы жулики и идиоты', 'insulted'],
  ['thanks to an insult', 'Thank you for your kind words!', 'You are all idiots and thieves', 'insulted'],
  ['another language', 'Мы открыты каждый день с десяти до восьми', 'Are you open on Sunday and is there any parking nearby?', 'language'],
  ['personal data in public', 'Напишите сюда ваш номер телефона и номер карты', 'Где мои деньги?', 'asks'],
  ['personal data in public', 'Please reply with your phone number and card number', 'Where is my refund?', 'asks'],
  ['a promise without a person', 'Обязательно разберёмся', 'Шкаф приехал сломанным', 'vague'],
  ['a promise without a person', 'We will look into it', 'The wardrobe arrived broken', 'vague'],
] as const)('%s: %s', (_, text, message, key) => {
  expect(keys(text, message)).toContain(key);
});

test('thanks to a complaint is told by one of its names', () => {
  expect(keys('Thank you for your kind words!', 'My sofa came with a hole in it, third time now')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:unearned|cheerful|insulted|ironic)$/)]),
  );
  expect(keys('Спасибо за добрый отзыв!', 'Диван приехал с дырой, это уже третий раз')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:unearned|cheerful|insulted|ironic)$/)]),
  );
});

test.each([
  ['Вся информация по ссылке в шапке профиля', 'Где купить?', 'ozon'],
  ['Have a look, link in bio!', 'Where do I buy it?', '2gis'],
])('copy for another network: %s', (text, message, network) => {
  expect(found(text, message, network).map(({ rule }) => rule)).toEqual(expect.arrayContaining([expect.stringContaining('no-bio-here')]));
  expect(found(text, message, 'instagram').filter(({ rule }) => rule.includes('no-bio-here'))).toEqual([]);
});

test.each([
  ['Спасибо, передадим команде!', 'Магазин чудесный, всё очень понравилось, спасибо!'],
  ['Простите, заменим лампу завтра, Анна напишет вам до шести.', 'Лампа пришла разбитой'],
  ['So glad you like it, thank you!', 'Absolutely love the new lamp, best purchase this year'],
])('what fits is let alone: %s', (text, message) => {
  expect(keys(text, message)).toEqual([]);
});
