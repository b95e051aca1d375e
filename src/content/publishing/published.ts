/** Tells the log what was let through to be published: a hash of the text, never the text; and, for who looks for repeats, a sketch of it. */
import { checker } from '../guides.ts';
import type { Judged } from '../judging.ts';
import { settings } from '../language.ts';
import { logPublished, reportLast, reportSent } from '../log.ts';

/** One gesture is judged several times, and a page may be slow to take it. */
const sameMs = 6000;

let last = { key: '', at: Number.NEGATIVE_INFINITY };

/** Notes a composer that was let through. Private messages and boxes that nobody confirmed are not told of. */
export function notePublished(all: readonly Judged[]): void {
  const sent = all.filter(({ box, draft, brands }) => box.kind !== 'message' && box.confidence !== 'low' && brands.length > 0 && draft.text.trim() !== '');
  if (sent.length === 0) return;
  const [key, now] = [JSON.stringify(sent.map(({ draft }) => draft.text)), performance.now()];
  const isSame = key === last.key && now - last.at < sameMs;
  last = { key, at: now };
  // the gesture does not wait for it
  if (!isSame) setTimeout(() => sent.forEach(tell));
}

function tell(judged: Judged): void {
  const digest = checker.peek()?.digest(judged.draft.text);
  if (digest) logPublished(judged, digest);
  const sketch = checker.peek()?.sketch(judged.draft);
  if (sketch) reportSent(sketch, judged.brands);
  if (settings.peek().keepLast) reportLast(judged.draft.text, judged.brands);
}
