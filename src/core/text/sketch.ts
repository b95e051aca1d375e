/**
 * A sketch of a text: enough to see that another one says the same in nearly the same words, and too little to read anything from it. Of each of
 * 24 orders of all words it keeps twelve bits of the first word (MinHash): texts that share three words of four share about three marks of four.
 */
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { mixed } from './hash.ts';
import { prepare } from './prepare.ts';

/** What went out, as it may be kept. Times in epoch milliseconds. */
export interface SentSketch {
  readonly at: number;
  /** Of the message that it answered; '' where it answered none. */
  readonly thread: string;
  /** '' where it was too short to be known by. */
  readonly print: string;
  /** Prints of its hashtags (hashtags.ts). */
  readonly tags: readonly string[];
}

const marks = 24;
/** Of the marks so many agree where one word of seven differs (three words of four are shared), and hardly ever where half of them do. */
const agreeing = 16;
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** So many are kept for a brand. */
const mostKept = 500;
/** What was published this instant stands in its box for a while: it is no repeat of itself. */
const settlingMs = 15_000;

/** The sketch of the hashes of a text's words. */
export function sketchOf(words: Int32Array): string {
  let sketch = '';
  for (let mark = 0; mark < marks; mark++) {
    let [least, own] = [0xffffffff, 0];
    for (const word of words) {
      const order = mixed(Math.imul(mixed(word ^ Math.imul(mark + 1, 0x9e3779b1)), 0x85ebca6b)) >>> 0;
      if (order <= least) [least, own] = [order, order];
    }
    const bits = Math.imul(own, 0xc2b2ae35) >>> 20;
    sketch += (signs[bits >> 6] ?? '') + (signs[bits & 63] ?? '');
  }
  return sketch;
}

/** Whether two sketches are of nearly the same text. */
export function isNearSketch(one: string, other: string): boolean {
  let same = 0;
  for (let at = 0; at < marks * 2; at += 2) if (one[at] === other[at] && one[at + 1] === other[at + 1]) same++;
  return same >= agreeing;
}

/** A short name of what a draft answers; '' where it answers nothing. */
export function threadOf({ network, replyTo }: Pick<Draft, 'network' | 'replyTo'>): string {
  const message = replyTo?.text.trim();
  if (!message) return '';
  const { tokens } = prepare(`${message}\n${replyTo?.author ?? ''}\n${network}`);
  return sketchOf(tokens.hash.slice(0, tokens.count) as Int32Array).slice(0, 16);
}

/** What is kept of a brand, as one string: a line for each text, the newest last. */
export function withSent(kept: string, { at, thread, print, tags }: SentSketch): string {
  const lines = kept.split('\n').filter((line) => line !== '');
  return [...lines.slice(1 - mostKept), `${at.toString(36)} ${thread || '-'} ${print || '-'} ${tags.join('.')}`.trimEnd()].join('\n');
}

/** The lines again; what is not of this form is passed over. */
export function sentIn(kept: string): SentSketch[] {
  return kept.split('\n').flatMap((line) => {
    const [at = '', thread = '', print = '', tags = ''] = line.split(' ');
    const time = Number.parseInt(at, 36);
    if ((print.length !== marks * 2 && print !== '-') || !(time > 0)) return [];
    return [{ at: time, thread: thread === '-' ? '' : thread, print: print === '-' ? '' : print, tags: tags.split('.').filter(Boolean) }];
  });
}

/** How often nearly the same went out since a time, and how often of that in answer to the same message. */
export function countSent(
  print: string,
  thread: string,
  { sent = [], now }: Pick<Context, 'sent' | 'now'>,
  since: number,
): { readonly count: number; readonly here: number } {
  const same = sent.filter((each) => each.at >= since && each.at <= now - settlingMs && isNearSketch(each.print, print));
  return { count: same.length, here: thread === '' ? 0 : same.filter((each) => each.thread === thread).length };
}
