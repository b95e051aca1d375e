/** Three hundred texts about two brands and their neighbors: templates × terms × inflections × slips in both languages; a third only look alike. */
import type { WatchTerm } from '#src/core/mentions/terms.ts';

export interface Said {
  readonly text: string;
  /** Ids of the terms that are named; none in an innocent text. */
  readonly terms: readonly string[];
}

const usual = { also: [], handles: [], hashtags: [], ignore: [], beside: [], on: true };
export const terms: readonly WatchTerm[] = [
  { ...usual, id: 'northwind', kind: 'own', name: 'Northwind', handles: ['northwind', 'northwind.example'], hashtags: ['northwindcoffee'] },
  { ...usual, id: 'grain', kind: 'own', name: 'Зерновик', handles: ['zernovik_cafe'] },
  { ...usual, id: 'lemonator', kind: 'product', name: 'Лимонатор' },
  { ...usual, id: 'brew', kind: 'product', name: 'Brewmaster Pro' },
  { ...usual, id: 'anna', kind: 'person', name: 'Анна Ковальчук' },
  { ...usual, id: 'pole', kind: 'competitor', name: 'Полюс', ignore: ['географический полюс'], beside: ['кофейня', 'бариста', 'капучино'] },
  { ...usual, id: 'sunrise', kind: 'competitor', name: 'Sunrise Beans', ignore: ['jumping beans'] },
  { ...usual, id: 'delivery', kind: 'keyword', name: 'доставка кофе' },
  { ...usual, id: 'cold', kind: 'keyword', name: 'cold brew' },
];

/** Cases as Russian has them: nominative, genitive, dative, accusative, instrumental, prepositional; English: plain and possessive. */
const names: readonly { readonly id: string; readonly lang: 'ru' | 'en'; readonly forms: readonly string[] }[] = [
  { id: 'northwind', lang: 'en', forms: ['Northwind', "Northwind's"] },
  { id: 'northwind', lang: 'ru', forms: ['Нортвинд', 'Нортвинда', 'Нортвинду', 'Нортвинд', 'Нортвиндом', 'Нортвинде'] },
  { id: 'grain', lang: 'ru', forms: ['Зерновик', 'Зерновика', 'Зерновику', 'Зерновик', 'Зерновиком', 'Зерновике'] },
  { id: 'grain', lang: 'en', forms: ['Zernovik', "Zernovik's"] },
  { id: 'lemonator', lang: 'ru', forms: ['Лимонатор', 'Лимонатора', 'Лимонатору', 'Лимонатор', 'Лимонатором', 'Лимонаторе'] },
  { id: 'brew', lang: 'en', forms: ['Brewmaster Pro', "Brewmaster Pro's"] },
  { id: 'anna', lang: 'ru', forms: ['Анна Ковальчук', 'Анны Ковальчук', 'Анне Ковальчук', 'Анну Ковальчук', 'Анной Ковальчук', 'Анне Ковальчук'] },
  { id: 'pole', lang: 'ru', forms: ['Полюс', 'Полюса', 'Полюсу', 'Полюс', 'Полюсом', 'Полюсе'] },
  { id: 'sunrise', lang: 'en', forms: ['Sunrise Beans', "Sunrise Beans'"] },
  { id: 'delivery', lang: 'ru', forms: ['доставка кофе', 'доставки кофе', 'доставке кофе', 'доставку кофе', 'доставкой кофе', 'доставке кофе'] },
  { id: 'cold', lang: 'en', forms: ['cold brew', 'cold brews'] },
];

/** For each case sentences that ask for it. */
const russian: readonly (readonly string[])[] = [
  ['Кто знает, что такое {} и стоит ли оно денег?', 'Сегодня снова {} — и снова очередь на час', 'Мне кажется, {} испортилось'],
  ['Вчера ждал два часа из-за {}, больше ни ногой', 'Без {} утро не начинается', 'Не ожидал такого от {}!'],
  ['Написал жалобу по {}, жду ответа', 'Спасибо {} за вечер 🙂', 'Доверяю только {} уже год'],
  ['Ребята, кто пробовал {}? Как вам?', 'Обожаю {} всем сердцем', 'Видели {} на фестивале?'],
  ['Очень доволен {}, рекомендую', 'Что случилось с {}? Ничего не работает', 'Познакомился с {} летом'],
  ['Давно думаю о {}, но дорого', 'Говорят о {} на каждом углу', 'Прочитал в новостях о {} и удивился'],
];
const english: readonly string[] = [
  'Anybody else waiting for {} since Monday?',
  'I really love {} and the people there',
  'What happened to {} today? Nothing works.',
  'My honest review of {}: decent, but pricey',
  'Why is everybody talking about {}?',
  'Not going back, {} lost my order again',
  'We compared {} with three others',
  'Good morning with {} ☕',
];
const possessive: readonly string[] = ['I do not trust {} support at all', 'Look at {} new prices', 'So {} app is down again', 'Love {} packaging'];

