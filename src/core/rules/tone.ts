import * as v from 'valibot';
import { isOwnPost } from '../draft.ts';
import type { Level } from '../finding.ts';
import { defineRule, type Hit, type RuleExamples, type RuleForm, type RuleWording } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { maliceFinder } from '../text/malice.ts';
import { matchesOf } from '../text/matches.ts';
import { mockeryFinder } from '../text/mockery.ts';
import { type Prepared, prepare } from '../text/prepare.ts';
import { quotedIn } from '../text/quotes.ts';
import { sexismFinder } from '../text/sexism.ts';
import { pairOf } from '../text/signs.ts';
import { overlaps } from '../text/spans.ts';
import { darkJokeFinder } from '../text/taste.ts';

const registers = ['profanity', 'slur', 'contempt', 'malice', 'stereotype', 'bureaucratic', 'filler'] as const;

/** How Settings names it and asks for its options. */
export const form: RuleForm = {
  name: { ru: 'Тон', en: 'Tone' },
  about: {
    ru: 'Брань, оскорбления групп людей, разговор свысока, злорадство, стереотипы, канцелярит и пустые фразы. Списки слов встроены.',
    en: 'Swearing, insults of groups, talking down, malice, stereotypes, office language and empty phrases. The lists of words are built in.',
  },
  fields: [{ key: 'registers', input: 'lines', label: { ru: `Что искать: ${registers.join(', ')}`, en: `What to look for: ${registers.join(', ')}` } }],
};

