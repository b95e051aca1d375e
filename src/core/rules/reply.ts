import * as v from 'valibot';
import type { Span } from '../draft.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { findOtherName, findOtherTopic } from '../text/address.ts';
import { findFamiliar, findOtherGender } from '../text/addressee.ts';
import { findOtherAnswer } from '../text/asked.ts';
import { excerpt } from '../text/case.ts';
import { clashOf, isOtherLanguage } from '../text/clash.ts';
import { findExposure, findHome, findKnownRequest, findRequest } from '../text/exposure.ts';
import { has, messageReader } from '../text/mood.ts';
import { repeatCounter } from '../text/sameness.ts';
import { findAutomatic, findEcho, findTried, findUnheard, passesOver } from '../text/unheard.ts';

const check = v.optional(v.boolean(), true);
const whole = { start: 0, end: 0 };

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Ответ к месту', en: 'A fitting reply' },
  about: {
    ru: 'Сверяет ответ с сообщением, на которое отвечают: извинения на похвалу, радость на жалобу, другой язык, повторы, личные данные на виду.',
    en: 'Compares a reply with the message it answers: sorry to praise, joy to a complaint, another language, repeats, personal data in public.',
  },
  fields: [
    { key: 'mood', input: 'switch', label: { ru: 'Тон ответа не подходит к сообщению', en: 'The reply’s tone does not fit the message' } },
    { key: 'language', input: 'switch', label: { ru: 'Ответ на другом языке', en: 'A reply in another language' } },
    { key: 'privacy', input: 'switch', label: { ru: 'Личные данные в открытом ответе', en: 'Personal data in a public reply' } },
    { key: 'promises', input: 'switch', label: { ru: 'Обещание без срока и имени', en: 'A promise without a time or a person' } },
    { key: 'repeats', input: 'switch', label: { ru: 'Один и тот же текст', en: 'The same text again' } },
    {
      key: 'times',
      input: 'number',
      label: { ru: 'Сколько раз один ответ можно повторить', en: 'How often one reply may go out' },
      hint: { ru: 'Пост предупреждает уже со второго раза.', en: 'A post warns from the second time.' },
    },
    { key: 'hours', input: 'number', label: { ru: 'За сколько часов считать повторы', en: 'Hours in which repeats are counted' } },
  ],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    sorry: said(
      ['Извинение в ответ на похвалу: «{found}»', 'An apology in reply to praise: “{found}”'],
      ['Человек хвалит. Извинение покажет, что отвечал шаблон.', 'The writer is pleased. An apology shows that a template answered.'],
      ['Поблагодарите за то, что человек отметил.', 'Thank them for what they name.'],
    ),
    misread: said(
      ['Ответ на жалобу там, где хвалят: «{found}»', 'A reply to a complaint where somebody praises: “{found}”'],
      ['Похоже на автоответ: сообщение никто не прочитал.', 'It looks like an automatic answer: nobody read the message.'],
      ['Поблагодарите за то, что человек отметил.', 'Thank them for what they name.'],
    ),
    unearned: said(
      ['Благодарность за похвалу, которой в сообщении не видно: «{found}»', 'Thanks for praise that the message does not seem to have: “{found}”'],
      ['Если человек недоволен, ответ прозвучит насмешкой.', 'If the writer is unhappy, the reply will sound like mockery.'],
      ['Перечитайте сообщение.', 'Read the message again.'],
    ),
    insulted: said(
      ['Благодарность в ответ на оскорбление: «{found}»', 'Thanks in reply to an insult: “{found}”'],
      ['Так отвечает тот, кто не прочитал сообщение.', 'This is how somebody answers who has not read the message.'],
      ['Ответьте по сути, спокойно, или не отвечайте.', 'Answer the point calmly, or do not answer.'],
    ),
    cheerful: said(
      ['Радостный ответ на жалобу: «{found}»', 'A cheerful reply to a complaint: “{found}”'],
      ['Человек недоволен, а ответ этого не замечает.', 'The writer is unhappy, and the reply does not notice.'],
      ['Назовите, что случилось, и скажите, что сделаете.', 'Name what happened and say what you will do.'],
    ),
    selling: said(
      ['Предложение купить в ответ на жалобу: «{found}»', 'An offer in reply to a complaint: “{found}”'],
      ['Сначала решают беду, с которой пришли.', 'The trouble they came with comes first.'],
      ['Ответьте на жалобу и уберите предложение.', 'Answer the complaint and leave the offer out.'],
    ),
    ironic: said(
      [
        'Похоже, похвала в сообщении ироничная, а ответ принимает её всерьёз: «{found}»',
        'The praise seems ironic, and the reply takes it at its word: “{found}”',
      ],
      ['Благодарность за насмешку выдаёт шаблон.', 'Thanks for mockery gives a template away.'],
      ['Ответьте на то, что не так.', 'Answer what went wrong.'],
    ),
    grief: said(
      ['Человек пишет о горе, а ответ звучит бодро: «{found}»', 'The message is about a loss, and the reply sounds bright: “{found}”'],
      ['Радость и предложения здесь ранят.', 'Joy and offers hurt here.'],
      ['Посочувствуйте и уберите всё остальное.', 'Say that you are sorry and leave out the rest.'],
    ),
    blame: said(
      ['Вина переложена на того, кому отвечают: «{found}»', 'The blame is put on the one you answer: “{found}”'],
      ['Даже если это правда, прочитают это все, и спор проигран.', 'Even if it is true, everybody reads it, and the argument is lost.'],
      ['Скажите, чем поможете.', 'Say how you will help.'],
    ),
    mockery: said(
      ['Похоже на насмешку в ответ на жалобу: «{found}»', 'This looks like mockery in reply to a complaint: “{found}”'],
      ['Насмешку бренда пересылают охотнее любых извинений.', 'A brand’s mockery is passed on more gladly than any apology.'],
      ['Ответьте по сути.', 'Answer the point.'],
    ),
    elsewhere: said(
      ['Извинение не за то, о чём пишет человек: «{found}»', 'The apology is about something else than the message: “{found}”'],
      ['Похоже на шаблон для другого случая.', 'It looks like a template of another case.'],
      ['Назовите то, что случилось у человека.', 'Name what happened to the writer.'],
    ),
    name: said(
      ['Сообщение подписано другим именем, чем в обращении: «{found}»', 'The message is signed with another name than the greeting has: “{found}”'],
      ['Чужое имя показывает, что ответ скопирован.', 'Somebody else’s name shows that the reply was copied.'],
      ['Проверьте, к кому вы обращаетесь.', 'Check whom you address.'],
    ),
    language: said(
      ['Ответ не на том языке, на котором написали', 'The reply is not in the language of the message'],
      ['Человек может не понять ответа.', 'The writer may not understand the reply.'],
      ['Ответьте на языке сообщения.', 'Answer in the language of the message.'],
    ),
    again: said(
      ['Такой же текст уже выходил: {count}', 'The same text went out already: {count}'],
      ['Одинаковые ответы подряд читаются как автоответчик.', 'The same answer over and over reads like a machine.'],
      ['Скажите это другими словами или ответьте лично.', 'Put it in other words or answer the person.'],
    ),
    asks: said(
      ['В открытом ответе просят личные данные: «{found}»', 'A public reply asks for personal data: “{found}”'],
      ['Человек напишет их там, где увидят все.', 'The writer will post them where everybody reads.'],
      ['Позовите в личные сообщения.', 'Ask them to write in private messages.'],
    ),
    shows: said(
      ['В открытом ответе видны личные данные: «{found}»', 'A public reply shows personal data: “{found}”'],
      ['Адрес, номер или здоровье человека увидят посторонние.', 'Strangers see somebody’s address, number or health.'],
      ['Уберите подробности и продолжите в личных сообщениях.', 'Take the details out and go on in private messages.'],
    ),
    known: said(
      ['Просят то, что в сообщении уже есть: «{found}»', 'It asks for what the message already has: “{found}”'],
      ['Похоже, сообщение не прочитали; человеку придётся повторять.', 'It looks as if nobody read the message; the writer has to say it again.'],
      ['Возьмите номер из сообщения и ответьте по нему.', 'Take the number from the message and answer by it.'],
    ),
    unanswered: said(
      ['Человек спрашивает, а ответа нет', 'The writer asks, and nothing here answers'],
      ['Общие слова вместо ответа читаются как отписка.', 'Courtesy in place of an answer reads like a brush-off.'],
      ['Ответьте на вопрос или скажите, когда ответите.', 'Answer the question, or say when you will.'],
    ),
    otherAnswer: said(
      ['Похоже на ответ на другой вопрос: «{found}»', 'This looks like an answer to another question: “{found}”'],
      ['Человек спрашивал не об этом и спросит снова.', 'The writer asked something else, and will have to ask again.'],
      ['Перечитайте вопрос и ответьте на него.', 'Read the question again and answer it.'],
    ),
    echo: said(
      ['Человек устал именно от этих слов: «{found}»', 'It is these very words that the writer is tired of: “{found}”'],
      ['Повтор того, на что жалуются, читается как издёвка.', 'To repeat what somebody complains of reads as mockery.'],
      ['Скажите, что сделано и когда будет ответ.', 'Say what has been done, and when there will be an answer.'],
    ),
    tried: said(
      ['Человек пишет, что это уже сделал: «{found}»', 'The writer has done that already: “{found}”'],
      ['Такой совет показывает, что сообщение не прочитали.', 'Such advice shows that nobody read the message.'],
      ['Предложите следующий шаг.', 'Offer the next step.'],
    ),
    gender: said(
      ['Обращение не к тому полу: «{found}»', 'The address takes the writer for somebody else: “{found}”'],
      ['По сообщению видно, кто пишет; промах обидит.', 'The message shows who is writing; the slip will hurt.'],
      ['Проверьте, к кому вы обращаетесь.', 'Check whom you address.'],
    ),
    familiar: said(
      ['Панибратство в ответ на вежливое письмо: «{found}»', 'A friend’s tone to somebody who wrote politely: “{found}”'],
      ['Человек пишет на «вы»; «ты» в ответ звучит неуважением.', 'The writer keeps a distance; this sounds like no respect.'],
      ['Ответьте на «вы».', 'Answer in the same manner.'],
    ),
    unheard: said(
      ['Человек прямо сказал, что так ему не подходит: «{found}»', 'The writer said plainly that this is no help: “{found}”'],
      ['Предложить то же самое значит не услышать.', 'To offer it all the same is not to listen.'],
      ['Предложите другой способ.', 'Offer another way.'],
    ),
    automatic: said(
      ['Отписка автоответчика тому, кто ждёт помощи: «{found}»', 'A form letter to somebody who waits for help: “{found}”'],
      [
        'Срок рассмотрения не ответ на жалобу, а в опасности он звучит издёвкой.',
        'A term for review answers no complaint, and in danger it sounds like mockery.',
      ],
      ['Скажите, что делать сейчас и кто поможет.', 'Say what to do now and who will help.'],
    ),
    away: said(
      ['Личный автоответ вместо ответа бренда: «{found}»', 'Somebody’s note of absence in place of the brand’s answer: “{found}”'],
      ['Кто в отпуске, человеку неважно: он писал бренду.', 'Who is away does not matter to the writer: they wrote to the brand.'],
      ['Ответьте сами или назовите, кто ответит здесь.', 'Answer yourself, or say who will answer here.'],
    ),
    light: said(
      ['Человек пишет об унижении, а ответ проходит мимо', 'The writer was demeaned, and the reply passes it over'],
      ['О таком спросят публично: бренд считает это нормой?', 'Everybody will ask whether the brand thinks it is fine.'],
      ['Скажите, что так нельзя, и кто с этим разберётся.', 'Say that it is not all right, and who will deal with it.'],
    ),
    vague: said(
      ['Обещание без срока и имени: «{found}»', 'A promise without a time or a person: “{found}”'],
      ['Такое обещание ничего не говорит тому, кто ждёт.', 'It tells nothing to somebody who waits.'],
      ['Добавьте, кто и когда ответит.', 'Add who will answer and when.'],
    ),
  },
  fixes: {},
};

