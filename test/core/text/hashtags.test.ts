import { describe, expect, it } from 'vitest';
import hashtags from '#assets/packs/hashtags.json' with { type: 'json' };
import { misreaderOf, wordsOf } from '#src/core/text/hashtags.ts';

describe('the words of a tag', () => {
  it.each([
    ['CLitFest', ['C', 'Lit', 'Fest']],
    ['USAToday', ['USA', 'Today']],
    ['ДеньГорода2026', ['День', 'Города', '2026']],
    ['summer_sale', ['summer', 'sale']],
    ['строчными', ['строчными']],
  ])('%s', (body, words) => {
    expect(wordsOf(body)).toEqual(words);
  });
});

describe('readings of the pack that is on by default', () => {
  const { readings = [], innocent = [] } = hashtags.rules[0]?.options ?? {};
  const misread = misreaderOf(readings, innocent);

  it.each(['expertsexchange', 'kidsexchange', 'RIMjobs', 'whorepresents', 'susanalbumparty', 'cheapenisland', 'клубпорно', 'скидкахуйтам'])(
    'finds one in #%s',
    (body) => {
      expect(misread(body)).toBeDefined();
    },
  );

  it.each([
    'Scunthorpe',
    'essex',
    'dataanalysis',
    'saturdaynight',
    'peacock',
    'cocktailhour',
    'mississippi',
    'therapistsofinstagram',
    'grapeharvest',
    'classic',
    'passion',
    'assessment',
    'sextet',
    'unisex',
    'basement',
    'advertisement',
    'shiitake',
    'KidsExchange',
    'WhoRepresents',
    'AnalCancerAwareness',
    'document',
    'circumference',
    'Sussex',
    'analytics',
    'venicecanal',
    'essexpolice',
    'bestsellers',
    'сыркосичка',
    'рубля',
    'употреблять',
    'хлеба',
    'команда',
    'мандарин',
    'страхуя',
    'каналтв',
    'анализданных',
    'аналогов',
    'банально',
    'дебют',
    'поезд',
    'колебания',
    'педикюр',
    'ортопедика',
    'велосипедикдлямалыша',
    'упорныйтруд',
    'бессмертныйполк',
    'СКИДКИ',
    'небанально',
    'центруправления',
    'мойлюбимыйгород',
    'запорныйклапан',
    'опорныйпункт',
  ])('is quiet on #%s', (body) => {
    expect(misread(body)).toBeUndefined();
  });
});
