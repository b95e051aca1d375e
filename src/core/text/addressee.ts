/** How a reply speaks to the one who wrote: as to a stranger or a friend, as to a man or a woman. In Russian; the words are in the lexicons. */
import type { Span } from '../draft.ts';
import { has, type Lexicon, type Mood } from './mood.ts';
import type { Prepared } from './prepare.ts';

/** The writer's own verbs: after «я», or where a clause begins without a subject. */
const own = (endings: string): string => `(?<!\\p{L})я\\s(?:(?!не\\s)\\p{L}+\\s|не\\s){0,2}\\p{L}{2,}(?:${endings})(?!\\p{L})`;
const bare = (ending: string): string =>
  `(?:^|[.!?…,\\n]\\s?)(?:вчера\\s|сегодня\\s|не\\s|уже\\s|давно\\s)?(?:заказыва|заказа|купи|покупа|получи|хоте|жда|звони|писа|бра|взя|остави|проси|указа|оплати|отправи)${ending}(?!\\p{L})`;
const she = new RegExp(`${own('ла|лась')}|${bare('ла')}`, 'iu');
const he = new RegExp(`${own('ал|ил|ел|ыл|ял|лся')}|${bare('л')}`, 'iu');
/** How a man and a woman are called; «уважаемый клиент» is anybody. */
const anybody = 'клиент|покупатель|гость|пользователь|читатель|пассажир|абонент|подписчик|друг|заказчик|коллега|пациент|участник|житель';
const calledHe = new RegExp(
  `(?<!\\p{L})(?:уважаемый(?!,?\\s(?:${anybody}))|дружище|братан|чувак|сударь|молодой человек(?=[,!])|мужчина(?=[,!])|сам же\\s\\p{L}+л)(?!\\p{L})`,
  'iu',
);
const calledShe =
  /(?<!\p{L})(?:уважаемая(?!,?\s(?:клиентка|команда|администрация|редакция))|сударыня|девушка(?=[,!])|дамочка|милочка|голубушка|женщина(?=[,!])|сама же\s\p{L}+ла)(?!\p{L})/iu;

/** A man's address to a woman and the other way round, as far as the message's verbs tell who writes. */
export function findOtherGender(message: Prepared, text: Prepared, lexicon: Lexicon): Span | undefined {
  const called = calledHe.exec(text.text) ?? calledShe.exec(text.text);
  if (!called || has(lexicon('kin'), message)) return undefined;
  const isHe = calledHe.test(called[0]);
  const [isWoman, isMan] = [she.test(message.text), he.test(message.text)];
  const isOther = isHe ? isWoman && !isMan : isMan && !isWoman;
  return isOther ? { start: called.index, end: called.index + called[0].length } : undefined;
}

/** «Ты» to somebody who writes politely and is not happy, or with a word one says to a friend. */
export function findFamiliar(message: { readonly text: Prepared; readonly mood: Mood }, text: Prepared, lexicon: Lexicon): Span | undefined {
  const close = lexicon('close-pronouns').find(text)[0]?.span;
  const friendly = lexicon('familiar').find(text)[0]?.span;
  if (!close && !friendly) return undefined;
  if (!has(lexicon('polite-signs'), message.text) || has(lexicon('close-pronouns'), message.text) || has(lexicon('familiar'), message.text)) return undefined;
  const { complains, troubled, insults, grieves } = message.mood;
  if (close && !has(lexicon('you-polite'), text) && (friendly || complains || troubled || insults || grieves)) return close;
  return friendly && (complains || troubled || grieves) ? friendly : undefined;
}