/** Whether a reply fits the message that it answers. */
export default defineRule({
  options: v.looseObject({
    mood: check,
    language: check,
    repeats: check,
    privacy: check,
    promises: check,
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2),
    hours: v.optional(v.pipe(v.number(), v.minValue(1)), 24),
  }),
  level: 'warn',
  opens: 'reason',
  compile: (options, _rule, { lexicon }) => {
    const read = messageReader(lexicon);
    const countRepeats = repeatCounter();
    return (draft, context, text) => {
      const hits: Hit[] = [];
      const add = (key: string, span: Span | undefined, more: Partial<Hit> = {}): void => {
        if (span) hits.push({ key, span, values: { found: excerpt(text.text.slice(span.start, span.end)) }, ...more });
      };
      const message = draft.replyTo?.text.trim() ? read(draft.replyTo.text) : undefined;
      const isTired = message !== undefined && has(lexicon('tired-of-templates'), message.text);
      if (options.repeats) {
        const { count, here } = countRepeats(text, { draft, context, hours: options.hours });
        // to the same message nobody says the same twice, nor to somebody who has had enough of it
        if (count >= (draft.box === 'post' || here > 0 || isTired ? 1 : options.times)) add('again', whole, { values: { count } });
      }
      const known = options.mood && message ? findKnownRequest(message.text, text, lexicon) : undefined;
      const isPublic = draft.box === 'reply' || draft.box === 'comment';
      if (options.privacy && isPublic) {
        add('asks', findRequest(text, lexicon, 'personal-data', message?.text));
        if (!known) add('asks', findRequest(text, lexicon, 'order-number'), { level: 'note' });
        add('shows', findExposure(text, lexicon, message?.text));
      }
      if (options.privacy && draft.box === 'post') add('shows', findHome(text.text));
      if (!message) return hits;
      if (options.language && isOtherLanguage(message.text, text, lexicon)) add('language', whole);
      if (options.mood) {
        const clash = clashOf(message.mood, text, lexicon);
        if (clash) add(clash.key, clash.span);
        else if (!message.mood.praises) add('elsewhere', findOtherTopic(message.text, text, lexicon));
        add('name', findOtherName(message.text, text));
        add('gender', findOtherGender(message.text, text, lexicon));
        add('familiar', findFamiliar(message, text, lexicon));
        add('otherAnswer', clash ? undefined : findOtherAnswer(message, text, lexicon));
        add('echo', findEcho(message.text, text, lexicon));
        add('tried', findTried(message.text, text));
        add('known', known);
        const automatic = findAutomatic(message, text, lexicon);
        if (automatic) add(automatic.key, automatic.span);
        const unheard = clash ? undefined : findUnheard(message, text, lexicon);
        if (unheard) add(unheard.key, unheard.span);
        if (passesOver(message.text, text, lexicon)) add('light', whole);
      }
      if (options.promises && (message.mood.complains || message.mood.troubled || isTired) && !has(lexicon('when-and-who'), text)) {
        add('vague', lexicon('vague-promise').find(text)[0]?.span);
      }
      return hits;
    };
  },
});