/** What it says, in both languages. */
export const wording: RuleWording = {
  words: {
    profanity: {
      what: { ru: 'Брань: «{found}»', en: 'Swearing: “{found}”' },
      why: { ru: 'Бренд не ругается, даже в шутку и даже в ответ на ругань.', en: 'A brand does not swear, not in jest and not when sworn at.' },
      todo: { ru: 'Уберите или скажите иначе.', en: 'Remove it or put it another way.' },
    },
    slur: {
      what: { ru: 'Оскорбительное слово о людях: «{found}»', en: 'A word that insults people: “{found}”' },
      why: {
        ru: 'Такое слово обижает целую группу людей; опечатка прочтётся так же.',
        en: 'It insults a whole group of people; a slip of the finger reads the same.',
      },
      todo: { ru: 'Уберите; если это опечатка, исправьте.', en: 'Remove it; correct it if it was a slip.' },
    },
    contempt: {
      what: { ru: '«{found}» звучит свысока', en: '“{found}” talks down to people' },
      why: {
        ru: 'Упрёк и насмешку прочтут все, а не только тот, кому отвечают.',
        en: 'Blame and mockery are read by everybody, not only by the one addressed.',
      },
      todo: { ru: 'Скажите, что сделаете вы, а не чем плох человек.', en: 'Say what you will do, not what is wrong with the person.' },
    },
    gloat: {
      what: { ru: '«{found}» звучит как радость чужой беде', en: '“{found}” sounds glad of somebody’s misery' },
      why: { ru: 'Насмешку над умершими и пострадавшими не прощают.', en: 'Mockery of the dead and the hurt is not forgiven.' },
      todo: { ru: 'Не публикуйте или выразите сочувствие.', en: 'Do not publish it, or say that you are sorry.' },
    },
    hatred: {
      what: { ru: '«{found}» звучит как неприязнь к целой группе людей', en: '“{found}” sounds like dislike of a whole group of people' },
      why: { ru: 'Среди читателей есть те, о ком это сказано.', en: 'Those it is said of are among the readers.' },
      todo: { ru: 'Скажите, что не устраивает в поступке, а не в людях.', en: 'Say what is wrong with a deed, not with the people.' },
    },
    violence: {
      what: { ru: '«{found}» звучит как одобрение насилия', en: '“{found}” sounds like approval of violence' },
      why: { ru: 'Похвалу насилию бренду и чиновнику припомнят.', en: 'Praise of violence is held against a brand and an official for long.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    grief: {
      what: { ru: '«{found}» ставит под сомнение общее горе', en: '“{found}” puts a common grief in question' },
      why: {
        ru: 'Для близких погибших такой вопрос — оскорбление, как бы он ни был задуман.',
        en: 'To the families of the dead the question is an insult, whatever was meant.',
      },
      todo: { ru: 'Дайте слово историку или не спрашивайте.', en: 'Let a historian speak, or do not ask.' },
    },
    unapology: {
      what: { ru: 'Извинение с оговоркой: «{found}»', en: 'An apology with a condition: “{found}”' },
      why: { ru: '«Если кого-то обидели» злит сильнее молчания.', en: '“If anyone was offended” angers people more than silence.' },
      todo: { ru: 'Назовите, что сделали не так, и извинитесь без «если».', en: 'Name what you did wrong, and be sorry without an “if”.' },
    },
    betrayal: {
      what: {
        ru: '«{found}»: так о бренде говорит взломщик или обиженный сотрудник',
        en: '“{found}”: so a thief of the account or an angry employee would speak',
      },
      why: { ru: 'Признание или шутку примут за правду.', en: 'A confession or a joke will be taken for the truth.' },
      todo: { ru: 'Проверьте, кто пишет и с какого аккаунта.', en: 'Make sure who is writing, and from which account.' },
    },
    threat: {
      what: { ru: '{found} читается как угроза', en: '{found} reads as a threat' },
      why: { ru: 'Оружие рядом с живым существом шуткой не выглядит.', en: 'A weapon beside a living being does not look like a joke.' },
      todo: { ru: 'Уберите эти значки.', en: 'Take these signs out.' },
    },
    stereotype: {
      what: { ru: '«{found}»: похоже на стереотип или шутку о людях', en: '“{found}” reads as a stereotype or a joke about people' },
      why: {
        ru: 'Шутки о поле, теле, происхождении и бедах людей ранят тех, о ком они.',
        en: 'Jokes about sex, body, origin or hardship hurt those they are about.',
      },
      todo: { ru: 'Прочтите глазами тех, о ком речь, и скажите без них.', en: 'Read it with the eyes of those meant, and say it without them.' },
    },
    place: {
      what: { ru: '«{found}» обижает место и тех, кто там живёт', en: '“{found}” insults a place and those who live there' },
      why: { ru: 'Там живут клиенты, коллеги и партнёры, и они это прочтут.', en: 'Customers, colleagues and partners live there, and they will read it.' },
      todo: { ru: 'Не публикуйте: даже на личной странице это свяжут с брендом.', en: 'Do not publish it: even on a personal page it is tied to the brand.' },
    },
    stranger: {
      what: { ru: '«{found}»: насмешка над тем, кто рядом', en: '“{found}” mocks somebody nearby' },
      why: { ru: 'Человек узнает себя, а читатели осудят автора.', en: 'The person may know themselves, and readers will judge the writer.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    speech: {
      what: { ru: '«{found}»: насмешка над чужой речью', en: '“{found}” mocks how somebody speaks' },
      why: { ru: 'Шутка об акценте или языке читается как шутка о происхождении.', en: 'A joke about an accent or a language reads as one about origin.' },
      todo: { ru: 'Уберите шутку.', en: 'Leave the joke out.' },
    },
    punished: {
      what: { ru: '«{found}»: злорадство о том, кто наказан', en: '“{found}” gloats over somebody who is punished' },
      why: { ru: 'Насмешка того, за кем сила, вызывает сочувствие к наказанному.', en: 'Mockery by the strong makes readers side with the punished.' },
      todo: { ru: 'Оставьте факты.', en: 'Keep to the facts.' },
    },
    victim: {
      what: { ru: '«{found}» винит того, кого обидели', en: '“{found}” blames the one who suffered' },
      why: { ru: 'Вопрос «что ты сделала» оправдывает насилие.', en: 'To ask what they did excuses the violence.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    wish: {
      what: { ru: '«{found}» читается как призыв к расправе', en: '“{found}” reads as a call for violence' },
      why: { ru: 'Такое в шутку не понимают, а иногда и судят.', en: 'Nobody takes it for a joke, and courts may not either.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    death: {
      what: { ru: '«{found}»: злорадство о смерти', en: '“{found}” gloats over a death' },
      why: { ru: 'О мёртвых с насмешкой не говорят, кем бы они ни были.', en: 'Nobody forgives mockery of the dead, whoever they were.' },
      todo: { ru: 'Не публикуйте.', en: 'Do not publish it.' },
    },
    lumped: {
      what: { ru: '«{found}»: один приговор целому народу', en: '“{found}” judges a whole people at once' },
      why: { ru: 'Такое обобщение обижает всех, о ком оно.', en: 'It insults everybody it is about.' },
      todo: { ru: 'Скажите о том, кто и что сделал, или не публикуйте.', en: 'Speak of who did what, or do not publish it.' },
    },
    likes: {
      what: { ru: 'Помощь в обмен на лайки: «{found}»', en: 'Help in return for likes: “{found}”' },
      why: { ru: 'Читается так: без ваших лайков мы не поможем тем, кому плохо.', en: 'It reads as: without your likes we shall not help those in want.' },
      todo: { ru: 'Помогите без условий и расскажите об этом.', en: 'Help without a condition, and tell of it.' },
    },
    bureaucratic: {
      what: { ru: 'Канцелярит: «{found}»', en: 'Office language: “{found}”' },
      why: { ru: 'Такие слова читатели пропускают.', en: 'Readers skip such words.' },
      todo: { ru: 'Скажите проще, глаголом.', en: 'Say it plainly, with a verb.' },
    },
    filler: {
      what: { ru: 'Пустая фраза: «{found}»', en: 'An empty phrase: “{found}”' },
      why: { ru: 'Так может сказать о себе любой.', en: 'Anybody could say that of themselves.' },
      todo: { ru: 'Назовите факт или уберите.', en: 'Name a fact, or remove it.' },
    },
  },
  fixes: {},
};

/** In longer texts a group and an insult meet by chance. */
const shortText = 40;
/** Who is sent away and that they are poor stand together, in tokens. */
const besidePoor = 8;
/** Sharp words in a post are rude only when the brand is being watched, and there several; in its own crisis one will do. */
const enoughReproaches = [Number.POSITIVE_INFINITY, 2, 1, 1] as const;
/** A word with stars inside is a swear word whose letters are hidden. */
const masked = /(?<![\p{L}\p{N}*])\p{L}(?:\p{L}{0,4}\*{1,5}\p{L}{1,7}|\p{L}?\*{2,5})(?![\p{L}\p{N}*])/gu;

/** Letters of hate, in capitals only. */
const hateLetters = /(?<![\p{L}\p{N}])(?:KKK|ККК)(?![\p{L}\p{N}])/gu;
/** A pistol drawn beside a living being; signs of professions go on behind the person. */
const being = '[\\u{1F400}-\\u{1F43C}\\u{1F466}-\\u{1F478}\\u{1F981}-\\u{1F9AE}\\u{1F9D1}-\\u{1F9DD}]\\uFE0F?(?!\\u200D)';
const threats = new RegExp(`🔫\\s?${being}|${being}\\s?🔫`, 'gu');
const toy = /water|splash|водян|водн|nerf|тир(?!\p{L})/iu;

/** How a text treats people and readers. */
export default defineRule({
  options: v.looseObject({ registers: v.optional(v.array(v.picklist(registers)), ['profanity', 'slur', 'contempt', 'malice', 'stereotype']) }),
  level: 'warn',
  opens: 'reason',
  compile: ({ registers: wanted }, rule, tools) => {
    const plain = wanted.filter((register) => register !== 'stereotype' && register !== 'malice').map((key) => ({ key, words: tools.lexicon(key) }));
    const has = (register: (typeof registers)[number]): boolean => wanted.includes(register);
    const slurs = tools.lexicon('slur');
    const hateful = tools.lexicon('hateful-names');
    /** Names of others carry what no brand repeats. */
    const isHateful = (name: string): boolean => hateful.find(prepare(name)).length > 0;
    const reproach = tools.lexicon('reproach');
    const crude = tools.lexicon('crude');
    const belittled = pairOf(tools, ['grouped', ['belittling', 'disclaimer']]);
    const insulted = pairOf(tools, ['grouped', ['insult']]);
    const brushed = pairOf(tools, ['poor', ['brushed-off']], besidePoor);
    const tasteless = darkJokeFinder(tools);
    const mocked = mockeryFinder(tools);
    const ransomed = pairOf(tools, ['per-like', ['needy']]);
    const malice = maliceFinder(tools);
    const sexism = sexismFinder(tools);
    const quarrel = pairOf(tools, ['critics', ['contempt', 'reproach', 'insult']]);
    const say = (text: Prepared, key: string, { start, end }: Hit['span'], level: Level): Hit => ({
      span: { start, end },
      key,
      values: { found: excerpt(text.text.slice(start, end)) },
      level,
    });
    return (draft, { crisis }, text) => {
      const isAnswer = !isOwnPost(draft);
      const hits = plain.flatMap(({ key, words }) => words.find(text).map(({ span }) => say(text, key, span, rule.level)));
      if (has('profanity') && text.text.includes('*')) {
        for (const { index, 0: word } of matchesOf(text.text, masked)) {
          const span = { start: index, end: index + word.length };
          const isKnown = [...hits, ...slurs.find(text)].some((hit) => overlaps(hit.span, span));
          if (!isKnown) hits.push(say(text, 'profanity', span, rule.level));
        }
      }
      if (has('slur')) {
        const letters = matchesOf(text.text, hateLetters).map(({ index }) => ({ start: index, end: index + 3 }));
        if (letters.length > 0) {
          const isQuoted = quotedIn(text.text);
          hits.push(...letters.filter((span) => !isQuoted(span)).map((span) => say(text, 'slur', span, rule.level)));
        }
        for (const { kind, start, end } of text.entities) {
          if ((kind === 'mention' || kind === 'hashtag') && isHateful(text.text.slice(start + 1, end)))
            hits.push(say(text, 'slur', { start, end }, rule.level));
        }
      }
      if (has('contempt') && text.text.includes('🔫') && !toy.test(text.text))
        for (const { index, 0: drawn } of matchesOf(text.text, threats))
          hits.push(say(text, 'threat', { start: index, end: index + drawn.length }, rule.level));
      if (has('contempt')) {
        const sharp = isAnswer || crisis.level > 0 ? reproach.find(text) : [];
        if (isAnswer || sharp.length >= enoughReproaches[crisis.level]) hits.push(...sharp.map(({ span }) => say(text, 'contempt', span, rule.level)));
      }
      if (has('malice')) hits.push(...malice(text, crisis.level).map(({ key, span }) => say(text, key, span, rule.level)));
      const scolded = has('contempt') && !isAnswer ? quarrel(text) : undefined;
      if (scolded && !hits.some((hit) => overlaps(hit.span, scolded))) hits.push(say(text, 'contempt', scolded, rule.level));
      if (has('stereotype')) {
        const found = [
          ...crude.find(text).map(({ span }) => span),
          belittled(text) ?? (text.tokens.count <= shortText ? insulted(text) : undefined),
          brushed(text),
          isAnswer ? undefined : tasteless(text),
          sexism(text),
        ];
        hits.push(...found.flatMap((span) => (span ? say(text, 'stereotype', span, rule.level) : [])));
        const ransom = isAnswer ? undefined : ransomed(text);
        if (ransom) hits.push(say(text, 'likes', ransom, rule.level));
        for (const { key, span } of isAnswer ? [] : mocked(text, crisis.level > 0)) {
          if (!hits.some((hit) => overlaps(hit.span, span))) hits.push(say(text, key, span, rule.level));
        }
      }
      // what is rude in an answer twice, or while the brand is being watched, is not asked about but held
      const rude = hits.filter(({ key }) => key === 'contempt').length;
      const isHeld = isAnswer && (crisis.level > 0 || rude > 1);
      return hits.map((hit) => (hit.key === 'contempt' && isHeld && hit.level === 'warn' ? { ...hit, level: 'hold' } : hit));
    };
  },
});

/** What is fine and what is caught; `test/core/rules.test.ts` runs them all. */
export const examples: RuleExamples = /* @__PURE__ */ (() => {
  const all = { registers: [...registers] };
  const watched = { crisis: { level: 1 as const, title: '', sensitiveWords: [] } };
  return {
    fine: [
      ...[
        'Потребляйте воду, страхуйте дачу, рубите сучки вовремя',
        'Moby Dick, the Scunthorpe cocktail and a Maine Coon',
        'Женская обувь и мужские куртки в одном зале',
        'Клуб для девушек за рулём открыт по средам',
        'Relax by the pool, no fools here',
        'A **bold** word, 2*3 and a list:\n* one\n* two',
        'A flat with two bedrooms in Africa Street',
        'Самый умный пылесос не шумит',
        'Книга о маньяке со скидкой: роман номинирован на премию',
        'Разделываем карпа за минуту 🔪🐟 и пугаем ворон 🐦',
        'Мастер-класс шефа 🔪👨‍🍳 и водные пистолеты 🔫👦',
        'Конкурс «KKK»: каша, компот, котлета',
        'Free cancer screening, 20% off follow-up visits',
        'If you want to die, call the helpline, also on a Monday',
        'The hitman is back: a new thriller, perfect for a long flight',
        'Our city hates litter: bins are on every corner',
        'The cat sitting next to me is fat and happy',
        'No idea what they are saying? Our English course starts on Monday',
        'Two drivers were fined. The road is open again',
        'For every ticket sold we plant a tree',
        'Котёл в этом городке чинили три дня, теперь тепло',
        'За каждый лайк рисуем сердечко',
        'Денег нет? Первое занятие бесплатно',
        'No money? The first lesson is free',
        'Lost your job? Our career centre gives free advice on Mondays',
        'Bowls fired in our own kiln, order a set',
        'What did you do this weekend? Show us',
        'Сжечь калории поможет бассейн',
        'Can somebody tell us who left this umbrella',
        'If he hits you, call the helpline: it does not matter what you did to provoke him',
        'Погиб при защите города. Имя героя носит наша улица',
        'Женщины нашего цеха. Вторая смена готовит к выпуску сотый станок этого года, и вот что они рассказали о своей работе и залёте ракеты',
      ].map((text) => ({ options: all, draft: { text } })),
      ...[
        'Приводите мужа, столик на двоих свободен',
        'Thanks for trying it on, bring your husband along',
        'Чтобы удалить отзыв, откройте профиль',
        'You have until Friday to collect it',
        'Жалобы на курьера принимаем здесь, уже звоним в доставку',
      ].map((text) => ({ options: all, draft: { text, box: 'reply' as const } })),
      ...['Дыни из солнечного Узбекистана', 'A tent with no poles, and a cat we keep indoors', 'Change the dates on your booking in the app'].map((text) => ({
        options: all,
        draft: { text },
      })),
      ...[
        'Так им и надо: премьера комедии',
        'Терпеть не можем очереди и не любим людей торопить',
        'We hate to see guests wait, and people-pleasing too',
        'Refugees are not a swarm, says our guest',
        'Туристы, козы и бараны на одной тропе',
        'Была ли блокада неизбежна? Рассказывает историк',
        'Женщина как капитан: интервью',
        'Купальники на любой размер груди, скидка',
        'Извините, если кого-то не назвали',
      ].map((text) => ({ options: all, draft: { text } })),
      { options: { registers: ['profanity'] }, draft: { text: 'Вы врёте' } },
    ],
    caught: [
      { options: all, draft: { text: 'Спасибо, @killallcats, за отзыв' }, marks: ['@killallcats'] },
      { options: all, draft: { text: 'Ответили @h1tler_fan и #гитлерюгендвперёд' }, marks: ['@h1tler_fan', '#гитлерюгендвперёд'] },
      { options: all, draft: { text: 'Да вы о*уели, бл*дь' }, marks: ['о*уели', 'бл*дь'] },
      { options: all, draft: { text: 'What the f**k is this, you b*tch' }, marks: ['f**k', 'b*tch'] },
      { options: all, draft: { text: 'Полная х****та, bulls**t и f***' }, marks: ['х****та', 'bulls**t', 'f***'] },
      {
        options: all,
        draft: { text: 'Вам показалось, всё работает' },
        context: { crisis: { level: 2 as const, title: '', sensitiveWords: [] } },
        marks: ['Вам показалось'],
      },
      ...(
        [
          ['Разбился? Туда ему и дорога', 'Туда ему и дорога'],
          ['They crashed. Serves them right', 'Serves them right'],
          ['Мы не переносим шумных детей', 'не переносим шумных детей'],
          ['We hate old people', 'We hate old people'],
          ['Эмигранты — люди. Мигранты — саранча', 'Мигранты — саранча'],
          ['Наши гости жмоты', 'гости жмоты'],
          ['Таких к стенке', 'Таких к стенке'],
          ['Вот жаль, что не попали в гестапо', 'жаль, что не попали в гестапо'],
          ['А надо ли было держать Сталинград?', 'надо ли было держать Сталинград'],
          ['Правильно, что избили', 'Правильно, что избили'],
          ['Извините, если кого-то обидели', 'Извините, если кого-то обидели'],
          ['Sorry if anyone was offended', 'Sorry if anyone was offended'],
          ['Мы вам врали, а вы покупали', 'Мы вам врали'],
        ] as const
      ).map(([text, mark]) => ({ options: { registers: ['malice' as const] }, draft: { text }, marks: [mark] })),
      { options: all, draft: { text: 'Разбились? Минус два' }, context: watched, marks: ['Минус два'] },
      { options: all, draft: { text: 'Подрались у стадиона. Красавцы!' }, context: watched, marks: ['Подрались у стадиона. Красавцы'] },
      { options: all, draft: { text: 'Женщина как квартира: чем старее, тем дешевле' }, marks: ['Женщина как квартира'] },
      { options: all, draft: { text: 'Девушкам топлес напиток в подарок' }, marks: ['Девушкам топлес'] },
      { options: all, draft: { text: 'Shots are free for ladies in bikinis' }, marks: ['ladies in bikinis'] },
      { options: all, draft: { text: 'Цены падают, как Титаник' }, marks: ['Титаник'] },
      { options: all, draft: { text: 'Спокойной ночи, соперник 🔫🐶' }, marks: ['🔫🐶'] },
      { options: all, draft: { text: 'KKK week: kites, kayaks, kettles' }, marks: ['KKK'] },
      { options: all, draft: { text: 'Shovels: great for roses, or to hide a body' }, marks: ['hide a body'] },
      { options: all, draft: { text: 'Идеально для дачи и чтобы спрятать труп' }, marks: ['спрятать труп'] },
      { options: all, draft: { text: 'One more spreadsheet and I want to die' }, marks: ['spreadsheet and I want to die'] },
      { options: all, draft: { text: 'Опять созвон, выйду в окно' }, marks: ['созвон, выйду в окно'] },
      { options: all, draft: { text: 'A present to shut a woman up' }, marks: ['shut a woman up'] },
      { options: all, draft: { text: 'Hostages wanted! Mugs from $5 😂' }, marks: ['Hostages'] },
      { options: all, draft: { text: 'The much n*gger ship' }, marks: ['n*gger'] },
      { options: all, draft: { text: 'Надо было думать раньше', box: 'reply' }, marks: ['Надо было думать'] },
      ...(
        [
          ['Сначала научитесь писать без ошибок', 'Сначала научитесь'],
          ['Муж пусть приедет, разберёмся', 'Муж пусть приедет'],
          ['Остыло? Причём тут мы, спросите курьера', 'Причём тут мы'],
          ['Вопрос к тем, за кого вы голосовали', 'за кого вы голосовали'],
          ['Remove this review or regret it', 'Remove this review or'],
          ['Another one looking for a free lunch', 'looking for a free'],
          ['Those useless couriers again', 'useless couriers'],
        ] as const
      ).map(([text, mark]) => ({ options: all, draft: { text, box: 'reply' as const }, marks: [mark] })),
      { options: all, draft: { text: 'Новые удочки. Жене не говорите' }, marks: ['Жене не говорите'] },
      { options: all, draft: { text: 'Fresh boots! Do hide the receipts from him' }, marks: ['hide the receipts from'] },
      { options: all, draft: { text: 'У нас свежо, а кто-то переклеивает. Конкуренты травят людей' }, marks: ['Конкуренты травят'] },
      { options: all, draft: { text: 'Grow up and try reading', box: 'comment' }, context: watched, marks: ['Grow up', 'try reading'] },
      { options: all, draft: { text: 'Arrogant and pathetic, both of them' }, context: watched, marks: ['Arrogant', 'pathetic'] },
      { options: all, draft: { text: 'Девушка, знай своё место' }, marks: ['Девушка, знай своё место'] },
      { options: all, draft: { text: 'Ladies first. A woman belongs in the kitchen' }, marks: ['woman belongs in the'] },
      { options: all, draft: { text: 'Off to meet some immigrants. Just kidding' }, marks: ['immigrants. Just kidding'] },
      { options: all, draft: { text: 'Three days in this town and I would die if they kept me' }, marks: ['this town and I would die'] },
      { options: all, draft: { text: 'Скорее бы уехать, этот город меня доконает' }, marks: ['Скорее бы уехать, этот город'] },
      { options: all, draft: { text: 'Sat next to a smelly slob all the way to Leeds' }, marks: ['Sat next to a smelly'] },
      { options: all, draft: { text: 'Сижу рядом, а он потный как конь' }, marks: ['Сижу рядом, а он потный'] },
      { options: all, draft: { text: 'That accent! Did not understand a word' }, marks: ['accent! Did not understand a word'] },
      { options: all, draft: { text: 'Без субтитров ни слова не понять' }, marks: ['субтитров ни слова не понять'] },
      { options: all, draft: { text: 'Тебя ударил? Значит, довела' }, marks: ['Тебя ударил? Значит, довела'] },
      { options: all, draft: { text: 'He hit her? Look at the short skirt' }, marks: ['He hit her? Look at the short skirt'] },
      { options: all, draft: { text: 'Перестрелять бы этих голубятников' }, marks: ['Перестрелять бы этих'] },
      { options: all, draft: { text: 'Somebody should run over this reviewer' }, marks: ['Somebody should run over'] },
      { options: all, draft: { text: 'Утонул браконьер. Карма' }, marks: ['Утонул браконьер. Карма'] },
      { options: all, draft: { text: 'A bear got him. He asked for it' }, marks: ['got him. He asked for it'] },
      { options: all, draft: { text: 'Мигранты вечно шумят' }, marks: ['Мигранты вечно'] },
      { options: all, draft: { text: 'Migrants never learn to queue' }, marks: ['Migrants never'] },
      { options: all, draft: { text: 'Денег нет? Проходите мимо', box: 'reply' }, marks: ['Денег нет? Проходите мимо'] },
      { options: all, draft: { text: 'No money for our rings? Keep walking' }, marks: ['No money for our rings? Keep walking'] },
      { options: all, draft: { text: 'Got fired? Grab a kebab' }, marks: ['Got fired? Grab a'] },
      { options: all, draft: { text: 'Потеряли работу? Зато есть наши блины' }, marks: ['Потеряли работу? Зато'] },
      { options: all, draft: { text: 'Шкаф — гулаг для хлама' }, marks: ['гулаг для'] },
      { options: all, draft: { text: 'Our hot sauce is the Hiroshima of dips' }, marks: ['the Hiroshima of'] },
      { options: all, draft: { text: 'The burglar was jailed today. Not laughing now' }, marks: ['jailed today. Not laughing now'] },
      { options: all, draft: { text: 'Вор арестован, суши сухари' }, marks: ['арестован, суши сухари'] },
      { options: all, draft: { text: 'Nine months in prison for one bottle. No excuses' }, context: watched, marks: ['in prison for one bottle. No excuses'] },
      { options: all, draft: { text: 'Every share = one blanket for a homeless man' }, marks: ['Every share = one blanket for a homeless'] },
      { options: all, draft: { text: '1 лайк = 1 тёплый плед пострадавшим' }, marks: ['1 лайк = 1 тёплый плед пострадавшим'] },
      { options: all, draft: { text: 'В рамках реализации плана ждём вас' }, marks: ['В рамках реализации'] },
      { options: all, draft: { text: 'Our cutting-edge spoons' }, marks: ['cutting-edge'] },
    ],
  };
})();
