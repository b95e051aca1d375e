import * as v from 'valibot';
import type { Draft, Span } from '../draft.ts';
import type { Level } from '../finding.ts';
import { defineRule, type Example, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { timeOf } from '../scope.ts';
import { findImpossibleDates, findWrongWeekdays } from '../text/calendar.ts';
import { excerpt } from '../text/case.ts';
import { findMarkup } from '../text/markup.ts';
import { findHeldKeys, findNoise } from '../text/noise.ts';
import { greetingsOf, Occasion } from '../text/occasions.ts';
import { keptOf, type Prepared } from '../text/prepare.ts';
import { findRaisedPrices } from '../text/prices.ts';
import { findResidue } from '../text/residue.ts';
import { findSlots } from '../text/slots.ts';
import { overlaps } from '../text/spans.ts';
import { workTalkFinder } from '../text/work-talk.ts';
import { wallClock } from '../text/zone.ts';

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Незаполненные места и рабочие пометки', en: 'Unfilled slots and working notes' },
  about: {
    ru: 'Шаблонные места вроде {имя} или XX.XX, «вставить ссылку», «на согласование», рыба, пометки коллегам, случайные нажатия, шаблон другого праздника.',
    en: 'Template slots such as {name} or XX.XX, “insert link here”, “for approval”, filler text, notes to a colleague, keys pressed at random, the template of another holiday.',
  },
  fields: [
    { key: 'slots', input: 'switch', label: { ru: 'Искать незаполненные места', en: 'Look for unfilled slots' } },
    { key: 'notes', input: 'switch', label: { ru: 'Искать рабочие пометки', en: 'Look for working notes' } },
    { key: 'noise', input: 'switch', label: { ru: 'Искать случайные нажатия клавиш', en: 'Look for keys pressed at random' } },
    {
      key: 'dates',
      input: 'switch',
      label: { ru: 'Сверять даты с календарём и новую цену со старой', en: 'Compare dates with the calendar and new prices with old ones' },
    },
    { key: 'phrases', input: 'lines', holdsPhrases: true, label: { ru: 'Свои пометки, по одной на строке', en: 'Notes of your own, one a line' } },
    {
      key: 'allowed',
      input: 'lines',
      label: { ru: 'Не считать пометкой', en: 'Not a slot' },
      hint: { ru: 'Например, [Имя], если так называется ваша рубрика.', en: 'For example [Name], if your series is called so.' },
    },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    slot: {
      what: { ru: 'Незаполненное место: {found}', en: 'An unfilled slot: {found}' },
      why: { ru: 'Шаблон ушёл бы читателям с пустым местом.', en: 'The template would go out with a hole in it.' },
      todo: { ru: 'Впишите нужное.', en: 'Fill it in.' },
    },
    figure: {
      what: { ru: 'Вместо числа или даты стоит {found}', en: '{found} stands for a number or a date' },
      why: { ru: 'Похоже, значение хотели вписать позже.', en: 'It looks as if the value was to be added later.' },
      todo: { ru: 'Впишите значение.', en: 'Write the value.' },
    },
    blank: {
      what: { ru: 'Пустая строка для заполнения', en: 'A blank to be filled in' },
      why: { ru: 'Если это не игра с читателем, здесь чего-то не хватает.', en: 'Unless it is a game with the reader, something is missing here.' },
      todo: { ru: 'Впишите нужное или оставьте, если так задумано.', en: 'Fill it in, or leave it if it is meant so.' },
    },
    note: {
      what: { ru: 'Похоже на рабочую пометку: «{found}»', en: 'This looks like a working note: “{found}”' },
      why: { ru: 'Такие слова пишут о посте коллегам, а не в посте читателям.', en: 'People say this about a post to colleagues, not in a post to readers.' },
      todo: { ru: 'Уберите пометку и перечитайте текст.', en: 'Remove the note and read the text again.' },
    },
    filler: {
      what: { ru: 'Текст-рыба: «{found}»', en: 'Filler text: “{found}”' },
      why: { ru: 'Им заполняют макет, пока нет настоящего текста.', en: 'It fills a layout until there is a real text.' },
      todo: { ru: 'Замените настоящим текстом.', en: 'Put the real text in its place.' },
    },
    promise: {
      what: { ru: 'Обещана ссылка, но её нет: «{found}»', en: 'A link is promised but missing: “{found}”' },
      why: { ru: 'Читатель будет искать ссылку и не найдёт.', en: 'Readers will look for the link and not find it.' },
      todo: { ru: 'Добавьте ссылку или уберите обещание.', en: 'Add the link or drop the promise.' },
    },
    markup: {
      what: { ru: 'Осталась разметка веб-страницы: «{found}»', en: 'Markup of a web page is left: “{found}”' },
      why: { ru: 'Соцсеть покажет эти знаки как есть.', en: 'The network shows these marks as they stand.' },
      todo: { ru: 'Замените пробелом, знаком или новой строкой.', en: 'Put a space, the sign itself or a new line there.' },
    },
    noise: {
      what: { ru: 'Похоже на случайные нажатия: «{found}»', en: 'This looks like keys pressed at random: “{found}”' },
      why: { ru: 'Так пишут ребёнок, кошка или карман, а не бренд.', en: 'A child, a cat or a pocket writes so, not a brand.' },
      todo: { ru: 'Уберите лишнее.', en: 'Remove what is not meant.' },
    },
    test: {
      what: { ru: 'Похоже на пробный пост: «{found}»', en: 'This looks like a test post: “{found}”' },
      why: { ru: 'Пробу увидят все, кто подписан.', en: 'Everybody who follows will see the test.' },
      todo: { ru: 'Напишите настоящий текст или не публикуйте.', en: 'Write the real text, or do not publish.' },
    },
    season: {
      what: { ru: 'Поздравление не к этой дате: «{found}», а на календаре {date}', en: 'A greeting for another date: “{found}”, and the calendar says {date}' },
      why: { ru: 'Похоже на шаблон другого праздника.', en: 'It looks like the template of another holiday.' },
      todo: { ru: 'Проверьте текст и дату выхода.', en: 'Look at the text and at the date it goes out.' },
    },
    year: {
      what: { ru: 'Год в поздравлении: «{found}», а скоро или уже {year}', en: 'The year in the greeting: “{found}”, and it is {year}, or soon will be' },
      why: { ru: 'Похоже на прошлогодний шаблон.', en: 'It looks like last year’s template.' },
      todo: { ru: 'Исправьте год.', en: 'Correct the year.' },
    },
    impossible: {
      what: { ru: 'Такого дня нет в календаре: «{found}»', en: 'The calendar has no such day: “{found}”' },
      why: { ru: 'Читатель не узнает, когда прийти.', en: 'Readers will not know when to come.' },
      todo: { ru: 'Исправьте дату.', en: 'Correct the date.' },
    },
    price: {
      what: { ru: 'Новая цена не ниже старой: «{found}»', en: 'The new price is not lower than the old one: “{found}”' },
      why: { ru: 'Похоже, числа перепутаны или в одном опечатка.', en: 'It looks as if the numbers are swapped, or one is mistyped.' },
      todo: { ru: 'Проверьте обе цены.', en: 'Check both prices.' },
    },
    weekday: {
      what: {
        ru: 'День недели не совпадает с датой: «{found}». По календарю это {weekday}',
        en: 'The day of the week does not fit the date: “{found}”. By the calendar it is {weekday}',
      },
      why: { ru: 'Часть читателей придёт не в тот день.', en: 'Some readers will come on the wrong day.' },
      todo: { ru: 'Проверьте, что верно: число или день.', en: 'Check which is right, the date or the day.' },
    },
  },
  fixes: {},
};

