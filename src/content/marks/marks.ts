/** Marks on the words that were found: CSS Custom Highlight API, so the site's tree is never touched. Named by level only: a page can see where marks are, not why. */
import type { Span } from '../../core/draft.ts';
import { type Level, levels } from '../../core/finding.ts';
import { rangeOf } from '../../editors/dom/reading.ts';
import type { Judged } from '../judging.ts';
import { world } from '../port.ts';
import { treeOf } from '../site/composed.ts';
import { currentBox } from '../state.ts';
import { highlightOf, sheetOf } from './highlights.ts';
import sheetText from './marks.css?inline';

/** Live ranges over a field's text; Chromium has them (2026-11), Firefox not yet. */
interface OpaqueRange extends AbstractRange {
  readonly disconnect?: () => void;
}
interface RangedField {
  readonly createValueRange?: (start: number, end: number) => OpaqueRange;
}

interface Mark {
  readonly level: Level;
  /** Whether the browser paints it: only near the view, since each costs at every repaint of its text. */
  isPainted: boolean;
  readonly range: AbstractRange;
}

/** How far out of view a mark is still painted, in pixels: a line or two, so that scrolling finds it there. */
const nearPx = 48;
/** How soon after a change of the text it is found out which older marks came near or went far, in milliseconds: measuring them at each key is dear. */
const measureMs = 300;

let measuring: ReturnType<typeof setTimeout> | undefined;
let scrolling: AbortController | null = null;
const painted = new Map<HTMLElement, readonly Mark[]>();
const adopt = sheetOf(sheetText);

/** Marks what was found in these boxes, and nothing else in this frame. A mark that is still right is not touched. */
export function paintMarks(all: readonly Judged[]): void {
  const roots = new Set(all.map(({ box }) => box.root));
  for (const root of [...painted.keys()]) if (!roots.has(root)) unpaint(root);
  const current = currentBox.peek()?.root;
  if (!current || !needsMirror(current)) world.guidepostMirror?.clear();
  for (const each of all) paintBox(each);
}

/** Takes every mark off. */
export function clearMarks(): void {
  for (const root of [...painted.keys()]) unpaint(root);
  world.guidepostMirror?.clear();
}

function paintBox({ box: { root }, reading, draft, verdict }: Judged): void {
  const wanted = verdict.findings.filter(({ span }) => span.end > span.start);
  if (needsMirror(root)) {
    // One mirror: over the box one is writing in.
    if (root === currentBox.peek()?.root) world.guidepostMirror?.paint(root, draft.text, wanted);
    return;
  }
  const before = painted.get(root) ?? [];
  if (wanted.length === 0 && before.length === 0) return;
  adopt(treeOf(root));
  const kept = new Set<Mark>();
  const marks: Mark[] = [];
  for (const { span, level } of wanted) {
    const there = isField(root) ? null : rangeOf(reading, span);
    const same = before.find((mark) => !kept.has(mark) && mark.level === level && (there ? isAt(mark.range, there) : isOver(mark.range, span)));
    const range = same?.range ?? there ?? (root as RangedField).createValueRange?.(span.start, span.end);
    if (!range) continue;
    if (same) kept.add(same);
    marks.push(same ?? { level, range, isPainted: false });
  }
  for (const mark of before) if (!kept.has(mark)) drop(mark);
  if (marks.length > 0) painted.set(root, marks);
  else painted.delete(root);
  const isNew = (mark: Mark): boolean => !kept.has(mark);
  paintNear(root, marks.filter(isNew));
  if (!marks.every(isNew)) measureSoon();
  followScrolling();
}

function measureSoon(): void {
  if (measuring !== undefined) return;
  measuring = setTimeout(() => {
    measuring = undefined;
    paintAllNear();
  }, measureMs);
}

function paintAllNear(): void {
  for (const [root, marks] of painted) paintNear(root, marks);
}

/** Paints the marks that are seen, or nearly. */
function paintNear(root: HTMLElement, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const box = root.getBoundingClientRect();
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.bottom);
  for (const mark of marks) {
    const isNear = isWithin(mark.range, top - nearPx, bottom + nearPx);
    if (isNear === mark.isPainted) continue;
    if (isNear) highlight(mark.level).add(mark.range);
    else highlight(mark.level).delete(mark.range);
    mark.isPainted = isNear;
  }
}

function isWithin(range: AbstractRange, top: number, bottom: number): boolean {
  const rect = (range as Range).getBoundingClientRect?.(); // ranges of fields have it too
  return !rect || (rect.bottom >= top && rect.top <= bottom);
}

/** Scrolling brings others near. */
function followScrolling(): void {
  const isNeeded = painted.size > 0;
  if (isNeeded === (scrolling !== null)) return;
  scrolling?.abort();
  scrolling = isNeeded ? new AbortController() : null;
  let isAsked = false;
  const onScroll = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      paintAllNear();
    });
  };
  if (scrolling) window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: scrolling.signal });
}

/** Ranges live: they follow their words while one types elsewhere, and are right as long as they stand where a new one would. */
function isAt(range: AbstractRange, there: Range): boolean {
  return (
    range.startContainer === there.startContainer &&
    range.endContainer === there.endContainer &&
    isOver(range, { start: there.startOffset, end: there.endOffset })
  );
}

function isOver(range: AbstractRange, { start, end }: Span): boolean {
  return range.startOffset === start && range.endOffset === end;
}

function unpaint(root: HTMLElement): void {
  for (const mark of painted.get(root) ?? []) drop(mark);
  painted.delete(root);
  followScrolling();
}

function drop({ level, range }: Mark): void {
  highlight(level).delete(range);
  (range as OpaqueRange).disconnect?.();
}

function highlight(level: Level): Highlight {
  return highlightOf(`guidepost-${level}`, levels.indexOf(level));
}

function needsMirror(root: HTMLElement): boolean {
  return isField(root) && !(root as RangedField).createValueRange;
}

function isField(root: HTMLElement): boolean {
  return root instanceof HTMLTextAreaElement || root instanceof HTMLInputElement;
}
