import * as v from 'valibot';
import { type Draft, isOwnPost, type Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { timeOf } from '../scope.ts';
import { badHourFinder, echoFinder } from '../text/bad-hour.ts';
import { excerpt } from '../text/case.ts';
import { crisisWordsIn } from '../text/crisis-words.ts';
import type { Prepared } from '../text/prepare.ts';
import { priceIn } from '../text/promotion.ts';
import { pairOf } from '../text/signs.ts';
import { overlaps, spanOf } from '../text/spans.ts';
import { stampOf, type WallClock, wallClock } from '../text/zone.ts';

const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$|^\d{2}-\d{2}$|^\d{2}-w[1-7]-(?:[1-4]|last)$/, 'a date like 2026-03-08, 03-08 for every year, or 05-w1-last for a weekday'),
);

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Уместность', en: 'The occasion' },
  about: {
    ru: 'Соболезнования и беда рядом с товаром, лозунги, слова, опасные в этом кризисе, праздничный тон в печальный день.',
    en: 'Condolences or a calamity beside goods, slogans, words that are dangerous in this crisis, a festive tone on a sad day.',
  },
  fields: [
    {
      key: 'dates',
      input: 'dates',
      label: { ru: 'Печальные даты', en: 'Sad dates' },
      hint: { ru: 'Год можно не указывать: 06-22 повторяется каждый год.', en: 'The year may be left out: 09-11 comes every year.' },
    },
    {
      key: 'words',
      input: 'switch',
      label: { ru: 'Соболезнования, беда, лозунги и слова кризиса', en: 'Condolences, calamities, slogans and words of the crisis' },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    condolence: {
      what: { ru: 'Соболезнование рядом с товаром: «{found}» и «{other}»', en: 'A condolence beside goods: “{found}” and “{other}”' },
      why: { ru: 'Чужое горе рядом с товаром читается как реклама на беде.', en: 'Grief beside goods reads as advertising on a death.' },
      todo: { ru: 'Оставьте что-то одно или не публикуйте.', en: 'Keep one of the two, or do not publish.' },
    },
    calamity: {
      what: { ru: 'Беда рядом с товаром: «{found}» и «{other}»', en: 'A calamity beside goods: “{found}” and “{other}”' },
      why: { ru: 'Продажа на фоне беды — повод для скандала.', en: 'Selling on the back of a calamity is what scandals are made of.' },
      todo: { ru: 'Уберите связь с событием или отложите пост.', en: 'Take the event out, or put the post off.' },
    },
    trend: {
      what: { ru: 'Сейчас кризис: о чём хештег «{found}» рядом с «{other}»?', en: 'A crisis is on: what is the hashtag “{found}” about, beside “{other}”?' },
      why: { ru: 'За популярным хештегом может стоять беда.', en: 'A trending hashtag may be about a tragedy.' },
      todo: { ru: 'Откройте хештег и посмотрите, о чём по нему пишут.', en: 'Open the hashtag and see what people write under it.' },
    },
    sensitive: {
      what: { ru: 'В этом кризисе «{found}» звучит иначе', en: 'In this crisis “{found}” sounds different' },
      why: { ru: 'Слово связано с тем, что сейчас происходит.', en: 'The word belongs to what is going on.' },
      todo: { ru: 'Скажите без него или отложите пост.', en: 'Say it without the word, or put the post off.' },
    },
    named: {
      what: { ru: '«{found}» — о том, что сейчас случилось?', en: 'Is “{found}” about what has just happened?' },
      why: { ru: 'Сейчас любое упоминание бренд делает частью беды.', en: 'Just now any mention makes the brand a part of it.' },
      todo: { ru: 'Если пост не о помощи, отложите его.', en: 'Unless the post is about help, let it wait.' },
    },
    mourning: {
      what: { ru: 'Короткое соболезнование от бренда: «{found}»', en: 'A short condolence from a brand: “{found}”' },
      why: { ru: 'Дежурная скорбь от бренда, который ни при чём, раздражает.', en: 'Routine mourning by a brand that has no part in it annoys people.' },
      todo: {
        ru: 'Спросите себя, нужно ли бренду говорить. Если да, скажите, чем поможете.',
        en: 'Ask whether the brand needs to speak. If so, say how you will help.',
      },
    },
    slogan: {
      what: { ru: 'Лозунг в посте бренда: «{found}»', en: 'A slogan in a brand’s post: “{found}”' },
      why: { ru: 'Лозунг солидарности от бренда читают как рекламу.', en: 'A slogan of solidarity from a brand reads as advertising.' },
      todo: { ru: 'Согласуйте с теми, кто решает о позиции бренда.', en: 'Agree it with those who decide what the brand stands for.' },
    },
    deceased: {
      what: { ru: '«{found}» — пожелание тому, кого уже нет?', en: '“{found}”: is this wished to somebody who is dead?' },
      why: {
        ru: 'Здоровья и долгих лет желают живым; близких такой шаблон ранит.',
        en: 'Health and long life are wished to the living; a template like this wounds the family.',
      },
      todo: { ru: 'Замените поздравление словами памяти.', en: 'Put words of memory in place of the wish.' },
    },
    echo: {
      what: { ru: 'Пока это происходит, «{found}» звучит двусмысленно', en: 'While this goes on, “{found}” has a second meaning' },
      why: { ru: 'Слово напоминает о самой беде и читается как насмешка.', en: 'The word recalls the calamity itself and reads as mockery.' },
      todo: { ru: 'Скажите другими словами или отложите пост.', en: 'Put it in other words, or let the post wait.' },
    },
    verdict: {
      what: { ru: 'Суждение о том, что случилось: «{found}»', en: 'A judgement of what has happened: “{found}”' },
      why: {
        ru: 'Пока людям больно, спор и насмешку запомнят, кто бы ни был прав.',
        en: 'While people hurt, they remember who argued or gloated, whoever was right.',
      },
      todo: { ru: 'Не судите: подождите, пока станет известно больше.', en: 'Do not judge; wait until more is known.' },
    },
    ease: {
      what: { ru: 'Роскошь и отдых во время беды: «{found}»', en: 'A life of ease in a bad hour: “{found}”' },
      why: { ru: 'Тем, кому сейчас тяжело, это читать обидно.', en: 'Those who have it hard just now are hurt by it.' },
      todo: { ru: 'Оставьте это на спокойное время.', en: 'Keep it for a quieter time.' },
    },
    excuse: {
      what: { ru: 'Идёт кризис: «{found}» звучит как отговорка', en: 'A crisis is on: “{found}” sounds like an excuse' },
      why: { ru: 'Извинение с оговоркой злит больше, чем молчание.', en: 'An apology with an “if” angers more than silence.' },
      todo: { ru: 'Согласуйте слова с теми, кто ведёт кризис.', en: 'Agree the words with those who lead the crisis.' },
    },
    feast: {
      what: { ru: 'Поздравление с днём скорби: «{found}»', en: 'Congratulations on a day of mourning: “{found}”' },
      why: { ru: 'С такими днями не поздравляют; шаблон праздника здесь ранит.', en: 'Nobody is congratulated on such days; the template of a feast hurts.' },
      todo: { ru: 'Замените поздравление словами памяти.', en: 'Put words of memory in place of the wish.' },
    },
    marketed: {
      what: { ru: 'День памяти и угощение: «{found}»', en: 'A day of mourning and a treat: “{found}”' },
      why: { ru: 'Скидка или меню к чужой трагедии читается как нажива на ней.', en: 'A discount or a menu for a tragedy reads as gain from it.' },
      todo: { ru: 'Уберите день или предложение.', en: 'Take out the day or the offer.' },
    },
    outlived: {
      what: { ru: 'Чья-то смерть как довод за товар: «{found}»', en: 'A death as an argument for goods: “{found}”' },
      why: { ru: 'За умершего говорит бренд, и близкие это прочтут.', en: 'The brand speaks for somebody dead, and the family will read it.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    apart: {
      what: { ru: 'Чужая беда, и «{found}» о себе', en: 'A calamity of others, and “{found}” of oneself' },
      why: { ru: 'Пока люди горюют, это читается как похвала себе.', en: 'While people grieve it reads as praise of oneself.' },
      todo: { ru: 'Если люди спрашивают о безопасности, ответьте им, а не всем.', en: 'If people ask about safety, answer them and not everybody.' },
    },
    profit: {
      what: { ru: 'Беда, и «{found}»', en: 'A bad hour, and “{found}”' },
      why: {
        ru: 'Подорожание рядом с бедой читается как нажива, какой бы ни была причина.',
        en: 'Dearer beside a calamity reads as gain from it, whatever the reason.',
      },
      todo: { ru: 'Решите, можно ли вернуть прежнюю цену, и скажите об этом.', en: 'See whether the old price can hold, and say so.' },
    },
    memorial: {
      what: { ru: '{date}, {name}: слова памяти с картинкой. Что на ней?', en: '{date}, {name}: words of memory with a picture. What does it show?' },
      why: {
        ru: 'Товар или логотип рядом со словами памяти читается как реклама на беде.',
        en: 'Goods or a logo beside words of memory read as advertising on grief.',
      },
      todo: { ru: 'Уберите с картинки товар или оставьте слова без неё.', en: 'Take the goods off the picture, or leave the words without it.' },
    },
    date: {
      what: { ru: '{date}, {name}: «{found}» звучит празднично или продаёт', en: '{date}, {name}: “{found}” sounds festive or sells' },
      why: { ru: 'В этот день лёгкий тон может ранить.', en: 'A light tone may hurt on this day.' },
      todo: { ru: 'Перенесите пост или скажите то же спокойно.', en: 'Move the post, or say the same quietly.' },
    },
  },
  fixes: {},
};

/** A condolence of no more words is a formula; a slogan in no more words is worn. */
const short = 24;
/** Longer texts have something to tell. */
const lightText = 45;
const remembersBy =
  /(?:remember|honou?r|celebrate|mourn)\s[^.!?\n]{1,60}?\sby\s\w+ing|(?:вспомн|помян|почт)\p{L}+\s[^.!?\n]{1,60}?\s(?:купи|скача|заказ|послуша)в/iu;

/** What a text says beside what the day is like. */
export default defineRule({
  options: v.looseObject({
    words: v.optional(v.boolean(), true),
    dates: v.optional(v.array(v.looseObject({ from: date, name: v.optional(v.string(), '') })), []),
  }),
  level: 'warn',
  opens: 'reason',
  compile: ({ words, dates }, rule, tools) => {
    const { lexicon, phrases, brand } = tools;
    const openers = lexicon('title-openers');
    const condolences = lexicon('condolence');
    const lists = lightLists.map(lexicon);
    const sortsOf = (text: Prepared): (Span | undefined)[] => lists.map((list) => list.find(text)[0]?.span);
    const goods = lexicon('offering');
    const serves = lexicon('service');
    const callsOff = lexicon('calling-off');
    const wishes = lexicon('living-wishes');
    const deceased = lexicon('deceased');
    const remembers = lexicon('remembrance');
    const flippant = lexicon('flippant');
    const findUnfit = badHourFinder(tools);
    const echoOf = echoFinder(tools);
    const feasted = pairOf(tools, ['mournful-days', ['congratulation']]);
    const marketed = pairOf(tools, ['mourned-events', ['treats']]);
    const outlived = pairOf(tools, ['if-only', ['dying', 'deceased', 'condolence', 'ours']]);
    const own = phrases([...brand.terms.own, ...brand.terms.products]);
    return (draft, context, text) => {
      if (!isOwnPost(draft)) return [];
      const day = dayIn(dates, () => wallClock(timeOf(draft, context), brand.timeZone));
      if (!words && !day) return [];
      const { crisis } = context;
      const isBad = crisis.level > 0;
      const hits: Hit[] = [];
      const quote = ({ start, end }: Span): string => excerpt(text.text.slice(start, end));
      const say = (key: string, span: Span, { other = span, isHard = false, ...values }: Saying = {}): void => {
        const level = isHard && rule.level === 'warn' ? { level: 'hold' as const } : {};
        hits.push({ span: { start: span.start, end: span.end }, key, values: { ...values, found: quote(span), other: quote(other) }, ...level });
      };
      const [sells, invites, cheers, jokes, helps, people, slogan, calamity, grave, earnest, art] = sortsOf(text);
      const bought = spanOf(remembersBy, text.text);
      const sold = sells ?? bought ?? priceIn(text.text);
      const cheer = cheers ?? jokes;
      const remembered = day && remembers.find(text)[0]?.span;
      const merry = cheer ?? sold ?? invites ?? (remembered && goods.find(text)[0]?.span) ?? (day && echoOf(text, day.name));
      if (day && merry) say('date', merry, day);
      else if (remembered && isPictured(draft, text)) say('memorial', remembered, day);
      if (!words) return hits;
      const wished = wishes.find(text)[0]?.span;
      if (wished && deceased.find(text).length > 0) say('deceased', wished);
      const feast = text.tokens.count <= lightText ? feasted(text) : undefined;
      if (feast) say('feast', feast);

      const treat = text.tokens.count <= lightText && !helps && !people ? marketed(text) : undefined;
      if (treat && !feast) say('marketed', treat);
      const claimed = text.tokens.count <= lightText && !helps && !earnest ? outlived(text) : undefined;
      if (claimed) say('outlived', claimed);

      // "rip" in small letters is what is done to jeans; what stands inside of quotation marks is a title
      const mourned = condolences.find(text).find(({ span }) => text.text.slice(span.start, span.end) !== 'rip')?.span ?? bought;
      // a short text without a word of earnest plays with what it names; art and history sell tickets in earnest
      const isLight = !earnest && text.tokens.count <= lightText;
      const grief = isBad ? (calamity ?? grave) : art ? undefined : (calamity ?? (isLight && jokes ? grave : undefined));
      const bad = grief && !isQuoted(text.text, grief) ? grief : undefined;
      const around = mourned ?? bad ?? whole;
      const product = goods.find(text).find(({ span }) => span.end <= around.start || span.start >= around.end)?.span ?? own.find(text)[0]?.span;
      const light = sold ?? invites ?? cheer ?? (helps ? undefined : product);
      const isBrand = (draft.account?.kind ?? 'corporate') === 'corporate';
      const isShort = isBrand && text.tokens.count <= short;
      const isHard = sold !== undefined;

      const named = isBad ? crisisWordsIn(text.text, crisis, openers) : {};
      if (named.sensitive) say('sensitive', named.sensitive, { isHard: isHard || cheer !== undefined });
      // what is called off out of grief sells nothing, whatever was to be: "no concerts and no prizes today"
      if (mourned && !priceIn(text.text) && callsOff.find(text).length > 0) return hits;
      if (mourned) {
        const other = sold ?? (helps || people ? undefined : product);
        if (other) say('condolence', mourned, { other, isHard });
        else if (isShort && !helps && !people && !invites) say('mourning', mourned);
        return hits;
      }
      if (named.title && light) say('calamity', named.title, { other: light, isHard });
      else if (named.title && isBrand && !helps && !people && serves.find(text).length === 0) say('named', named.title);
      const seller = sold ?? ((isBad && !earnest) || isLight ? (light ?? flippant.find(text)[0]?.span) : undefined);
      if (bad && seller && !helps) say('calamity', bad, { other: seller, isHard: isHard && isBad });
      if (slogan && isBrand && (isBad || isHard || isShort)) say('slogan', slogan);
      const hashtag = text.entities.find(({ kind }) => kind === 'hashtag');
      if (isBad && isShort && hashtag && product && hits.length === 0) say('trend', hashtag, { other: product });
      for (const { key, span } of findUnfit(text, { ...crisis, kind: draft.account?.kind ?? 'corporate' }))
        if (!hits.some((hit) => overlaps(hit.span, span))) say(key, span);
      return hits;
    };
  },
});

/** What is looked for in every text, by lexicon. */
const lightLists = ['promotion', 'invitation', 'celebration', 'joke', 'relief', 'own-people', 'slogan', 'calamity', 'grave', 'solemn', 'culture'] as const;
const whole: Span = { start: 0, end: 0 };

interface Saying {
  /** What stands beside the words found. */
  readonly other?: Span;
  /** Beyond doubt: held where the rule warns. */
  readonly isHard?: boolean;
  readonly date?: string;
  readonly name?: string;
}

/** The sad date that today is; the clock is asked only where there are dates. */
function dayIn(dates: readonly { readonly from: string; readonly name: string }[], today: () => WallClock): { date: string; name: string } | undefined {
  if (dates.length === 0) return undefined;
  const clock = today();
  const date = stampOf(clock).slice(0, 10);
  const moving = movingOn(clock);
  const day = dates.find(({ from }) => date.endsWith(from) || moving.includes(from));
  return day && { date, name: day.name };
}

/** How a day is written that moves with its weekday: the third Monday of its month, maybe the last one. */
function movingOn({ year, month, day, weekday }: WallClock): readonly string[] {
  const start = `${String(month).padStart(2, '0')}-w${weekday}-`;
  const isLast = day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [`${start}${Math.ceil(day / 7)}`, ...(isLast ? [`${start}last`] : [])];
}

/** Few words beside a picture, which nobody here can look at. */
function isPictured({ attachments }: Draft, { tokens }: Prepared): boolean {
  return tokens.count <= short && attachments.some(({ kind }) => kind === 'image');
}

/** Inside of quotation marks there are titles. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return (before.lastIndexOf('«') > before.lastIndexOf('»') || before.lastIndexOf('“') > before.lastIndexOf('”')) && /[»”]/.test(text.slice(end));
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const inCrisis = (title: string, ...sensitiveWords: string[]) => ({ crisis: { level: 1 as const, title, sensitiveWords } });
  const crisisOf = (level: 2) => ({ crisis: { level, title: '', sensitiveWords: [] } });
  const own = { account: { handle: 'anna', kind: 'personal' as const } };
  const dates = [{ from: '06-22', name: 'День памяти и скорби' }];
  const moving = [{ from: '05-w1-last' }, { from: '01-w1-3' }];
  const onTheDay = { now: Date.UTC(2026, 5, 22, 9) };
  return {
    fine: [
      ...[
        'Скидка на джинсы. Let it rip',
        'Роман «Землетрясение» со скидкой 20%',
        'Книга о войне и революции, 690 ₽',
        'Сегодня не стало нашего коллеги Ивана Ильича. Он проработал у нас сорок лет и выучил всех пекарей, которые пекут наш хлеб',
        'Соболезнуем близким погибших. Собираем помощь, адреса ниже',
        'Скорбим с городом. Концерты и розыгрыши этой недели отменены, билеты вернём',
        'Our thoughts are with the families. Tonight’s concert is cancelled, tickets will be refunded',
        'After the earthquake our shop is a shelter, order water for free',
        'Remembered the way by walking',
        'Our shop is closed on Anzac Day and opens at nine the day after',
        'В день снятия блокады вход в музей свободный',
        'Он бы оценил: дедушкин рецепт борща снова в печи',
      ].map((text) => ({ options: {}, draft: { text } })),
      { options: {}, draft: { text: 'Соболезнуем. Скидка 10% на доставку', box: 'reply' } },
      { options: {}, draft: { text: 'Сено для кроликов' }, context: { crisis: { level: 0, title: '', sensitiveWords: ['сено'] } } },
      { options: {}, draft: { text: 'Трамваи до Казани идут по расписанию' }, context: inCrisis('Пожар в Казани') },
      { options: { dates }, draft: { text: 'Распродажа' } },
      { options: { dates: moving }, draft: { text: 'Hooray, a sale' }, context: { now: Date.UTC(2026, 4, 18, 9) } },
      { options: { words: false, dates }, draft: { text: 'Вспоминаем тех, кто не вернулся' }, context: onTheDay },
      { options: { words: false, dates }, draft: { text: 'Помним и скорбим' }, context: onTheDay },
      { options: {}, draft: { text: 'Dive into our list of podcasts' }, context: inCrisis('a fire in a warehouse') },
      { options: {}, draft: { text: 'Ныряем на дно с водолазами: ремонт моста' }, context: inCrisis('Наводнение на юге') },
      { options: {}, draft: { text: 'Свой остров и яхта: обзор романа' }, context: inCrisis('Пожар в Казани') },
      { options: {}, draft: { text: 'Congratulations to the crews: the lights are on again after the hurricane' } },
      { options: {}, draft: { text: 'Сами виноваты, что не купили зонт' } },
      { options: {}, draft: { text: 'Fares have increased by 2% since January' } },
      { options: {}, draft: { text: 'В День памяти и скорби музей открыт с десяти' } },
      { options: { words: false, dates }, draft: { text: 'Помним тех, кто не вернулся. Музей открыт' }, context: onTheDay },
    ],
    caught: [
      { options: {}, draft: { text: 'RIP, captain. Our rum cake is 20% off today' }, marks: ['RIP'] },
      { options: {}, draft: { text: 'Соболезнуем. Концерт отменён, зато свитеры по 990 ₽' }, marks: ['Соболезнуем'] },
      { options: {}, draft: { text: 'Светлая память артисту. Его любимый торт ждёт вас' }, marks: ['Светлая память'] },
      { options: {}, draft: { text: 'Honor the late king by shopping in his style' }, marks: ['Honor the late king by shopping'] },
      { options: {}, draft: { text: 'Землетрясение цен: скидка на всё' }, marks: ['Землетрясение'] },
      { options: {}, draft: { text: 'Покойся с миром' }, marks: ['Покойся с миром'] },
      { options: {}, draft: { text: 'Основателю музея исполнилось бы 90. Желаем крепкого здоровья!' }, marks: ['Желаем крепкого здоровья'] },
      { options: {}, draft: { text: 'Anzac Day! Treat yourself to a pie' }, marks: ['Anzac Day! Treat yourself'] },
      { options: {}, draft: { text: 'К годовщине трагедии шампанское дешевле' }, marks: ['годовщине трагедии шампанское'] },
      { options: {}, draft: { text: 'With our ladder he would still be alive' }, marks: ['our ladder he would still be alive'] },
      { options: {}, draft: { text: 'С нашей лестницей он был бы жив' }, marks: ['нашей лестницей он был бы жив'] },
      { options: {}, draft: { text: 'Наши паромы не тонут: у нас такого не бывает' }, context: inCrisis('Пожар в Казани'), marks: ['у нас такого не'] },
      { options: {}, draft: { text: 'Unlike others, we check the brakes' }, context: inCrisis('a flood'), marks: ['Unlike others'] },
      { options: {}, draft: { text: 'Я/мы любители пирожков' }, marks: ['Я/мы'] },
      { options: {}, draft: { text: '#ByTheRiver with a slice of pie' }, context: inCrisis('a flood'), marks: ['#ByTheRiver'] },
      { options: {}, draft: { text: 'Сеном пахнет. До завтра' }, context: inCrisis('', 'сено'), marks: ['Сеном'] },
      { options: {}, draft: { text: 'Казань ждёт: скидка 10% на туры' }, context: inCrisis('Пожар в Казани'), marks: ['Казань'] },
      { options: { dates }, draft: { text: 'Ура, распродажа' }, context: onTheDay, marks: ['Ура'] },
      { options: { dates: moving }, draft: { text: 'Hooray, a sale' }, context: { now: Date.UTC(2026, 4, 25, 9) }, marks: ['Hooray'] },
      { options: { dates: moving }, draft: { text: 'Hooray, a sale' }, context: { now: Date.UTC(2026, 0, 19, 9) }, marks: ['Hooray'] },
      { options: { words: false, dates }, draft: { text: 'Помним', attachments: [{ kind: 'image' as const, alt: '' }] }, context: onTheDay, marks: ['Помним'] },
      { options: {}, draft: { text: 'Dive into savings' }, context: inCrisis('flooding in the north'), marks: ['Dive into'] },
      { options: {}, draft: { text: 'Наши пончики рвутся в бой' }, context: inCrisis('война на востоке'), marks: ['в бой'] },
      { options: {}, draft: { text: 'Сами виноваты, зачем туда ехали' }, context: inCrisis('Пожар в Казани'), marks: ['Сами виноваты'] },
      {
        options: { words: false, dates: [{ from: '06-22', name: 'anniversary of the attack' }] },
        draft: { text: 'A killer haircut' },
        context: onTheDay,
        marks: ['killer'],
      },
      { options: { words: false, dates }, draft: { text: 'Помним. Кофе ветеранам' }, context: onTheDay, marks: ['Кофе'] },
      { options: {}, draft: { text: 'You survived the earthquake! What next?' }, marks: ['the earthquake'] },
      { options: {}, draft: { text: 'Поздравляем с Днём памяти и скорби!' }, marks: ['Поздравляем с Днём памяти и скорби'] },
      { options: {}, draft: { text: 'Happy Remembrance Day, dear guests' }, marks: ['Happy Remembrance Day'] },
      { options: {}, draft: { text: 'Из-за событий у вокзала подняли тариф' }, marks: ['подняли тариф'] },
      { options: {}, draft: { text: 'Higher fares bring more drivers out' }, context: inCrisis('a siege'), marks: ['Higher fares'] },
      { options: {}, draft: { text: 'Sunset from the yacht', ...own }, context: inCrisis('an earthquake'), marks: ['yacht'] },
      { options: {}, draft: { text: 'Простите те, чьи чувства задеты', ...own }, context: crisisOf(2), marks: ['чьи чувства'] },
    ],
  };
})();