/** Slots of a template left unfilled, what is left of the talk about the post, and what belongs to another day. */
export default defineRule({
  options: v.looseObject({
    slots: v.optional(v.boolean(), true),
    notes: v.optional(v.boolean(), true),
    noise: v.optional(v.boolean(), true),
    dates: v.optional(v.boolean(), true),
    phrases: v.optional(v.array(v.string()), []),
    allowed: v.optional(v.array(v.string()), []),
    occasions: v.optional(v.array(Occasion), []),
    yearPhrases: v.optional(v.array(v.string()), []),
  }),
  level: 'hold',
  opens: 'reason',
  compile: (options, rule, tools) => {
    const own = tools.phrases(options.phrases);
    const talkOfPost = workTalkFinder(tools);
    const findGreetings = greetingsOf(options, tools.phrases);
    const atMost: Level = rule.level === 'note' ? 'note' : 'warn';
    const allowed = new Set(options.allowed.map((text) => text.trim().toLowerCase()));
    return (draft, context, text) => {
      const hits: Hit[] = [];
      const add = (key: string, span: Span, more: Partial<Hit> = {}): void => {
        const found = text.text.slice(span.start, span.end);
        const isKnown = hits.some((hit) => overlaps(hit.span, span));
        if (isKnown || allowed.has(found.trim().toLowerCase())) return;
        hits.push({ key, span, level: rule.level, ...more, values: { found: excerpt(found), ...more.values } });
      };
      if (options.slots) for (const { span, key } of keptOf(text, findSlots)) add(key, span, key === 'blank' ? { level: atMost } : {});
      for (const { span } of own.find(text)) add('note', span);
      if (options.notes) {
        for (const { key, span, sure } of findResidue(text, tools.lexicon, talkOfPost)) {
          if (key !== 'promise' || lacksLink(draft, text)) add(key, span, sure ? {} : { level: atMost });
        }
      }
      const markup = options.notes ? keptOf(text, findMarkup) : undefined;
      if (markup) add('markup', markup, { level: atMost });
      if (options.noise) for (const { span, whole } of findNoise(text)) add('noise', span, whole ? {} : { level: atMost });
      if (options.noise) for (const span of findHeldKeys(text)) add('noise', span, { level: atMost });
      const clock = wallClock(timeOf(draft, context), tools.brand.timeZone);
      if (options.dates) {
        for (const span of keptOf(text, findImpossibleDates)) add('impossible', span, { level: atMost });
        for (const span of keptOf(text, findRaisedPrices)) add('price', span, { level: atMost });
        for (const { span, weekday } of findWrongWeekdays(text.text, clock)) add('weekday', span, { level: atMost, values: { weekday } });
      }
      for (const { key, span, values } of findGreetings(text, clock)) add(key, span, { level: atMost, values });
      return hits;
    };
  },
});

