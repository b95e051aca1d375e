import { describe, expect, it } from 'vitest';
import { dictionaryFrom } from '#src/core/spelling/dictionary.ts';
import { formsOfOwn, ownWords } from '#src/core/spelling/own-words.ts';
import { foldWord } from '#src/core/spelling/tokens.ts';
import { dictionaryBytes, speller } from './matter.ts';

describe('the dictionaries', () => {
  it.each([
    ['cyrillic', ['магазин', 'магазинами', 'открыли', 'открывшийся', 'лучшего', 'елка', 'кто-то', 'по-русски', 'онлайн-курс']],
    ['latin', ['shop', 'shops', "shop's", 'colour', 'color', 'running', 'unhappier', "don't"]],
  ] as const)('know words of %s letters in their forms', (script, words) => {
    for (const word of words) expect([word, speller.isKnown(word, script)]).toEqual([word, true]);
  });

  it.each([
    ['cyrillic', ['магзин', 'открыывали', 'нехочу', 'чтото']],
    ['latin', ['recieve', 'shopp', 'teh']],
  ] as const)('do not know slips of %s letters', (script, words) => {
    for (const word of words) expect([word, speller.isKnown(word, script)]).toEqual([word, false]);
  });

  it.each([
    ['marketing', ['таргетологами', 'репостнули', 'запостим', 'охваты', 'вебинаре', 'лендинга', 'промокоды', 'кешбэк', 'кэшбэком', 'маркетплейсах', 'рилсы']],
    ['technology', ['смартфоны', 'чат-бота', 'апдейтов', 'скриншотами', 'бэкендом', 'нейросетями', 'офлайн', 'удалёнке', 'айтишники', 'гуглили']],
    ['food and style', ['бариста', 'американо', 'флэт', 'уайт', 'боулы', 'чизкейком', 'веганский', 'тренчи', 'свитшотов', 'худи', 'оверсайз']],
    ['money and society', ['рецессии', 'транша', 'самозанятых', 'маткапиталом', 'соцсетях', 'госпошлину', 'постаматы', 'каршерингом', 'вконтакте']],
    [
      'work on software',
      ['проде', 'деплоя', 'отрисовать', 'отрисуется', 'отрисованный', 'сгенерировали', 'пайплайнов', 'залогировать', 'гитхабе', 'промптили'],
    ],
    ['channels and games', ['закрепе', 'кросспостом', 'голосовики', 'лутом', 'залутал', 'понерфили', 'дебаффы', 'ачивками', 'катсценой', 'предзаказов']],
    ['crafts and houses', ['циркуляркой', 'шуруповёрты', 'штроборезом', 'керамогранита', 'заламинировали', 'полотенцесушителем', 'генподрядчика']],
    ['clinics, schools, money', ['кроводача', 'плазмодачей', 'донации', 'нейропсихологу', 'беговелы', 'внеурочку', 'дебетовки', 'нерезидентам', 'считаные']],
    ['people and places', ['марийцем', 'красноярцев', 'иркутянки', 'кураторок', 'сургутский', 'Бауманке', 'Шэньчжэня', 'Куршевель']],
    [
      'made of known words',
      ['патологически', 'инклюзивность', 'дискуссионность', 'поинтереснее', 'запариваться', 'рыданья', 'вагончиками', 'дефициты', 'дораспределить'],
    ],
  ] as const)('know what has come up since: %s', (_, words) => {
    for (const word of words) expect([word, speller.isKnown(foldWord(word), 'cyrillic')]).toEqual([word, true]);
  });

  it.each([
    'integrations',
    'rebranded',
    'hashtags',
    'livestreaming',
    'oat',
    'matcha',
    'athleisure',
    'smoothies',
    'bootstrapping',
    'onboarded',
    'erid',
    'lorem',
    'platers',
    'photobooths',
    'hashtagged',
    'tokenised',
    'homebrewers',
    'takoyaki',
    'paddleboarding',
    'bikepacking',
    'neurodivergent',
    'reykjavík',
  ])('know %s', (word) => {
    expect(speller.isKnown(word, 'latin')).toBe(true);
  });

  it('do not take a slip for a word that anybody may make', () => {
    for (const word of ['класнее', 'желатьльно', 'обнаружиласть', 'расчитать', 'встречаемсь', 'возможностть', 'интереснно'])
      expect([word, speller.isKnown(word, 'cyrillic')]).toEqual([word, false]);
    for (const word of ['acrosss', 'cofuses', 'proflies', 'happyes', 'debuged', 'photoshoped'])
      expect([word, speller.isKnown(word, 'latin')]).toEqual([word, false]);
  });

  it('tell names, and how common a word is', () => {
    expect(speller.find('москва', 'cyrillic')).toMatchObject({ isName: true });
    expect(speller.find('и', 'cyrillic')).toMatchObject({ isName: false, common: 4 });
    expect(speller.find('', 'cyrillic')).toBeUndefined();
    expect(speller.find('привет!', 'cyrillic')).toBeUndefined();
  });

  it('refuse bytes that are no dictionary', () => {
    expect(() => dictionaryFrom(new ArrayBuffer(64))).toThrow('no dictionary');
  });

  it('are what the script made', async () => {
    const { wordAsset } = await import('#tools/words.mjs');
    for (const language of ['ru', 'en'] as const) expect(Buffer.compare(Buffer.from(wordAsset(language)), Buffer.from(dictionaryBytes(language)))).toBe(0);
  }, 240_000);
});

describe('suggestions', () => {
  it.each([
    ['cyrillic', 'првиет', 'привет'],
    ['cyrillic', 'здраствуйте', 'здравствуйте'],
    ['cyrillic', 'агенство', 'агентство'],
    ['cyrillic', 'незнаю', 'не знаю'],
    ['cyrillic', 'ктото', 'кто-то'],
    ['latin', 'accomodation', 'accommodation'],
    ['latin', 'tommorow', 'tomorrow'],
    ['latin', 'adress', 'address'],
  ] as const)('%s: %s → %s', (script, wrong, right) => {
    expect(speller.suggest(wrong, script)[0]?.word).toBe(right);
  });

  it('never propose a rude word', () => {
    expect(speller.suggest('bullshyt', 'latin').map(({ word }) => word)).not.toContain('bullshit');
  });

  it('end with a long word that is nothing', () => {
    expect(speller.suggest('ы'.repeat(300), 'cyrillic')).toEqual([]);
  });
});

it('words of one’s own come in all forms, known or guessed', () => {
  expect(formsOfOwn('хрюндель', () => [])).toEqual(expect.arrayContaining(['хрюндель', 'хрюнделя', 'хрюнделем']));
  expect(formsOfOwn('acme', () => [])).toEqual(['acme', "acme's", 'acmes']);
  const guide = {
    brand: { name: 'Кофе у дома', timeZone: 'UTC', terms: { own: ['Зерновик'], products: [], competitors: [] }, accounts: [] },
    dictionary: ['флэт'],
  };
  expect([...ownWords([guide], (word) => (word === 'дома' ? ['дома', 'домом'] : []))]).toEqual(expect.arrayContaining(['зерновиком', 'флэта', 'домом']));
});
