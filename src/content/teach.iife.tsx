/** Teach this page: a later file, brought only when the user asks for it. Somebody points at the box, the button and the account; nothing of that reaches the page. */
import { render } from 'preact';
import tokens from '../ui/tokens.css?inline';
import { type Port, world } from './port.ts';
import { deepTarget } from './site/composed.ts';
import { elementUnder } from './teach/pointed.ts';
import style from './teach/teach.css?inline';
import { Teach } from './teach/teach.tsx';
import { begin, isPicking, pointAt, take, walk } from './teach/teaching.ts';

/** A key that was pressed for the picker and is not released yet. */
let keyDown: string | null = null;

const port = world.guidepostPort;
if (port && !port.life.aborted && !world.guidepostPicker) void port.prepare().then(() => startTeaching(port));

function startTeaching(guard: Port): void {
  const place = document.querySelector<HTMLElement>('dialog:modal') ?? document.body;
  const shadow = place && guard.shadow(place);
  if (!shadow || world.guidepostPicker) return;
  const before = document.activeElement;
  const mount = document.createElement('div');
  const sheet = document.createElement('style');
  sheet.textContent = tokens + style;
  shadow.append(sheet, mount);
  const end = (): void => {
    render(null, mount);
    mount.remove();
    sheet.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    // The key that ended it is still down: its release is not for the page either.
    world.guidepostPicker = keyDown === null ? undefined : isOwed;
  };
  begin();
  render(<Teach port={guard} onEnd={end} />, mount);
  keyDown = null;
  world.guidepostPicker = (event) => isOwed(event) || isForPicker(event, shadow, end);
  guard.life.addEventListener('abort', end);
}

/** The release of a key whose press was ours. */
function isOwed(event: Event): boolean {
  if (!event.isTrusted || event.type !== 'keyup' || (event as KeyboardEvent).key !== keyDown) return false; // by its type
  keyDown = null;
  if (world.guidepostPicker === isOwed) world.guidepostPicker = undefined;
  return true;
}

/** Does what an event of the window asks of the picker; true: it is nobody else's. What the page's own scripts do is their business. */
function isForPicker(event: Event, shadow: ShadowRoot, end: () => void): boolean {
  if (!event.isTrusted || event.type === 'submit') return false;
  if (event instanceof KeyboardEvent) return isPicking() && isKeyForPicker(event, shadow, end);
  const point = pointOf(event);
  const ours = point && shadow.elementFromPoint(point.x, point.y);
  if (ours?.closest('.teach-card')) return false;
  if (point && isPicking() && event.type === 'click' && (event as MouseEvent).button === 0) {
    // What the page put above us since is pointed at directly.
    pointAt(ours?.matches('.teach-cover') ? elementUnder(point.x, point.y) : deepTarget(event));
    take();
  }
  return true;
}

function isKeyForPicker(event: KeyboardEvent, shadow: ShadowRoot, end: () => void): boolean {
  // The browser's own shortcuts, and the way to our buttons.
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab' || /^F\d/.test(event.key)) return false;
  const isOnControl = shadow.activeElement?.matches('button, input, select') ?? false;
  if (isOnControl && !event.key.startsWith('Arrow') && event.key !== 'Escape') return false;
  if (event.type !== 'keydown') return true;
  keyDown = event.key;
  if (event.key === 'Escape') end();
  else if (event.key === 'Enter' && !event.repeat) take();
  else if (event.key.startsWith('Arrow')) walk(event.key);
  return true;
}

function pointOf(event: Event): { readonly x: number; readonly y: number } | null {
  const touch = 'changedTouches' in event ? (event as TouchEvent).changedTouches[0] : event;
  return touch && 'clientX' in touch ? { x: touch.clientX as number, y: touch.clientY as number } : null; // a mouse event or a touch
}
