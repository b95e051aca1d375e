/** Names of controls on sites that nobody described, collected from public interfaces: Russian and English. */

/** They send a message. */
export const sending = ['Send', 'Send message', 'Send reply', 'Send now', 'Send message…', 'Отправить', 'Отправить сообщение', 'Послать'];

/** They send a reply, or open a box for one. */
export const replying = [
  'Reply',
  'Post reply',
  'Submit reply',
  'Add reply',
  'Answer',
  'Post answer',
  'Post your answer',
  'Ответить',
  'Опубликовать ответ',
  'Отправить ответ',
];

/** They send a comment, or open a box for one. */
export const commenting = [
  'Comment',
  'Post comment',
  'Add comment',
  'Submit comment',
  'Leave comment',
  'Add a comment',
  'Комментировать',
  'Прокомментировать',
  'Отправить комментарий',
  'Добавить комментарий',
  'Опубликовать комментарий',
  'Оставить комментарий',
  'Save comment',
  'Сохранить комментарий',
];

/** They publish a post, or save a change of one. */
export const publishing = [
  'Post',
  'Publish',
  'Tweet',
  'Toot',
  'Skeet',
  'Note',
  'Share now',
  'Submit',
  'Add to queue',
  'Queue',
  'Post now',
  'Post all',
  'Publish now',
  'Publish post',
  'Share post',
  'Post discussion',
  'Post topic',
  'Post thread',
  'Post question',
  'Post message',
  'Start discussion',
  'Start topic',
  'Save edit',
  'Save edits',
  'Save post',
  'Submit post',
  'Save changes',
  'Update post',
  'Update',
  'Опубликовать',
  'Опубликовать…',
  'Отправить пост',
  'Запостить',
  'Разместить',
  'Выложить',
  'В очередь',
  'Сохранить изменения',
  'Опубликовать сейчас',
  'Опубликовать пост',
];

/** They open something as often as they publish. */
export const creating = [
  ...['Share', 'Boost', 'Quote post', 'Schedule', 'Schedule post', 'Create', 'Create post', 'Create topic', 'Create thread'],
  ...['Поделиться', 'Запланировать', 'Запланировать…', 'Создать', 'Создать пост', 'Создать тему', 'Создать публикацию', 'Добавить запись', 'Написать'],
];

/** Items of the menu beside a button that publishes. */
export const publishingItems = [
  ...['Publish', 'Publish now', 'Publish next', 'Post now', 'Share now', 'Share next', 'Send now', 'Send later', 'Queue', 'Add to queue', 'Prioritize'],
  ...['Schedule', 'Schedule post', 'Schedule message', 'Schedule send', 'Schedule for later', 'Publish later', 'Post later'],
  ...['Опубликовать', 'Опубликовать сейчас', 'Опубликовать сразу', 'Опубликовать позже', 'Отправить сейчас', 'Отправить позже', 'В очередь'],
  ...['Добавить в очередь', 'Поставить в очередь', 'Запланировать', 'Запланировать пост', 'Запланировать публикацию'],
];

/** Submit buttons that publish nothing. */
export const elsewhere = [
  ...[
    'Search',
    'Find',
    'Log in',
    'Login',
    'Sign in',
    'Sign up',
    'Register',
    'Next',
    'Back',
    'Continue',
    'Cancel',
    'Preview',
    'Save draft',
    'Save as draft',
    'Filter',
    'Apply',
    'Subscribe',
    'Delete',
    'Close',
    'Translate',
  ],
  ...[
    'Поиск',
    'Найти',
    'Войти',
    'Вход',
    'Регистрация',
    'Зарегистрироваться',
    'Далее',
    'Назад',
    'Продолжить',
    'Отмена',
    'Отменить',
    'Предпросмотр',
    'Просмотр',
    'Сохранить черновик',
    'В черновики',
    'Применить',
    'Подписаться',
    'Удалить',
    'Закрыть',
    'Перевести',
  ],
];
