/** The Square speaks Russian and English; everything on it is invented. */
const words = {
  ru: {
    name: 'Площадь',
    home: 'Лента',
    people: 'Люди',
    saved: 'Избранное',
    switch: 'Сменить аккаунт',
    brand: 'Кофейня «Берег»',
    person: 'Аня Ветрова',
    what: 'Что нового у кофейни?',
    post: 'Текст публикации',
    publish: 'Опубликовать',
    comment: 'Комментировать',
    comments: 'Написать комментарий',
    messages: 'Сообщения · Илья',
    message: 'Написать сообщение',
    send: 'Отправить',
    now: 'только что',
    seen: 'Видят все',
    posts: [
      {
        author: 'Марина Л.',
        face: '#4a6fa5',
        when: '2 ч',
        text: 'Заказала зёрна неделю назад, до сих пор не приехали. @Берег, что происходит?',
        comments: [['Олег', '#7a5c8e', 'У меня та же история.']],
      },
      {
        author: 'Городской дневник',
        face: '#3f7d5c',
        when: '5 ч',
        text: 'В субботу на набережной фестиваль уличной еды. Кто идёт?',
        comments: [['Света', '#b0793a', 'Мы будем с друзьями. Берите тёплое: ветер с воды.']],
      },
    ],
    chat: ['Добрый день! Вы открыты в воскресенье?', 'И есть ли у вас овсяное молоко?'],
  },
  en: {
    name: 'The Square',
    home: 'Feed',
    people: 'People',
    saved: 'Saved',
    switch: 'Switch account',
    brand: 'Shoreline Coffee',
    person: 'Anna Winters',
    what: 'What is new at the coffee house?',
    post: 'Text of the post',
    publish: 'Publish',
    comment: 'Comment',
    comments: 'Write a comment',
    messages: 'Messages · Ilya',
    message: 'Write a message',
    send: 'Send',
    now: 'just now',
    seen: 'Everybody sees it',
    posts: [
      {
        author: 'Marina L.',
        face: '#4a6fa5',
        when: '2 h',
        text: 'I ordered beans a week ago and they are still not here. @Shoreline, what is going on?',
        comments: [['Oleg', '#7a5c8e', 'Same here.']],
      },
      {
        author: 'City Diary',
        face: '#3f7d5c',
        when: '5 h',
        text: 'Street food on the embankment this Saturday. Who is coming?',
        comments: [['Sveta', '#b0793a', 'We are, with friends. Bring something warm: the wind comes off the water.']],
      },
    ],
    chat: ['Good afternoon! Are you open on Sunday?', 'And do you have oat milk?'],
  },
};

const asked = new URLSearchParams(location.search).get('lang');
export const language = asked === 'ru' || asked === 'en' ? asked : navigator.language.startsWith('ru') ? 'ru' : 'en';
export const w = words[language];
