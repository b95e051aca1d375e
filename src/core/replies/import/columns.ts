/** Names that people and programs give to the parts of a reply: headers of tables, keys of JSON. */
export const columns = [
  ...(['id', 'title', 'body', 'plain', 'tags', 'folder', 'lang', 'networks', 'status', 'validUntil', 'shortcut', 'subject'] as const),
  ...(['tone', 'attachment', 'approvedBy', 'approvedAt', 'reviewBy', 'levels', 'slots', 'variants'] as const),
] as const;
export type Column = (typeof columns)[number];

const names: Readonly<Record<Column, RegExp>> = {
  id: /^(?:id|uuid|key|код|ид|идентификатор|номер)$/,
  title: /^(?:title|name|label|template name|reply name|название|имя|заголовок|наименование|тема ответа|шаблон)$/,
  body: /^(?:body|text|content|reply|answer|message|response|snippet|template|replace|html|текст|ответ|содержание|сообщение|текст ответа|тело)$/,
  plain: /^(?:body plain text|plain text|plaintext|текст без оформления)$/,
  tags: /^(?:tags?|labels?|keywords?|метки?|теги?|тэги?|ключевые слова)$/,
  folder: /^(?:folder|scenario|category|topic|group|section|situation|папка|сценарий|категория|раздел|группа|тема|ситуация)$/,
  lang: /^(?:lang|language|locale|язык)$/,
  networks: /^(?:networks?|channels?|platforms?|сеть|сети|соцсеть|соцсети|каналы?|площадки?)$/,
  status: /^(?:status|state|статус|состояние)$/,
  validUntil: /^(?:valid until|valid to|validuntil|validto|until|expires|expiry|expires at|expiry date|действует до|годен до|срок|действителен до)$/,
  shortcut: /^(?:shortcut|trigger|abbreviation|hotkey|сокращение|команда)$/,
  subject: /^(?:subject|тема письма)$/,
  tone: /^(?:tone|тон)$/,
  attachment: /^(?:attachments?|вложени[ея])$/,
  approvedBy: /^(?:approved by|approvedby|утвердил[аи]?|согласовал[аи]?)$/,
  approvedAt: /^(?:approved at|approvedat|утверждено|дата утверждения)$/,
  reviewBy: /^(?:review by|reviewby|пересмотреть до|пересмотр)$/,
  levels: /^(?:levels|crisis levels|уровни|уровни кризиса)$/,
  slots: /^(?:slots|variables|переменные|поля)$/,
  variants: /^(?:variants|варианты)$/,
};

/** The part of a reply that a header or a key names. */
export function columnOf(name: string): Column | undefined {
  const folded = name
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[_\-\s]+/g, ' ');
  return columns.find((column) => names[column].test(folded));
}

/** What stands in one cell: tags, networks, levels. */
export function listIn(cell: string): string[] {
  return cell
    .split(/[,;|]/)
    .map((each) => each.trim().replace(/^#/, ''))
    .filter((each) => each !== '');
}
