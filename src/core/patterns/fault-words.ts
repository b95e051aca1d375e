/** Why a pattern is refused and what to write in its place. */
import type { Bilingual } from '../rule.ts';
import type { Fault, FaultKey } from './syntax.ts';

const sentences: Readonly<Record<FaultKey, Bilingual>> = {
  lookahead: {
    ru: 'Заглядывание вперёд {piece} не поддерживается. Опишите само слово, а исключения впишите в «кроме случаев, когда рядом…».',
    en: 'Look-ahead {piece} is not supported. Describe the word itself and put exceptions into “unless beside…”.',
  },
  lookbehind: {
    ru: 'Заглядывание назад {piece} не поддерживается. Границу слова пишут как \\b, исключения — в «кроме случаев, когда рядом…».',
    en: 'Look-behind {piece} is not supported. Write the border of a word as \\b, and exceptions into “unless beside…”.',
  },
  backreference: {
    ru: 'Ссылка на группу {piece} не поддерживается. Напишите повтор словами: например, (?:да да|нет нет).',
    en: 'The reference to a group {piece} is not supported. Write the repetition out: for example (?:yes yes|no no).',
  },
  atomic: {
    ru: 'Вместо {piece} напишите обычную группу (?:…): выполнение и так не затянется.',
    en: 'Write a plain group (?:…) in place of {piece}: it cannot run away here.',
  },
  possessive: {
    ru: 'Вместо {piece} достаточно одного знака повтора: выполнение и так не затянется.',
    en: 'One repetition sign is enough in place of {piece}: it cannot run away here.',
  },
  'no-border': {
    ru: '{piece} (не граница слова) не поддерживается. Укажите букву рядом: [а-я] или \\w.',
    en: '{piece} (no border of a word) is not supported. Name the letter beside it: [a-z] or \\w.',
  },
  group: { ru: 'Такая группа не поддерживается: {piece}. Используйте (…) или (?:…).', en: 'Such a group is not supported: {piece}. Use (…) or (?:…).' },
  escape: { ru: 'Неизвестный знак {piece}. Сам знак «\\» пишут как \\\\.', en: 'An unknown sign {piece}. A backslash itself is written as \\\\.' },
  count: { ru: 'Повторов больше 1000: {piece}. Напишите + или меньшее число.', en: 'More than 1,000 repetitions: {piece}. Write + or a smaller number.' },
  large: {
    ru: 'Выражение слишком большое: повторы внутри повторов умножаются. Уменьшите числа в фигурных скобках или напишите +.',
    en: 'The pattern is too large: repetitions inside repetitions multiply. Make the numbers in braces smaller or write +.',
  },
  long: {
    ru: 'Выражение длиннее {piece} знаков. Разделите его на несколько правил или перечислите слова в запрете.',
    en: 'The pattern is longer than {piece} characters. Split it into several rules, or list the words in a ban.',
  },
  bracket: {
    ru: 'Скобка без пары: {piece}. Саму скобку пишут как \\( или \\[.',
    en: 'A bracket without its pair: {piece}. A bracket itself is written as \\( or \\[.',
  },
  repeat: {
    ru: 'Знаку повтора нечего повторять: {piece}. Сам знак пишут как \\* или \\+.',
    en: 'A repetition sign has nothing to repeat: {piece}. The sign itself is written as \\* or \\+.',
  },
  range: {
    ru: 'Неверный диапазон в квадратных скобках: {piece}. Сначала меньший знак: [а-я], [0-9].',
    en: 'A wrong range in square brackets: {piece}. The lower sign comes first: [a-z], [0-9].',
  },
  property: {
    ru: 'Неизвестное свойство знаков: {piece}. Есть, например, \\p{L} — буква, \\p{Lu} — заглавная, \\p{N} — цифра, \\p{Cyrillic} — кириллица.',
    en: 'An unknown property of characters: {piece}. There are, for example, \\p{L} for a letter, \\p{Lu} for a capital, \\p{N} for a number, \\p{Cyrillic}.',
  },
  syntax: {
    ru: 'Выражение не разобрать: {piece}. Проверьте скобки и обратные косые черты.',
    en: 'The pattern cannot be read: {piece}. Check its brackets and backslashes.',
  },
};

/** A fault in words. */
export function wordsOfFault({ key, piece }: Fault): Bilingual {
  const { ru, en } = sentences[key];
  return { ru: ru.replace('{piece}', piece), en: en.replace('{piece}', piece) };
}
