/** What people did to texts in this frame that the guard must remember: a reply that was put in, a text that was called no promotion. */
import type { Draft } from '../../core/draft.ts';
import { plainText } from '../../core/text/plain.ts';

/** More texts nobody corrects at one sitting. */
const most = 50;

/** Approved replies as they were put into boxes, and the crisis level they were offered for. */
const inserted = new WeakMap<HTMLElement, { readonly text: string; readonly level: number }>();
const plain = new Set<string>();

/** An approved reply went into a box. */
export function noteReply(root: HTMLElement, reply: string, level: number): void {
  inserted.set(root, { text: plainText(reply), level });
}

/** Somebody said of a text that it promotes nothing. */
export function callPlain(text: string): void {
  if (plain.size >= most) plain.clear();
  plain.add(plainText(text));
}

/** What is remembered of a text that stands in a box; of another text nothing is. */
export function rememberedOf(root: HTMLElement, text: string): Pick<Draft, 'isPlain' | 'clearedFor'> {
  const reply = inserted.get(root);
  if (!reply && plain.size === 0) return {};
  const now = plainText(text);
  return { ...(plain.has(now) ? { isPlain: true } : {}), ...(reply?.text === now ? { clearedFor: reply.level } : {}) };
}
