/** Parts of a reply that only our own files have; taken where they are of our form. */
import * as v from 'valibot';
import { Reply } from '../../guide.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/));
const { variants, slots } = Reply.entries;
const shapes = {
  tone: v.pipe(v.string(), v.minLength(1)),
  attachment: v.pipe(v.string(), v.minLength(1)),
  approvedBy: v.pipe(v.string(), v.minLength(1)),
  approvedAt: date,
  reviewBy: date,
  levels: v.pipe(v.array(v.picklist([0, 1, 2, 3])), v.minLength(1)),
  variants: v.pipe(v.unwrap(variants), v.minLength(1)),
  slots: v.pipe(v.unwrap(slots), v.minLength(1)),
};

/** Those parts of an entry that are told and of our form. */
export function moreIn(told: Readonly<Record<string, unknown>>): Partial<Reply> {
  const parts = Object.entries(shapes).map(([key, shape]) => [key, v.safeParse(shape, told[key])] as const);
  return Object.fromEntries(parts.filter(([, read]) => read.success).map(([key, read]) => [key, read.output]));
}

/** JSON in a cell; undefined where the cell is empty or, after `onBroken`, cannot be read. */
export function jsonIn(cell: string, onBroken: () => void): unknown {
  if (cell.trim() === '') return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    onBroken(); // said to whoever imports
    return undefined;
  }
}