/** A slip inside a word of at least five letters: two turned, one dropped, one doubled, a neighbor on the keyboard. Which, `turn` decides. */
export function slipped(name: string, turn: number): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => word.replace(/\P{L}/gu, '').length >= 5);
  const word = words[at];
  if (!word) return name;
  const inside = 1 + (turn % (word.replace(/'s?$/, '').length - 3));
  const [a = '', b = ''] = [word[inside], word[inside + 1]];
  const neighbors: Readonly<Record<string, string>> = {
    о: 'л',
    а: 'п',
    е: 'н',
    и: 'т',
    н: 'г',
    р: 'п',
    т: 'ь',
    o: 'p',
    e: 'r',
    i: 'o',
    a: 's',
    n: 'm',
    r: 't',
    t: 'y',
  };
  const made = [
    word.slice(0, inside) + b + a + word.slice(inside + 2),
    word.slice(0, inside) + word.slice(inside + 1),
    word.slice(0, inside) + a + a + word.slice(inside + 1),
    word.slice(0, inside) + (neighbors[a] ?? 'щ') + word.slice(inside + 1),
  ][Math.floor(turn / 3) % 4];
  return words.with(at, made === word ? word.slice(0, inside) + word.slice(inside + 1) : (made ?? word)).join(' ');
}

const marked: readonly Said[] = [
  ...['@northwind', 'northwind.example', 'https://northwind.example/menu', 't.me/northwind', '#northwind', '#northwindcoffee', '#Нортвинд', '#нортвинда'].map(
    (each, at) => ({ text: at % 2 === 0 ? `Смотрите ${each} — там всё` : `look at ${each} for that`, terms: ['northwind'] }),
  ),
  ...['@zernovik_cafe', '#зерновик', '#Zernovik', 'https://vk.com/zernovik_cafe', '#зерновика', 'instagram.com/zernovik_cafe'].map((each, at) => ({
    text: at % 2 === 0 ? `Отмечаю ${each} в посте` : `tagging ${each} here`,
    terms: ['grain'],
  })),
  { text: 'Наконец попробовала #лимонатор и довольна', terms: ['lemonator'] },
  { text: 'our #brewmasterpro broke', terms: ['brew'] },
  { text: '#АннаКовальчук на сцене', terms: ['anna'] },
  { text: '#sunrisebeans again', terms: ['sunrise'] },
  { text: 'бариста в полюсе сегодня злой', terms: ['pole'] },
  { text: 'Капучино из полюса остыло', terms: ['pole'] },
];

/** Two hundred different texts that name a term: a third with a slip, some in small letters, some in capitals. */
export function naming(): Said[] {
  const said = new Map(marked.map((each) => [each.text, each]));
  for (let turn = 0; said.size < 200; turn++) {
    const name = names[turn % names.length];
    const form = turn % (name?.forms.length ?? 1);
    const templates = name?.lang === 'ru' ? russian[form] : form === 0 || name?.id === 'cold' ? english : possessive;
    const template = templates?.[Math.floor(turn / 7) % templates.length];
    const written = name?.forms[form];
    if (!name || !template || !written) throw new Error('the tables do not fit');
    const text = template.replace('{}', writtenAs(written, turn, name.id === 'pole'));
    said.set(text, { text, terms: [name.id] });
  }
  return [...said.values()];
}

/** A common word is a name by its capital only, and nobody can know it with a slip. */
function writtenAs(name: string, turn: number, isCommon: boolean): string {
  if (isCommon) return name;
  if (turn % 3 === 1) return slipped(name, turn);
  if (turn % 4 === 2) return name.toLowerCase();
  return turn % 13 === 5 ? name.toUpperCase() : name;
}

/** A hundred texts that only look like it. */
export function innocent(): Said[] {
  const lines = [
    ...[
      'Зерновые подорожали на треть',
      'Урожай зерновых рекордный',
      'Купил зерновой хлеб',
      'Зерновки пшеницы под микроскопом',
      'Перешли на зерновую кашу',
      'Чиновик — это опечатка, бывает',
    ],
    ...[
      'Лимонад домашний рецепт',
      'Сварили лимонада на всех',
      'Лимоны в этом году кислые',
      'Монитор погас и всё',
      'Ламинатор сломался в офисе',
      'Ламинатором пользоваться умеешь?',
      'Куплю ламинатор недорого',
    ],
    ...[
      'На северном полюсе минус сорок',
      'Магнит имеет два полюса',
      'Поляки и полюса магнита',
      'Полюс холода находится в Оймяконе',
      'Полюса батарейки перепутал',
      'Полис ОСМС где получить?',
      'Полоса препятствий пройдена',
    ],
    ...[
      'Полис забыли дома',
      'У нас разные полюсы мнений',
      'Плюсы и минусы переезда',
      'Плюс один к вам',
      'Полюбуйтесь на закат',
      'Полюс недоступности на карте океана',
      'Географический Полюс смещается',
      'полюсом притяжения стал парк',
    ],
    ...[
      'Анна Каренина — любимый роман',
      'Анна Петрова вышла замуж',
      'Игорь Ковальчук забил гол',
      'Ковальчука отправили на скамейку',
      'Анну видели в парке',
      'Хоккеист Ковальчук вернулся',
      'Анна и Ковальчуки переехали',
      'Инна Ковальчук поёт',
    ],
    ...[
      'Доставка пиццы за час',
      'Доставка цветов в Казани',
      'Кофе без доставки вкуснее',
      'Доставка. Кофе. Сон.',
      'Доставили кофемашину',
      'Доставка мебели опоздала',
      'Выпил кофе и жду доставку мебели',
      'кофейная доставка мечты',
    ],
    ...[
      'The north wind blew all night',
      'North winds are cold here',
      'Southwind airlines cancelled',
      'I need to unwind a little',
      'Rewind the tape please',
      'Northward we go',
      'Headwind all the way home',
      'Northern wind and rain',
      'Write to @northwind_fan instead',
    ],
    ...[
      '@northwinds is another account',
      'mail me at northwind@mail.example',
      'tailwind is a css framework',
      'Northland is a county',
      'see southwind.example for that',
      'Whirlwind trip to Spain',
      '#northwinds festival in Bergen',
      'the northing of the map',
    ],
    ...[
      'The brewmaster told us a story',
      'A pro brewer works here',
      'Brewmasters meet in Munich',
      'Master brew recipe inside',
      'Brew pros of the world',
      'the brewmaster profile was nice',
      'Pro tip from a brewmaster',
      'a master of brewing',
    ],
    ...[
      'Sunrise over the beans field',
      'Watching the sunrise with friends',
      'Sunrise was beautiful',
      'Beans on toast again',
      'Sunrise. Beans. Breakfast.',
      'Mexican jumping beans and Sunrise Beans',
      'sunset beans are no thing',
      'sunrises, beams of light',
    ],
    ...[
      'It is cold, brew some tea',
      'Cold brewing weather is here',
      'cold brood of a story',
      'A cold brow and tired eyes',
      'Brew it cold',
      'cold bread for breakfast',
      'old brew in the pot',
      'hot brew for cold days',
    ],
    ...[
      'Черновик письма готов',
      'Пиши на черновике',
      'Зернышко к зернышку',
      'Сегодня дует северный ветер',
      'Лимонный пирог удался',
      'Генератор шумит',
      'Норд-ост усилился к ночи',
      'Норманны плыли на запад',
      'Анонимные ковальчуки в чате',
    ],
    ...[
      'Ветер с севера и дождь',
      'Новый зерносклад открыт',
      'Лимонад «Полюшко» вернулся',
      'Aunt Anna makes the best coffee',
      'Brewery tour with a professional',
      'Свежая доставка овощей, кофе нет',
    ],
  ];
  return lines.slice(0, 100).map((text) => ({ text, terms: [] }));
}
