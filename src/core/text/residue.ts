/** What is left in a post from the talk about the post: briefs, notes to a colleague, filler text. Kinds of remark, not quotations of anybody. */

/**
 * Only where a sentence or a line begins: inside one they are ordinary words ("чтобы вставить ссылку, нажмите…"). An asterisk stands for the rest of a word.
 */
export const remarks: readonly string[] = [
  ...each(
    ['вставить', 'вставь', 'добавить', 'добавь', 'поставить', 'прикрепить', 'прикрепи'],
    ['ссылк*', 'сюда', 'текст', 'фото', 'картинк*', 'хештег*', 'хэштег*', 'дату', 'цену'],
  ),
  ...each(['сюда', 'тут', 'здесь'], ['ссылк*', 'текст', 'картинк*', 'вставить', 'фото вставить']),
  ...each(['тут будет', 'здесь будет'], ['ссылка', 'текст', 'заголовок', 'картинка', 'описание', 'хештег']),
  ...each(['нужен', 'нужна', 'нужны', 'нет'], ['текст', 'копирайт', 'ссылка', 'картинка', 'текст и ссылка', 'визуал', 'креатив', 'хештеги']),
  ...each(['текст поста', 'текст для поста', 'подпись к посту', 'подпись под фото', 'текст публикации', 'описание поста'], ['']),
  ...each(['пост для', 'пост в', 'текст для', 'текст в'], ['вк', 'телеграм*', 'тг', 'инстаграм*', 'инсту', 'одноклассник*', 'дзен*', 'фб']),
  ...each(
    ['как тебе', 'как вам', 'глянь', 'гляньте', 'проверь', 'проверьте', 'поправь', 'посмотри'],
    ['текст', 'пост', 'этот текст', 'запятые', 'такой текст'],
  ),
  ...each(
    ['не публиковать', 'не выкладывать', 'не постить', 'публиковать', 'выложить', 'опубликовать'],
    ['до', 'без согласования', 'завтра', 'в понедельник', 'сегодня в', 'завтра в'],
  ),
  ...each(['на', 'для'], ['согласование', 'согласования', 'утверждение', 'утверждения']),
  ...each(['можно', 'так можно'], ['публиковать', 'выкладывать', 'постить']),
  ...each(['так', 'вот так'], ['норм', 'пойдёт', 'ок']),
  ...['согласовать с', 'утвердить у', 'согласовано с', 'рыба текста', 'текст рыба', 'рыбный текст', 'тестовый пост', 'тест тест', 'эмбарго до'],
  ...each(['need', 'needs', 'needs a', 'need a', 'missing'], ['copy', 'caption', 'link', 'headline', 'visual', 'image here', 'hashtags']),
  ...each(
    ['insert', 'add', 'put', 'paste'],
    ['link here', 'copy here', 'text here', 'caption here', 'name here', 'date here', 'image here', 'photo here', 'headline here', 'link', 'copy', 'caption'],
  ),
  ...each(
    ['copy', 'text', 'caption', 'headline', 'image', 'your text', 'your copy', 'your caption', 'title', 'link', 'cta'],
    ['goes here', 'to come', 'tbc', 'tbd'],
  ),
  ...each(['caption', 'headline', 'your text', 'your copy', 'your caption', 'body text'], ['here']),
  ...each(["how's", 'how is', 'is', 'does', 'how does'], ['this copy', 'this caption', 'the copy', 'the caption', 'this post look', 'this draft']),
  ...each(
    ['could you', 'can you', 'would you', 'please', 'pls', 'plz'],
    [
      'put something like',
      'post something like',
      'say something like',
      'write something like',
      'post the below',
      'post the following',
      'tweet the below',
      'tweet the following',
      'post this for',
      'post this on',
      'post this at',
      'approve',
      'approve this',
      'proofread',
      'check the copy',
      'check the caption',
      'advise',
    ],
  ),
  ...each(
    ['write', 'post', 'use', 'tweet', 'publish', 'see'],
    ['the below', 'the copy below', 'the caption below', 'copy below', 'caption below', 'the following copy', 'the following caption'],
  ),
  ...each(
    ['here is', "here's", 'below is', 'this is'],
    ['the copy', 'the caption', 'the post copy', 'the draft', 'the draft copy', 'your copy', 'your caption'],
  ),
  ...each(['for', 'awaiting', 'pending', 'waiting for'], ['approval', 'your approval', 'sign off', 'client approval', 'legal approval']),
  ...each(['client', 'legal'], ['to confirm', 'to approve', 'to sign off']),
  ...each(["don't", 'do not', 'dont'], ['post yet', 'publish yet', 'post before', 'publish before', 'post until', 'publish until']),
  ...each(['is this', 'are we'], ['ok to post', 'okay to post', 'good to post', 'good to go out']),
  ...[
    'test post please ignore',
    'please ignore this post',
    'test test',
    'dummy text',
    'filler text here',
    'placeholder text',
    'draft copy',
    'sent from my iphone',
    'sent from my ipad',
    'отправлено с iphone',
    'embargoed until',
  ],
];

/** Labels of a brief, at the beginning of a line and with a colon. */
export const labels =
  /^[ \t]*(?:текст поста|текст|подпись|подпись к посту|визуал|креатив|тз|бриф|рубрика|дата публикации|время публикации|ссылка на макет|комментарий для дизайнера|правки|caption|copy|post copy|body copy|visual|creative|brief|asset|assets|alt text|post text|publish date|subject|fwd?|fw|пересл)[ \t]*:/gimu;

/** What stands in a post only by oversight, wherever it is. Case counts. */
export const cries: readonly string[] = ['TODO', 'FIXME', 'TBC', 'ТУДУ', 'ВСТАВИТЬ', 'ДОПИСАТЬ', 'УТОЧНИТЬ', 'СОГЛАСОВАТЬ'];

/** These may be a title or a note alike: they never hold. */
export const doubts: readonly string[] = [
  ...each(['тз'], ['для', 'на']),
  ...['хештеги', 'заголовок', 'подзаголовок', 'черновик', 'финальная версия', 'draft', 'final version', 'final draft', 'hashtags', 'headline', 'TBD'],
];

/** Orders to a colleague, or a call to readers where a prize is offered. */
export const orders: readonly string[] = each(['сделай', 'сделайте', 'напиши', 'выложи', 'опубликуй', 'запости'], ['пост', 'пост про', 'это', 'публикацию']);

/** A link is promised; where the text has none, somebody forgot it. */
export const promises: readonly string[] = [
  'link here',
  'link below',
  'links below',
  'via the link below',
  'at the link below',
  'ссылка тут',
  'ссылка здесь',
  'ссылка ниже',
  'ссылки ниже',
  'по ссылке',
  'по ссылке ниже',
];

/** A prize is offered: "make a post" speaks to the reader then. */
export const contest = /конкурс|розыгр|выигр|приз|\bwin\b|giveaway|contest|prize/iu;

function each(firsts: readonly string[], seconds: readonly string[]): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`.trim()));
}