/* @__NO_SIDE_EFFECTS__ */
function said(what: readonly [string, string], why: readonly [string, string], todo: readonly [string, string]) {
  const both = ([ru, en]: readonly [string, string]) => ({ ru, en });
  return { what: both(what), why: both(why), todo: both(todo) };
}

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => ({
  fine: [
    ...(
      [
        ['Простите, мест уже нет.', 'Обожаем вас! Остались билеты на субботу?'],
        ['Жаль, что так вышло. Заменим завтра. Спасибо, что написали!', 'Лампа пришла разбитой'],
        ['Сочувствуем вам и вашим близким.', 'Не смогу прийти: вчера умер мой дедушка'],
        ['Bonjour, nous ouvrons demain.', 'Привет'],
        ['Работаем до восьми', 'Zdravstvujte, do skolki rabotaete segodnya?'],
        ['Да, iPhone 15 и Galaxy S24 Ultra в наличии', 'Есть ли у вас телефоны?'],
        ['Thank you, we are happy to help any time.', 'The lamp never arrived'],
        ['Напишите нам номер телефона в личные сообщения.', 'Где мой заказ?'],
        ['Квартира 44 м² ещё свободна', 'Сколько метров?'],
        ['Простите, деньги вернём в пятницу.', 'Роза в букете сломана'],
        ['Катя, добрый день! Ждём вас.', 'Хочу записаться. Екатерина'],
        ['Спасибо за вопрос, крышка подходит к обеим кастрюлям', 'Подойдёт ли крышка к малой кастрюле?'],
        ['Да, ждём вас!', 'Вы работаете в воскресенье?'],
        ['Да, баллов хватит', 'Не надо ли копить баллы дальше, хватит ли их?'],
        ['Купить можно у нас, 12 ₽', 'Пульт сломался, где купить новый?'],
        ['Спасибо за вопрос! Да, подойдёт.', 'Подойдёт ли крышка к малой кастрюле?'],
        ['Спасибо, что вы с нами!', 'Как у вас всегда так вкусно получается? Обожаем!'],
        ['Звонить не нужно, ответим здесь: заявка закрыта.', 'Не могу говорить по телефону, что с заявкой?'],
        ['Скидка действует до пятницы.', 'Когда кончается скидка на плащи?'],
        ['Номер заказа нужен, чтобы найти вашу посылку. Напишите его, пожалуйста.', 'Где моя посылка?'],
        ['Мы тоже смеёмся 😂', 'Доехал быстрее, чем закипел чайник 😂'],
        ['Заявка 4821 принята', 'Когда придёт мастер?'],
        ['Поправили, спасибо 🙌', 'В афише ошибка: написано «вторнек»'],
        ['Congratulations, and no: the fee is not due', "I'm pregnant and you still want me to pay the fee?"],
        ['Срок рассмотрения обращений десять дней.', 'Какой срок рассмотрения обращений?'],
        ['Звоните 112 и выходите на улицу, мастер выехал.', 'В подвале пахнет газом, что делать?'],
        ['Oh no, not what you need on a Monday! Message us in the app.', 'My key broke in the door. What now?'],
        ['Мастер Ольга в отпуске до 20 июля.', 'Когда можно к Ольге?'],
        ['This is unacceptable. Which branch was it? Please DM us.', 'Your cashier was openly racist to my wife'],
        ['Per our policy you have 30 days.', 'How long do I have to return a lamp?'],
        ['Сочувствуем. Карту вашего отца уже закрыли', 'Отец умер, а вы шлёте ему письма'],
        ['Нужны права и паспорт, ждём вас', 'Какие документы взять?'],
        ['Если вы беременны, приходите позже', 'Можно ли мне на процедуру?'],
        ['Вы писали нам в личку, ответили там', 'Почему молчите?'],
        ['Картой на входе', 'Сколько стоит билет, и как заплатить?'],
        ['Раз перезапуск не помог, приедем завтра', 'Роутер перезапускал уже трижды'],
        ['Молодой человек в зале проведёт', 'Я потеряла перчатку, куда идти?'],
        ['Уважаемый клиент, чек в письме', 'Я купила чайник, а чек не пришёл'],
        ['Привет! Тебе подойдёт размер M', 'Добрый день, какой размер взять?'],
      ] as const
    ).map(([text, replyTo]) => ({ options: {}, draft: { text, box: 'reply' as const, replyTo: { text: replyTo } } })),
    { options: {}, draft: { text: 'Простите нас' } },
    { options: { mood: false }, draft: { text: 'Простите нас', box: 'reply', replyTo: { text: 'Всё было прекрасно' } } },
    {
      options: {},
      draft: { text: 'Спасибо за отзыв', box: 'reply' },
      context: { recent: [sent('Спасибо за отзыв'), sent('Спасибо за отзыв'), sent('Спасибо за отзыв')] },
    },
    { options: {}, draft: { text: 'Открываемся завтра в девять утра' }, context: { recent: [sent('Открываемся завтра в девять утра', 30)] } },
    { options: {}, draft: { text: 'Новый зал открыт для всех', box: 'edit' }, context: { recent: [sent('Новый зал открыт для всех')] } },
  ],
  caught: [
    ...(
      [
        ['Просим прощения за неудобства', 'Всё было прекрасно, придём ещё', 'Просим прощения'],
        ['Спасибо за тёплые слова!', 'Мошенники вы и воры', 'Спасибо'],
        ['Спасибо за добрый отзыв!', 'Диван сломался через неделю', 'за добрый отзыв'],
        ['Спасибо за добрые слова', 'После вашей краски облезли все двери', 'добрые слова'],
        ['So glad you enjoyed it', 'Not happy at all, the soup was stone cold', 'glad'],
        ['Приходите ещё!', 'В справочной с утра тишина, мастер так и не появился', 'Приходите ещё'],
        ['Thanks for choosing us!', 'Nobody told me the desk moved. Walked the whole street.', 'Thanks for choosing'],
        ['Спасибо, нам приятно', 'Гениальная идея: ключи от склада оставить внутри', 'Спасибо'],
        ['Простите за грубость кассира', 'Обои отклеились в ванной за ночь', 'грубость'],
        ['Hello Martin, it is on the way', 'Any news of the lamp? Thanks, Olivia', 'Martin'],
        ['Приходите, у нас скидки!', 'Вчера похоронили папу', 'скидки'],
        ['How exciting! See you soon 🎉', 'I lost my dad this morning', 'exciting'],
        ['Вы сами сломали замок', 'Чемодан треснул за неделю', 'Вы сами сломали'],
        ['Второй чайник со скидкой 30%, успейте заказать!', 'Чайник сломался через неделю, течёт', 'успейте'],
        ['Oh dear, cry me a river', 'The bus was late again', 'cry me a river'],
        ['Мы открыты каждый день с девяти утра', 'When do you open on Sundays, and is there parking?', ''],
        ['Yes, the museum is open for you on Monday', 'Вы работаете в понедельник?', ''],
        ['Сообщите ваше ФИО и номер паспорта', 'Когда вернёте деньги?', 'ФИО'],
        ['Курьер едет на Садовую, 5, кв. 12', 'Где курьер?', 'кв. 12'],
        ['Your order 3301-7745-21 is on its way', 'Any news of my lamp?', 'order 3301-7745-21'],
        ['As you told us by e-mail, you moved out in June', 'Why was the key taken?', 'As you told us by'],
        ['Уточняем, вернёмся с ответом', 'Вы мне каждый раз пишете одно, где чайник?', 'вернёмся с ответом'],
        ['Ваш диагноз врач уже объяснил', 'Никто ничего не говорит', 'Ваш диагноз'],
        ['Обязательно разберёмся', 'Шкаф приехал с царапиной', 'Обязательно разберёмся'],
        ['Укажите номер заказа, поможем!', 'Заказ 7781 без ножек, где они?', 'номер заказа'],
        ['Благодарим за обращение! Хорошего дня.', 'Можно ли мыть эту миску в машине?', 'Благодарим за обращение! Хорошего дня.'],
        ['Just call our team, they will help', "I'm deaf. Is there a chat?", 'call our'],
        ['Дарим вам промокод на следующую покупку', 'Не надо мне ваших промокодов, верните чайник', 'промокод'],
        ['Just comment your date of birth and the long number on the card', 'Why is my account locked?', 'date of birth'],
        ['Заявка будет рассмотрена в течение 15 дней.', 'В подвале пахнет газом, что делать?', 'будет рассмотрена в течение'],
        ['Your request has been logged. We aim to respond within five working days.', 'My brother is stuck in the lift!', 'request has been logged'],
        ['Я в отпуске, отвечу через неделю.', 'Когда откроется касса?', 'Я в отпуске'],
        ['I am on annual leave and will answer in July.', 'Do you sell gift cards?', 'I am on annual leave'],
        ['Oops! Have a lovely weekend anyway', 'Your guard was sexist and told me to smile', ''],
        ['Ок, учтём.', 'Водитель унижал моего сына из-за акцента', ''],
        ['Hi Paul, noted with thanks', 'The taxi came early. Judith K.', 'Paul'],
        ['Парковка у нас бесплатная', 'Пекут ли у вас без глютена?', 'Парковка'],
        ['Luggage under the seat is free', 'What time does the box office close?', 'Luggage'],
        ['Да, собаки у нас желанные гости', 'Почём взрослый билет?', 'Да,'],
        ['Вопрос передан в отдел', 'В который раз слышу «вопрос передан». Когда починят?', 'Вопрос передан'],
        ['Try to reboot the set', 'I rebooted it twice already, nothing', 'reboot'],
        ['Уважаемый, чек в письме', 'Я купила чайник, а чек не пришёл', 'Уважаемый'],
        ['Сударыня, чек в письме', 'Я вчера оплатил чайник, где чек?', 'Сударыня'],
        ['Ну ты и напридумывал', 'Здравствуйте, полка упала, верните деньги', 'ты'],
        ['You told us in private that you were ill', 'Why was I left out?', 'You told us in private'],
        ['Вы в личке нам писали, что без денег', 'Почему отказали?', 'в личке нам писали'],
      ] as const
    ).map(([text, replyTo, mark]) => ({ options: {}, draft: { text, box: 'reply' as const, replyTo: { text: replyTo } }, marks: [mark] })),
    {
      options: {},
      draft: { text: 'Анна, передали всё курьеру, он вам позвонит', box: 'reply' },
      context: { recent: [sent('Олег, передали всё курьеру, он вам позвонит'), sent('Передали всё курьеру, он вам позвонит')] },
      marks: [''],
    },
    { options: {}, draft: { text: 'Открываемся завтра в девять утра #кофе' }, context: { recent: [sent('Открываемся завтра в девять утра!')] }, marks: [''] },
  ],
}))();

/** For the examples: what went out so many hours before their noon. */
/* @__NO_SIDE_EFFECTS__ */
function sent(text: string, hoursAgo = 1) {
  return { text, at: Date.UTC(2026, 5, 10, 12) - hoursAgo * 3_600_000 };
}
