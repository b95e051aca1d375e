/** From a box to a verdict, as the page stands at this instant. Synchronous: a click cannot wait. */
import type { Judgment } from '../core/brand/brands.ts';
import type { ShownAccount } from '../core/brand/speaker.ts';
import type { Draft } from '../core/draft.ts';
import { type Verdict, verdictOf } from '../core/finding.ts';
import { readDate } from '../core/text/date.ts';
import type { Reading } from '../editors/dom/editor.ts';
import { brands, checker, chosenBrand, contextFor } from './guides.ts';
import { world } from './port.ts';
import { lastInputAt } from './publishing/leak.ts';
import { rememberedOf } from './publishing/said.ts';
import { filesFor } from './site/attached.ts';
import type { Box } from './site/boxes.ts';
import { placeOf } from './site/places.ts';
import { accountOf, answeredBy, attachmentsOf, scheduleOf } from './site/values.ts';
import { typosOf, unfinishedMs } from './spelling.ts';
import { currentBox } from './state.ts';

/** A box with what it is about to publish and what the guides say of that. */
export interface Judged extends Judgment {
  readonly box: Box;
  readonly draft: Draft;
  readonly reading: Reading;
  /** The account that the page shows, also one that is not certain and decides nothing. */
  readonly account: ShownAccount | null;
}

/** What the page says around a box: dear to read, so it is read when a box is taken up and at a gesture, not after each key. */
interface Surroundings {
  readonly said: Pick<Draft, 'account' | 'replyTo' | 'scheduledAt' | 'attachments' | 'files'>;
  readonly account: ShownAccount | null;
}
let known = new WeakMap<HTMLElement, Surroundings>();

/** The page may say something else by now (another account, another time): it is read anew at the next check. */
export function forgetSurroundings(): void {
  known = new WeakMap();
}

interface Judgings {
  /** Reads the surroundings anew. */
  readonly afresh?: boolean;
  /** What was judged before, and stands where a draft is still the same: only where the guides and everything else they ask about are the same, too. */
  readonly standing?: readonly Judged[];
}

/** Judges the boxes of a composer. Throws only through a defect of ours. */
export function judgeBoxes(boxes: readonly Box[], { afresh = false, standing = [] }: Judgings = {}): Judged[] {
  const readings = boxes.map(({ editor, root }) => editor.read(root));
  const all = boxes.map(({ part }, at) => ({ part, text: readings[at]?.text ?? '' }));
  return readings.map((reading, at) =>
    judgeBox(
      boxes[at] as Box, // as many as readings
      { reading, beside: all.filter((_, other) => other !== at) },
      { afresh, before: standing.find(({ box: { root } }) => root === boxes[at]?.root) },
    ),
  );
}

interface Read {
  readonly reading: Reading;
  readonly beside: Draft['beside'];
}

function judgeBox(box: Box, { reading, beside }: Read, { afresh, before }: { readonly afresh: boolean; readonly before: Judged | undefined }): Judged {
  const { said, account } = surroundings(box, afresh);
  const draft: Draft = {
    network: box.network.family,
    box: box.kind,
    part: box.part,
    text: reading.text,
    typos: typosOf(box.root, reading.text, isWritten(box) ? box.editor.selection(box.root) : null),
    passwords: world.guidepostPasswords?.(reading.text),
    beside,
    paid: false,
    place: placeOf(box, reading.text),
    ...said,
    ...rememberedOf(box.root, reading.text),
  };
  if (before && JSON.stringify(before.draft) === JSON.stringify(draft)) return { ...before, box, reading, account };
  return { box, draft, reading, account, ...judgeDraft(draft, box) };
}

function isWritten({ root }: Box): boolean {
  return root === currentBox.peek()?.root && performance.now() - lastInputAt() < unfinishedMs;
}

/** Judges a draft again whose box is gone from the page (the second step of a publisher); that step may have given it a time. */
export function rejudge(judged: Judged): Judged {
  const draft = { ...judged.draft, ...scheduleFor(judged.box) };
  return { ...judged, draft, ...judgeDraft(draft, judged.box) };
}

function judgeDraft(draft: Draft, box: Box): Judgment {
  if (!checker.value) throw new Error('drafts are judged only once the guides are ready');
  const judgment = checker.value.judge(draft, brands.value, { chosen: chosenBrand.value, contextFor: (brand) => contextFor(brand, box.network) });
  return box.confidence === 'low' ? { ...judgment, verdict: softened(judgment.verdict) } : judgment;
}

/** An unconfirmed box is never held. */
function softened(verdict: Verdict): Verdict {
  return verdictOf(
    verdict.findings.map((finding) => (finding.level === 'hold' ? { ...finding, level: 'warn' } : finding)),
    verdict.failed,
  );
}

function surroundings(box: Box, afresh: boolean): Surroundings {
  const before = known.get(box.root);
  if (before && !afresh) return before;
  const account = accountOf(box);
  const replyTo = answeredBy(box);
  const attachments = attachmentsOf(box);
  const said = {
    attachments,
    files: filesFor(attachments, box.root),
    // A poorly known account decides nothing: it could take a draft away from the brand that holds it.
    ...(account?.isSure ? { account: { handle: account.handle } } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...scheduleFor(box),
  };
  const read = { said, account };
  known.set(box.root, read);
  return read;
}

function scheduleFor(box: Box): Pick<Draft, 'scheduledAt'> {
  const shown = scheduleOf(box);
  const now = Date.now();
  const read = shown ? readDate(shown, { now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }) : undefined;
  // a time in a form that we cannot read is a schedule all the same
  const scheduledAt = read ?? (shown && /\d/.test(shown) ? now : undefined);
  return scheduledAt === undefined ? {} : { scheduledAt };
}
