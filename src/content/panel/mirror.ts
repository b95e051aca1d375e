/** Marks in a `textarea` or `input` where the browser has no ranges over their text: the same text, invisible, laid exactly over the field in our own shadow root. */
import type { Mirror, MirrorMark, Port } from '../port.ts';

/** Everything that moves a glyph. */
const copied = [
  'direction fontFamily fontSize fontStyle fontWeight fontStretch fontVariant fontKerning fontFeatureSettings fontOpticalSizing letterSpacing lineHeight',
  'tabSize textAlign textIndent textTransform wordSpacing wordBreak overflowWrap writingMode hyphens lineBreak',
  'paddingTop paddingRight paddingBottom paddingLeft borderTopWidth borderRightWidth borderBottomWidth borderLeftWidth',
]
  .join(' ')
  .split(' ') as (keyof CSSStyleDeclaration & string)[]; // names of CSS properties only

let mirror: HTMLElement | null = null;
let field: HTMLElement | null = null;
let text = '';
let marks: readonly MirrorMark[] = [];
let life: AbortController | null = null;
let port: Port;

/** The mirror of this frame. */
export function mirrorOf(guard: Port): Mirror {
  port = guard;
  return { paint: paintMirror, clear: clearMirror };
}

function paintMirror(root: HTMLElement, content: string, wanted: readonly MirrorMark[]): void {
  if (wanted.length === 0) {
    if (field === root) clearMirror();
    return;
  }
  const isNew = field !== root || !mirror?.isConnected;
  if (isNew) attach(root);
  text = content;
  marks = wanted;
  if (isNew) dress();
  else draw();
}

function clearMirror(): void {
  life?.abort();
  mirror?.remove();
  mirror = null;
  field = null;
  marks = [];
}

/** At once at each key, before the next check: marks stay on their words while one types before them. */
function shift(): void {
  if (!field || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const now = field.value;
  let head = 0;
  while (head < Math.min(text.length, now.length) && text[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(text.length, now.length) - head && text[text.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const change = now.length - text.length;
  const changedEnd = text.length - tail;
  marks = marks.flatMap(({ span, level }) => {
    if (span.end <= head) return [{ span, level }];
    if (span.start >= changedEnd) return [{ span: { start: span.start + change, end: span.end + change }, level }];
    return []; // The marked words themselves were edited: the next check will tell.
  });
  text = now;
  draw();
}

function attach(root: HTMLElement): void {
  clearMirror();
  const shadow = port.shadow(root);
  if (!shadow) return;
  field = root;
  life = new AbortController();
  const { signal } = life;
  mirror = root.ownerDocument.createElement('div');
  mirror.className = 'mirror';
  mirror.setAttribute('aria-hidden', 'true');
  mirror.append(root.ownerDocument.createElement('div'));
  shadow.append(mirror);
  root.addEventListener('input', shift, { signal });
  root.addEventListener('scroll', place, { signal, passive: true });
  window.addEventListener('scroll', place, { signal, capture: true, passive: true });
  window.addEventListener('resize', dress, { signal, passive: true });
  const sizes = new ResizeObserver(dress);
  sizes.observe(root);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** Takes over everything that moves a glyph: at the beginning and when the field changes its size, not at each key. */
function dress(): void {
  if (!mirror || !field) return;
  const inner = mirror.firstElementChild as HTMLElement; // made in attach()
  const style = getComputedStyle(field);
  for (const name of copied) inner.style[name as 'color'] = style[name as 'color']; // any string property
  inner.style.width = `${field.clientWidth + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)}px`;
  inner.style.whiteSpace = field instanceof HTMLInputElement ? 'pre' : 'pre-wrap';
  draw();
}

function draw(): void {
  if (!mirror || !field) return;
  if (!field.isConnected) {
    clearMirror();
    return;
  }
  const inner = mirror.firstElementChild as HTMLElement; // made in attach()
  inner.replaceChildren(...segments(inner.ownerDocument));
  place();
}

function place(): void {
  if (!mirror || !field) return;
  const { left, top, width, height } = field.getBoundingClientRect();
  const offset = port.offset();
  const scale = field.offsetWidth > 0 ? width / field.offsetWidth : 1;
  mirror.style.cssText = `left:${left + offset.x}px;top:${top + offset.y}px;width:${width / scale}px;height:${height / scale}px;transform:scale(${scale})`;
  const inner = mirror.firstElementChild as HTMLElement; // made in attach()
  inner.style.transform = `translate(${-field.scrollLeft}px,${-field.scrollTop}px)`;
}

function segments(owner: Document): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const { span, level } of [...marks].sort((one, other) => one.span.start - other.span.start)) {
    if (span.start < from) continue;
    nodes.push(owner.createTextNode(text.slice(from, span.start)));
    const mark = owner.createElement('span');
    mark.className = `mark ${level}`;
    mark.textContent = text.slice(span.start, span.end);
    nodes.push(mark);
    from = span.end;
  }
  nodes.push(owner.createTextNode(`${text.slice(from)}\u200B`));
  return nodes;
}
