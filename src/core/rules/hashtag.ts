import * as v from 'valibot';
import type { Context } from '../context.ts';
import { onceEach } from '../once.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { misreaderOf, plainTag as plain, tagPrint, wordsOf } from '../text/hashtags.ts';
import type { PhraseSet } from '../text/phrases.ts';
import { prepare } from '../text/prepare.ts';

const lines = v.optional(v.array(v.string()), []);
const off = v.optional(v.boolean(), false);
/** So many tags that were read are kept: whoever types has the same ones at each check. */
const mostKept = 200;
/** After fewer posts from this machine every tag would be new. */
const fewestSent = 5;

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Хештеги', en: 'Hashtags' },
  about: {
    ru: 'Случайное дурное прочтение, хештег чужой беды, хештег, которым бренд ещё не пользовался, слишком длинный.',
    en: 'A bad reading by chance, the tag of somebody’s tragedy, a tag the brand never used before, one that is too long.',
  },
  fields: [
    {
      key: 'readings',
      input: 'lines',
      label: { ru: 'Слова, которые не должны прочитаться внутри', en: 'Words that must not be read inside' },
      hint: { ru: 'Ищутся внутри хештегов без заглавных букв.', en: 'Looked for inside tags without capitals.' },
    },
    { key: 'innocent', input: 'lines', label: { ru: 'Безобидные слова, внутри которых они есть', en: 'Harmless words that have them inside' } },
    {
      key: 'own',
      input: 'lines',
      label: { ru: 'Хештеги бренда', en: 'The brand’s own tags' },
      hint: { ru: 'О них не спрашивают как о новых.', en: 'They are not asked about as new.' },
    },
    { key: 'tragedy', input: 'switch', label: { ru: 'Спрашивать о хештегах, когда включён уровень', en: 'Ask about tags while a level is on' } },
    {
      key: 'calls',
      input: 'switch',
      label: { ru: 'Спрашивать о призывах рассказать о бренде под хештегом', en: 'Ask about calls to speak of the brand under a tag' },
    },
    { key: 'first', input: 'switch', label: { ru: 'Отмечать новые для бренда', en: 'Note tags new to the brand' } },
    { key: 'max', input: 'number', label: { ru: 'Не больше букв в одном слове хештега', en: 'At most so many letters in one word of a tag' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    misread: {
      what: { ru: 'В хештеге {name} читается «{found}»', en: '{name} can be read with “{found}” inside' },
      why: { ru: 'Слова слиты, и граница между ними не видна.', en: 'The words are run together and nothing shows where one ends.' },
      todo: { ru: 'Начните каждое слово с заглавной буквы или смените хештег.', en: 'Begin each word with a capital letter, or choose another tag.' },
    },
    tragedy: {
      what: { ru: 'Хештег {name} сейчас говорит о беде: «{found}»', en: '{name} is about a tragedy right now: “{found}”' },
      why: {
        ru: 'Кто откроет хештег, увидит ваш пост среди сообщений о случившемся.',
        en: 'Whoever opens the tag will see your post among those about what happened.',
      },
      todo: { ru: 'Уберите хештег или отложите пост.', en: 'Take the tag out or let the post wait.' },
    },
    unknown: {
      what: { ru: 'Знаете ли вы, о чём сегодня хештег {name}?', en: 'Do you know what {name} is about today?' },
      why: { ru: 'Включён повышенный уровень, а бренд этим хештегом не пользовался.', en: 'A level is on, and the brand has not used this tag.' },
      todo: { ru: 'Откройте хештег и прочитайте, что под ним пишут сейчас.', en: 'Open the tag and read what people post under it now.' },
    },
    first: {
      what: { ru: 'Хештег {name} у бренда впервые', en: '{name} is new for the brand' },
      why: { ru: 'У чужого хештега может быть своя история.', en: 'A tag of others may have a history of its own.' },
      todo: { ru: 'Откройте его и посмотрите, кто под ним пишет.', en: 'Open it and see who posts under it.' },
    },
    call: {
      what: { ru: '{name} зовёт всех говорить о бренде', en: '{name} invites everybody to speak of the brand' },
      why: { ru: 'Первыми под таким хештегом отвечают те, кто недоволен.', en: 'The first to answer under such a tag are those who are unhappy.' },
      todo: {
        ru: 'Посмотрите, что о вас пишут сейчас, и решите, готовы ли к ответам.',
        en: 'See what people write about you now, and whether you are ready for the answers.',
      },
    },
    long: {
      what: { ru: 'Хештег {name} трудно прочесть: {count} букв подряд', en: '{name} is hard to read: {count} letters in a row' },
      why: { ru: 'Длинный хештег без заглавных никто не наберёт.', en: 'Nobody will type a long tag without capitals.' },
      todo: { ru: 'Начните каждое слово с заглавной буквы или сократите.', en: 'Begin each word with a capital letter, or make it shorter.' },
    },
    cut: {
      what: { ru: 'Хештег кончится на {name}', en: 'The tag will end at {name}' },
      why: { ru: 'Дефис и апостроф обрывают хештег.', en: 'A hyphen or an apostrophe breaks a tag off.' },
      todo: { ru: 'Уберите знак или поставьте подчёркивание.', en: 'Drop the sign or put an underscore.' },
    },
  },
  fixes: {},
};

/** How hashtags read, and in what company they put the post. */
export default defineRule({
  options: v.looseObject({ readings: lines, innocent: lines, own: lines, tragedy: off, first: off, calls: off, max: v.optional(v.number(), 0) }),
  level: 'warn',
  opens: 'reason',
  compile: (options, { level }, { brand, lexicon }) => {
    const misread = misreaderOf(options.readings, options.innocent);
    const own = new Set(options.own.map(plain));
    const [asks, tells] = [lexicon('tag-asks'), lexicon('tag-tells')];
    /** A tag that is a call by itself. */
    const isCallTag = (body: string): boolean => {
      const words = wordsOf(body);
      return (words.length > 1 && has(asks, words[0])) || has(tells, words.at(-1));
    };
    const readTag = onceEach(
      (body) => ({
        reading: misread(body),
        longest: options.max > 0 ? Math.max(...wordsOf(body).map((word) => word.length)) : 0,
        tag: plain(body),
        isCall: options.calls && isCallTag(body),
      }),
      mostKept,
    );
    const names = [brand.name, ...brand.terms.own, ...brand.terms.products].map(plain).filter((name) => name.length > 2);
    return (draft, context, text) => {
      const hits: Hit[] = [];
      for (const { kind, start, end } of text.entities) {
        if (kind !== 'hashtag') continue;
        const name = text.text.slice(start, end);
        const body = name.slice(1);
        const span = { start, end };
        const { reading, longest: count, tag, ...read } = readTag(body);
        if (reading) hits.push({ key: 'misread', span, values: { name, found: body.slice(reading.start, reading.end).toLowerCase() } });
        if (options.max > 0) {
          if (count > options.max) hits.push({ key: 'long', span, values: { name, count }, level: 'note' });
          if (/^[-'’&]\p{L}/u.test(text.text.slice(end, end + 2))) hits.push({ key: 'cut', span, values: { name }, level: 'note' });
        }
        const isCall = options.calls && (read.isCall || lexicon('praise-call').find(text).length > 0);
        const handle = plain(draft.account?.handle ?? '');
        if (own.has(tag) || names.some((each) => tag.includes(each)) || (handle.length > 2 && (tag.includes(handle) || handle.includes(tag)))) continue;
        if (isCall && draft.box === 'post') hits.push({ key: 'call', span, values: { name }, level: atMostWarn(level) });
        const isOn = options.tragedy && context.crisis.level > 0;
        const tragic = isOn && tragicWord(body, context);
        if (tragic)
          hits.push({ key: 'tragedy', span, values: { name, found: tragic }, level: lexicon('promotion').find(text).length > 0 ? level : atMostWarn(level) });
        else if ((isOn && draft.box === 'post') || (options.first && hasHistory(context))) {
          if (isUsed(name, context)) continue;
          hits.push(isOn ? { key: 'unknown', span, values: { name }, level: atMostWarn(level) } : { key: 'first', span, values: { name }, level: 'note' });
        }
      }
      return hits;
    };
  },
});

/** Whether a word of a tag is one of a list. */
function has(set: PhraseSet, word = ''): boolean {
  return set.find(prepare(word)).length > 0;
}

const atMostWarn = (level: 'note' | 'warn' | 'hold') => (level === 'hold' ? 'warn' : level);

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const misread = { readings: ['anal', 'penis', 'clit', 'cunt'], innocent: ['analy', 'canal', 'scunthorpe'] };
  const crisis = { level: 1 as const, title: 'Пожар в Заречье', sensitiveWords: ['smoke'] };
  const sentWith = (tag: string) => ({ at: 0, thread: '', print: '', tags: [tagPrint(tag)] });
  const sent = Array.from({ length: fewestSent }, () => sentWith('#вечер'));
  return {
    fine: [
      ...['#Scunthorpe', '#dataanalysis', '#PenIsland', '#SusanAlbumParty', '#venicecanal', '#C', '#2026', 'pen island', 'https://example.com/#penis'].map(
        (text) => ({
          options: misread,
          draft: { text },
        }),
      ),
      { options: { tragedy: true }, draft: { text: '#Заречье' } },
      { options: { tragedy: true, own: ['#утро'] }, draft: { text: 'Кофе #Утро' }, context: { crisis } },
      { options: { tragedy: true }, brand: { name: 'Northpeak' }, draft: { text: '#NorthpeakDays' }, context: { crisis } },
      { options: { tragedy: true }, draft: { text: 'Кофе #утро', account: { handle: 'утро_кофе' } }, context: { crisis } },
      { options: { tragedy: true }, draft: { text: 'Кофе #утро' }, context: { crisis, recent: [{ text: 'Чай #Утро', at: 0 }] } },
      { options: { first: true }, draft: { text: 'Кофе #утро' } },
      { options: { first: true }, draft: { text: 'Кофе #утро' }, context: { sent: sent.slice(1) } },
      { options: { first: true }, draft: { text: 'Кофе #Утро' }, context: { sent: [...sent, sentWith('#утро')] } },
      { options: { tragedy: true }, draft: { text: 'Кофе #утро' }, context: { crisis, sent: [sentWith('#утро')] } },
      { options: { calls: true }, draft: { text: 'Вчера гуляли по парку #утро' } },
      { options: { calls: true }, draft: { text: 'Едем в заповедник #Askania, вопросы потом #Вопросник' } },
      { options: { max: 20 }, draft: { text: '#ДеньОткрытыхДверейВНашемПарке #утро' } },
    ],
    caught: [
      ...['#susanalbumparty', '#CLitFest', '#Penisland', '#penisland'].map((text) => ({ options: misread, draft: { text }, marks: [text] })),
      { options: { tragedy: true }, draft: { text: 'Мы рядом #заречье' }, context: { crisis }, marks: ['#заречье'] },
      { options: { tragedy: true }, draft: { text: 'Скидки до −50% #ДержисьЗаречье' }, context: { crisis }, marks: ['#ДержисьЗаречье'] },
      { options: { tragedy: true }, draft: { text: 'New grill #smoke' }, context: { crisis }, marks: ['#smoke'] },
      { options: { tragedy: true }, draft: { text: 'Кофе #утро' }, context: { crisis }, marks: ['#утро'] },
      { options: { first: true }, draft: { text: 'Кофе #утро' }, context: { recent: [{ text: 'Чай #вечер', at: 0 }] }, marks: ['#утро'] },
      { options: { first: true }, draft: { text: 'Кофе #утро' }, context: { sent }, marks: ['#утро'] },
      { options: { calls: true }, draft: { text: 'Ждём вас #AskSvetlana #СпросиМэра #MyCityStory' }, marks: ['#AskSvetlana', '#СпросиМэра', '#MyCityStory'] },
      { options: { calls: true }, draft: { text: 'За что вы любите наш завод? #НашЗавод' }, marks: ['#НашЗавод'] },
      { options: { max: 20 }, draft: { text: '#деньоткрытыхдверейвнашемпарке' }, marks: ['#деньоткрытыхдверейвнашемпарке'] },
      { options: { max: 20 }, draft: { text: '#smm-менеджер' }, marks: ['#smm'] },
    ],
  };
})();

/** Whether this brand's history has a tag: texts where a history was handed in, prints of what went out from this machine. */
function isUsed(name: string, { recent, sent = [] }: Context): boolean {
  const print = tagPrint(name);
  return recent.some(({ text }) => text.toLowerCase().includes(name.toLowerCase())) || sent.some(({ tags }) => tags.includes(print));
}

/** Whether enough is known of a brand to call a tag new. */
function hasHistory({ recent, sent = [] }: Context): boolean {
  return recent.length > 0 || sent.filter(({ tags }) => tags.length > 0).length >= fewestSent;
}

/** The word of the crisis that a tag has in it: whole, or its stem inside a longer tag. */
function tragicWord(body: string, { crisis: { title, sensitiveWords } }: Context): string | undefined {
  const lower = body.toLowerCase();
  const own = wordsOf(body).map((word) => word.toLowerCase());
  return [...sensitiveWords, ...title.split(/[^\p{L}\p{N}]+/u)].find((each) => {
    const word = plain(each);
    const stem = /[а-я]/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
    return word.length > 3 && (lower === word || own.includes(word) || (stem.length > 4 && lower.includes(stem)));
  });
}
