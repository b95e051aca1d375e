/** Personal data in a public reply: asked for, or shown. */
import type { Span } from '../draft.ts';
import { has, type Lexicon } from './mood.ts';
import type { Prepared } from './prepare.ts';
import { spanOf } from './spans.ts';
import { together } from './together.ts';

/** How many tokens after "send us" it may be named. */
const sentence = 9;

/** A flat, a long order number: what a stranger could use. */
const flat = /(?<![\p{L}\p{N}])(?:кв(?:артира|\.)?|apt\.?|apartment|flat)\s?(?:№|#)?\s?\d{1,4}[a-zа-я]?(?![\p{L}\p{N}])(?!\s?(?:м|кв|sq|m2))/iu;
const order =
  /(?<!\p{L})(?:заказ\p{L}{0,2}|брон\p{L}{1,6}|договор\p{L}{0,2}|order|booking|reservation|account)\s{0,2}(?:№|#|номер|number|no\.?)?\s{0,2}[:#]?\s?\d[\d-]{6,24}/iu;
/** A card number with its middle hidden is still somebody's card. */
const card = /(?<!\d)\d{4} ?[*•xх·][ *•xх·]{1,12}\d{4}(?!\d)/iu;

/** What a reply asks for by a lexicon of data, unless it leads the talk out of public view or only names the papers that the message asks about. */
export function findRequest(text: Prepared, lexicon: Lexicon, name: string, message?: Prepared): Span | undefined {
  if (has(lexicon('in-private'), text) || has(lexicon('in-person'), text)) return undefined;
  const isToldPapers = message !== undefined && has(lexicon('documents-asked'), message);
  return askedFor(
    text,
    lexicon,
    name,
    isToldPapers
      ? lexicon('papers')
          .find(text)
          .map(({ span }) => span)
      : [],
  );
}

/** The first that is named soon after words that ask for it; `fine` ones are passed over. */
function askedFor(text: Prepared, lexicon: Lexicon, name: string, fine: readonly Span[] = []): Span | undefined {
  const asking = lexicon('asking').find(text);
  return lexicon(name)
    .find(text)
    .find(
      ({ first, span }) =>
        asking.some((ask) => ask.first <= first && first - ask.last <= sentence) && !fine.some((by) => by.start <= span.start && by.end >= span.end),
    )?.span;
}

/** What a message names by its number: asked for again, it was not read. */
const numbered =
  /(?<!\p{L})(?:заказ(?:а|у|ом|е)?|брон[ьи]|заявк[аиуе]|билет(?:а|у)?|обращени[ея]|order|booking|reservation|ticket|case|ref)(?!\p{L})\.?,?\s{0,2}(?:(?:№|#|номер|number|no\.?)\s{0,2}:?\s?[a-zа-я]{0,4}-?\d[\d-]{1,24}|:?\s?[a-zа-я]{0,4}-?\d{4,20}(?!\s?(?:руб|₽|р\.|шт|\$|€|£|[-\d])))/iu;

/** A number that a reply asks for although the message has it. */
export function findKnownRequest(message: Prepared, text: Prepared, lexicon: Lexicon): Span | undefined {
  if (!/\d/.test(message.text) || /\d{3}/.test(text.text) || !numbered.test(message.text)) return undefined;
  return askedFor(text, lexicon, 'order-number');
}

/** A street with a house in it. */
const street =
  /(?:(?:ул(?:ица|\.)|пр-?к?т\.?|просп(?:ект|\.)|пер(?:еулок|\.)|наб(?:ережная|\.)|бульвар|б-р|шоссе|площадь|пл\.)\s?[\p{L}\s-]{2,30},?\s?(?:д(?:ом|\.)?\s?)?\d+|\d+[a-z]?\s[\p{Lu}][\p{L}\s]{2,24}\s(?:st(?:reet)?|r(?:oa)?d|lane|ave(?:nue)?|drive|dr|close|way|court|place)(?!\p{L}))/iu;
/** Selling or letting a flat names it too. */
const dwelling = /(?:сдаём|сдаем|сдам|сдаётся|продаём|продаем|прода[её]тся|аренд|квадрат|комнатн|м²|кв\. ?м|to let|for sale|for rent|bedroom|sq ?ft)/iu;

/** A street, a house and a flat in a post: where somebody lives. A business has an office, a shop, no flat. */
export function findHome(text: string): Span | undefined {
  return /\d/.test(text) && street.test(text) && !dwelling.test(text) ? spanOf(flat, text) : undefined;
}

/** "Tell the nurse if you are pregnant" tells of nobody. */
const onCondition = /(?<!\p{L})(?:if|unless|when|whether|while|если|когда|пока|вдруг|ли)\s$/iu;

/** Tokens between who told and where. */
const near = 5;
/** What was told follows: "that you …", «…, что …». */
const retold = /^[^.!?\n]{0,25}(?:,?\sчто\s|(?:\sthat|,)?\syou(?:['’]|\s)(?!can|may|will|should|need))/iu;

/** What a reply tells of a person. */
export function findExposure(text: Prepared, lexicon: Lexicon, message?: Prepared): Span | undefined {
  const shown = /\d/.test(text.text) ? (spanOf(flat, text.text) ?? spanOf(order, text.text) ?? spanOf(card, text.text)) : undefined;
  const told = shown ?? lexicon('told-in-private').find(text)[0]?.span;
  if (told) return { start: told.start, end: told.end };
  const said = message?.text.toLowerCase() ?? '';
  // of whom the writer has told in public, the answer may speak too
  const known = lexicon('patient')
    .find(text)
    .find(({ span }) => !onCondition.test(text.text.slice(0, span.start)) && !said.includes(stemOf(text.text.slice(span.start, span.end))))?.span;
  const between = known ? undefined : together(text, [lexicon('told-that'), lexicon('told-where')], { within: near });
  return known ?? (between && retold.test(text.text.slice(between.end, between.end + 60)) ? between : undefined);
}

/** The last word of some, without what changes at its end. */
function stemOf(words: string): string {
  const last = words.toLowerCase().split(/\s+/).at(-1) ?? '';
  return last.length > 3 ? last.slice(0, Math.max(3, last.length - 2)) : last;
}
