/** What a message asks and what a reply answers: whether it is the same question. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import { has, type Lexicon, type Mood } from './mood.ts';
import type { Prepared } from './prepare.ts';

/** What an answer may be about: things so special that nobody names them unasked. */
const topics = ['topic-pay', 'topic-bags', 'topic-parking', 'topic-wifi', 'topic-pets'] as const;
/** The first letters of a word that stay when its ending changes. */
const stem = 4;
/** A question that yes and no do not answer. */
const asksWhen =
  /(?<!\p{L})(?:во сколько|до скольки|до которого часа|со скольки|с которого часа|в какое время|сколько стоит|сколько стоят|почём|what time|how much|how late|until when)(?!\p{L})/iu;
/** Of dates, an answer may tell in many ways. */
const asksDate = /(?<!\p{L})(?:когда|if i|что если|что,? если|what if)(?!\p{L})/iu;
const yes = /^\s*(?:да|конечно|разумеется|yes|yep|sure|of course|absolutely)(?:[,.!]|\s[—–-])/iu;
/** Amounts of weight and cuts in percent are no hours and no prices. */
const hour = /\d(?![\d.,]*\s?(?:%|кг|килограмм|kg|kilo))/iu;
/** In a longer reply or message much may be said besides. */
const mostWords = 30;

/** A reply that answers another question than the message has, as far as its topic tells. */
export function findOtherAnswer(message: { readonly text: Prepared; readonly mood: Mood }, text: Prepared, lexicon: Lexicon): Span | undefined {
  const { asks, praises, complains } = message.mood;
  if (!asks || praises || complains || text.tokens.count > mostWords || message.text.tokens.count > mostWords) return undefined;
  if (asksDate.test(message.text.text) || hour.test(text.text) || sharesWords(message.text.text, text.text)) return undefined;
  if (has(lexicon('in-private'), text) || has(lexicon('apology'), text)) return undefined;
  const other = topicOf(text, message.text, lexicon);
  if (other) return other;
  const start = asksWhen.test(message.text.text) ? yes.exec(text.text) : undefined;
  return start && !has(lexicon('when-and-who'), text) ? { start: 0, end: start[0].length } : undefined;
}

/** Of what a reply speaks, where all of it is strange to the message. */
function topicOf(text: Prepared, message: Prepared, lexicon: Lexicon): Span | undefined {
  let first: Span | undefined;
  for (const topic of topics) {
    const named = lexicon(topic).find(text)[0]?.span;
    if (named && has(lexicon(`${topic}-asked`), message)) return undefined;
    if (named) first ??= named;
  }
  return first;
}

/** Whether two texts have a word of some length in common, whatever its ending. */
function sharesWords(one: string, other: string): boolean {
  const known = new Set(stemsOf(one));
  return stemsOf(other).some((word) => known.has(word));
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, stem)).filter((word) => !common.has(word));
}

/** What any question and any answer may share. */
const common = new Set(['your', 'with', 'have', 'this', 'that', 'from', 'ваше', 'ваши', 'може', 'можн', 'есть', 'если', 'наши', 'when', 'what']);