/** For the examples. */
const march = [{ phrases: ['с 8 марта'], from: '02-25', until: '03-14' }];

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => ({
  fine: [
    '[Спойлер] В конце все живы',
    'Новый трек [LIVE] уже на канале [18+]',
    'Спасибо <3 и до встречи :) {o_o}',
    'Скидка 50% на всё и 100% хлопок',
    'От $20 до $40 за пару',
    'Смотрите [расписание](https://example.com/plan) и [id1|Анну]',
    'Элемент <title> важнее, чем <b> и <br>',
    'В шаблоне напишите `{name}` и сохраните',
    'Replace [FIELD_ID] with your own, brackets too',
    'Формула \\frac{числитель}{знаменатель} и множество {x}',
    'Дата в формате ДД.ММ.ГГГГ',
    'Искусство XX века и XXX Олимпийские игры',
    'Размеры XXL и XXXL уже в продаже',
    'love you xxx',
    'Продолжите фразу: «Я читаю, чтобы ___»',
    'Finish the sentence: my perfect Sunday is ____.',
    'Раздел первый\n________\nРаздел второй',
    'Чтобы вставить ссылку, нажмите на скрепку',
    'Lorem ipsum is older than you think. Swipe for its story',
    'Tickets: link below\nexample.com/tickets',
    'Todo list for spring: paint, plant, rest',
    'Нам пишут под видом доставки: «Посылка задержана, доплатите по ссылке». Это обман',
    'Сделай пост с нашим хештегом и выиграй кружку',
    'Our new text editor is here. Copy and paste work everywhere',
    'Follow @snake__case and visit https://example.com/__init__/x',
    'Шаблон таблицы лежит в личном кабинете',
    'We need links between people, not just wires',
    'Нужна помощь? Ссылка в шапке профиля',
    'Первая программа: int main() { return 0; }, а пустой объект пишут {}',
    '#топ10 и #2026год: собрали лучшее',
    'Кто-то поёт: «…и снова май», а мы слушаем…',
    'На клавиатуре есть ряд asdfgh, с него и начнём урок',
    'Тест на знание кофе: пять вопросов',
    'В пятницу, 12 июня, открываем двор',
    'Для друзей: вариант 1 или вариант 2?',
    'В мае 45 новых имён, 29 февраля и 31 мая выходной',
    'In March 30 shops joined us; see you on 31 May',
    'In June 31 new books joined our shelves',
    'Привет , друзья! Someone take this chair home',
    'Dear, dear! Hello, everybody , and welcome',
    'Пробел в коде пишут как &nbsp;, а перенос — как <br><br>',
    'Чай &quot;Утро&quot; заваривают <b>дважды</b>, а в HTML кавычку пишут так',
    'Rock & roll; salt & pepper; A&B;',
    'Please ignore this if you have already replied',
    'Проверяем каждую чашку перед отправкой',
    'Это тест на внимание: проверяем, как вы читаете этикетки',
    'Не обращайте внимания на погоду, в зале тепло',
    'If you are not happy with the photo we will delete it, just a test shot',
    'Клуб (Дима, Оля и Катя) ждёт вас',
    'Опции: вариант А (нравится детям): торт. Вариант Б (любимый у мам): пирог',
    'Вт, 11:00, мастер-класс по керамике. Ср, 12:00, лекция',
    'Держите новую версию приложения: мы убрали рекламу',
    'Live music TBC. Prices from £8 to £12, street food on the High Street',
    'Hurrahhhhhhh! Брррррр, как холодно; уррррра',
    'Плед вместо 2 490 ₽ всего 1 890 ₽, чай 320 руб. вместо 400',
    'The blanket was £24.50, now £19. Mugs: $12 instead of $15',
    'Вместо 500–700 ₽ отдаём за 450, а вместо 2 пакетов за 300 ₽ берите 3',
    'С 1 июля абонемент стоит 3 200 ₽ вместо 2 900 ₽',
    'Сливки подорожали: раф был 300 ₽, теперь 330 ₽',
    'Кешбэк 1 500 ₽ вместо 1 000 ₽ весь месяц',
    'Two for £10 (was £6 each). Was £1,290, now £999.50',
    'Раньше билет стоил 500 ₽, теперь 600 ₽, зато с чаем',
    'Ткани (Лен, хлопок и шёлк) снова в продаже',
    'Option A (final answer): vanilla',
    'Don’t let this one slip away. Pls add your photo below',
    'Сб, 12:00, текст песен учим вместе с хором',
    'Скидка 500 ₽ вместо 300 ₽ для подписчиков',
  ]
    .map((text): Example => ({ options: {}, draft: { text } }))
    .concat(
      (
        [
          ['С 8 марта работаем до шести', Date.UTC(2026, 10, 24)],
          ['С 8 Марта!', Date.UTC(2026, 2, 7)],
          ['С Новым 2027 годом!', Date.UTC(2026, 11, 30)],
          ['С Новым 2027 годом!', Date.UTC(2027, 0, 3)],
        ] as const
      ).map(([text, now]) => ({ options: { occasions: march, yearPhrases: ['с новым 20*'] }, draft: { text }, context: { now } })),
    ),
  caught: [
    ...(
      [
        ['Здравствуйте, {имя}! Ваш заказ {{order_id}} готов', ['{имя}', '{{order_id}}']],
        ['Hi [FIRST NAME], thanks for choosing [your company]', ['[FIRST NAME]', '[your company]']],
        ['Спасибо, <имя клиента>! Ждём в <МАГАЗИН>', ['<имя клиента>', '<МАГАЗИН>']],
        ['Уважаемый %USER_NAME%, $first_name$ и *|FNAME|*', ['%USER_NAME%', '$first_name$', '*|FNAME|*']],
        ['{Привет|Добрый день} всем', ['{Привет|Добрый день}']],
        ['Встречаемся XX.XX в ХХ:ХХ', ['XX.XX', 'ХХ:ХХ']],
        ['Скидка XX% и всего ХХХ рублей', ['XX', 'ХХХ']],
        ['Звоните: 8 (XXX) XXX-XX-XX', ['XXX) XXX-XX-XX']],
        ['Начало дд.мм.гггг', ['дд.мм.гггг']],
        ['Итоги акции (ссылка)', ['(ссылка)']],
        ['Наш директор ____ ответит на вопросы', ['____']],
        ['Big sale *** need copy ***', ['need copy']],
        ['Graphic on hold, new artwork to follow', ['Graphic on hold']],
        ['Распродажа началась. Вставить ссылку', ['Вставить ссылку']],
        ['TODO придумать заголовок', ['TODO']],
        ["How's this caption, Ann? Coffee for everyone", ["How's this caption"]],
        ['Could you put something like: so proud of my new shoes', ['Could you put something like']],
        ['На согласование. Новая коллекция в магазинах', ['На согласование']],
        ['Fwd: Our summer hours', ['Fwd:']],
        [
          'Версия 3 (правки юриста учтены, Оле на согл.) Открываем второй зал библиотеки. В нём сорок мест, тихая комната для занятий, полка новых книг, вода, чай, розетки у каждого стола и окно во двор. Работаем каждый день с девяти до девяти, приходите с друзьями и детьми, места хватит всем, а записываться заранее не надо.',
          ['Версия 3 (правки юриста'],
        ],
        ['Текст поста: мы открылись', ['Текст поста']],
        ['Lorem ipsum dolor sit amet', ['Lorem ipsum dolor sit amet']],
        ['Записаться можно по ссылке', ['по ссылке']],
        ['ТЗ для фотоконкурса ко Дню города', ['ТЗ для']],
        ['ыфвафыв', ['ыфвафыв']],
        ['Фывапролд', ['Фывапролд']],
        ["l;kl;k;l'", ["l;kl;k;l'"]],
        ['qweqweqwe', ['qweqweqwe']],
        ['Открыты до восьми\nывпывап', ['ывпывап']],
        ['bvcxwrtpl sdf', ['bvcxwrtpl sdf']],
        ['тест', ['тест']],
        ['В пятницу, 13 июня, ярмарка', ['пятницу, 13 июня']],
        ['14 июня (суббота) в парке', ['14 июня (суббота']],
        ['Join us Monday, June 16', ['Monday, June 16']],
        ['Ярмарка пройдёт 31 сентября', ['31 сентября']],
        ['The fair opens on February 30', ['February 30']],
        ['Чай и&nbsp;кофе с&nbsp;десяти', ['&nbsp;']],
        ['Спектакль &laquo;Чайка&raquo; в субботу', ['&laquo;']],
        ['Открыли веранду.<br><br>Ждём', ['<br><br>']],
        ['Пирог дня — <strong>вишнёвый</strong>', ['</strong>']],
        ['Щас удалю, проверяю новый планировщик', ['Щас удалю, проверяю новый']],
        ['Test post, nothing to see here', ['Test post, nothing to see here']],
        ['Новые лампы в зале (Свет, цвет потом уточню)', ['(Свет, цвет потом уточню']],
        ['New menu out today. Design - plz replace the second photo', ['plz replace the second photo']],
        ["Our new lamps are in. Don't let this go live before noon", ["Don't let this go live"]],
        ['Opening hours TBC w/ Martin', ['TBC w/ Martin']],
        ['Version 2 (client preferred): Soup weather is here', ['Version 2 (client preferred):']],
        ['Ср, 10:30, рубрика «Знакомство», фото Вани. Наш мастер Анна', ['Ср, 10:30, рубрика «Знакомство», фото Вани']],
        [
          'Держи новый вариант, я сократила вступление и убрала эмодзи: Весна пришла',
          ['Держи новый вариант, я сократила вступление и убрала эмодзи: Весна пришла'],
        ],
        ['Новые сорта уже в зале;;;;;;;', [';;;;;;;']],
        ['Ждём всех в субботу на пирогггггггггг', ['гггггггггг']],
        ['Tickets from £TBC, doors at seven', ['TBC']],
        ['Find us at XX Market Street', ['XX']],
        ['Плед вместо 1 890 ₽ сегодня всего 2 490 ₽', ['вместо 1 890 ₽ сегодня всего 2 490 ₽']],
        ['Только сегодня лампа за 3 200 руб. вместо 2 900', ['3 200 руб. вместо 2 900']],
        ['Скидка на рюкзак: было 4 500, стало 5 200 ₽', ['было 4 500, стало 5 200 ₽']],
        ['Снизили цену с 990 ₽ до 1 090 ₽', ['Снизили цену с 990 ₽ до 1 090 ₽']],
        ['Blankets: was £19, now only £24.50', ['was £19, now only £24.50']],
        ['Hurry, all mugs $15 instead of $12', ['$15 instead of $12']],
        ['The tent is down from €120 to €140', ['down from €120 to €140']],
        ['Dear , your lamp is ready', ['Dear ,']],
        ['Use promo code [CODE] today', ['[CODE]']],
        ['Напишите менеджеру {имя}', ['{имя}']],
        ['Уважаемая , ждём вас в четверг', ['Уважаемая ,']],
        ['Open on Friday 4 December 2026? No: Sunday, December 4, 2026', ['Sunday, December 4, 2026']],
      ] as const
    ).map(([text, marks]) => ({ options: {}, draft: { text }, marks })),
    ...(
      [
        ['С 8 Марта, дорогие!', ['С 8 Марта'], Date.UTC(2026, 10, 24)],
        ['Поздравляем всех с 8 Марта', ['с 8 Марта'], Date.UTC(2026, 5, 10)],
        ['С Новым 2025 годом!', ['С Новым 2025'], Date.UTC(2026, 11, 30)],
      ] as const
    ).map(([text, marks, now]) => ({ options: { occasions: march, yearPhrases: ['с новым 20*'] }, draft: { text }, context: { now }, marks })),
    { options: { phrases: ['проверено юристом'] }, draft: { text: 'Акция (проверено юристом)' }, marks: ['проверено юристом'] },
  ],
}))();

/** Attached things may carry the link (a card, a button): then nothing can be said. */
function lacksLink(draft: Draft, text: Prepared): boolean {
  return draft.box === 'post' && draft.attachments.length === 0 && !text.entities.some(({ kind }) => kind === 'link');
}
