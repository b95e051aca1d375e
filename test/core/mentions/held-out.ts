/** Sixty texts about other brands than those of texts.ts, written by hand before the finder was looked at: forms, slips, the other alphabet; a third only look alike. */
import type { WatchTerm } from '#src/core/mentions/terms.ts';
import type { Said } from './texts.ts';

const usual = { also: [], handles: [], hashtags: [], ignore: [], beside: [], on: true };
export const heldOutTerms: readonly WatchTerm[] = [
  { ...usual, id: 'maple', kind: 'own', name: 'Mapleline', handles: ['mapleline'], hashtags: ['maplelinebakery'] },
  { ...usual, id: 'cedar', kind: 'own', name: 'Кедровый двор', handles: ['kedrovy_dvor'], hashtags: ['кедровыйдвор'] },
  { ...usual, id: 'samovarchik', kind: 'product', name: 'Самоварчик' },
  { ...usual, id: 'crispo', kind: 'product', name: 'Crispo Roll' },
  { ...usual, id: 'igor', kind: 'person', name: 'Игорь Савельев' },
  { ...usual, id: 'vector', kind: 'competitor', name: 'Вектор', beside: ['пекарня', 'булочная', 'хлеб', 'круассан'] },
  { ...usual, id: 'barn', kind: 'competitor', name: 'Bluebarn' },
  { ...usual, id: 'leaven', kind: 'keyword', name: 'хлеб на закваске' },
  { ...usual, id: 'sour', kind: 'keyword', name: 'sourdough starter' },
];

const said = (terms: string, ...texts: string[]): Said[] => texts.map((text) => ({ text, terms: terms ? terms.split(' ') : [] }));

export const heldOutNaming: readonly Said[] = [
  ...said(
    'maple',
    'Stood in line at Mapleline for forty minutes and it was worth it',
    "Mapleline's croissants have got smaller, am I right?",
    'has anyone tried mapleline yet',
    'Maplelines everywhere in this town now',
    'Ordered from Maplelien, came cold',
    'why is Mapeline closed today??',
    'Thanks @mapleline, you saved the birthday',
    'Sunday breakfast #maplelinebakery',
    'Никогда больше не пойду в Мейплайн',
    'В Mapleline опять подняли цены',
  ),
  ...said(
    'cedar',
    'Открыли для себя «Кедровый двор», берём там всё',
    'В Кедровом Дворе сегодня отравились трое, будьте осторожны',
    'Работаю в «Кедровом дворе» второй год',
    'Заказ из Кедрового двора приехал холодным',
    'Кедровому двору привет и спасибо за торт',
    'Кто был в Кедровом Двореее? Как вам?',
    'Доволен Кедровым Двором, но парковка ужасна',
    'Спасибо @kedrovy_dvor за быстрый ответ',
    'Утро начинается тут #КедровыйДвор',
    'We stopped at Kedrovy Dvor on the way, lovely place',
  ),
  ...said(
    'samovarchik',
    'Купила Самоварчик, протекает на второй день',
    'Самоварчиком пользуемся всей семьёй',
    'Не берите самоварчики, крышка ломается',
    'Самоварчка хватает на двоих, не больше',
    'Где в Самаре продают Самоварчик?',
  ),
  ...said(
    'crispo',
    'The Crispo Roll is back on the menu!',
    'Two Crispo Rolls and a coffee, please',
    'Found a hair in my Crispo Rol, disgusting',
    'crispo roll > everything else',
  ),
  ...said(
    'igor',
    'Игорь Савельев пообещал вернуть деньги',
    'Видели интервью с Игорем Савельевым?',
    'Написал лично Игорю Савельеву, молчит',
    'Савельев Игорь снова в новостях',
  ),
  ...said('vector', 'В пекарне «Вектор» хлеб вкуснее, чем тут', 'Были в Векторе, круассаны там так себе'),
  ...said('barn', 'Bluebarn does it cheaper and better', "I miss Bluebarn's rye"),
  ...said('leaven', 'Ищу хлеб на закваске рядом с метро', 'Хлеба на закваске сегодня не было', 'Завтракаем хлебом на закваске и маслом'),
];

export const heldOutInnocent: readonly Said[] = said(
  '',
  'За домом у деда был кедровый лес и двор с курами',
  'Посадили кедр посреди двора',
  'Двор замело, кедровые орехи не купить',
  'The maple line on the map shows the old railway',
  'Maple syrup and a fishing line, what a gift',
  'Бабушкин самовар до сих пор кипит',
  'Самовары и чайники со скидкой на рынке',
  'Crisp rolls from the market are the best',
  'A crispy roll of wallpaper fell on me',
  'Игорь Петров снова опоздал на тренировку',
  'Анна Савельева выиграла забег',
  'Вектор развития отрасли обсудили на форуме',
  'Задали на дом вектор и матрицу, ничего не понимаю',
  'Скорость это вектор, а не число',
  'The blue barn behind the church burned down in May',
  'We painted the barn blue last summer',
  'Закваска для кефира готова за сутки',
  'Хлеб с маслом и чай, больше ничего не надо',
  'My starter motor is dead again',
  'Sour cream and dough, that is the whole recipe',
);
