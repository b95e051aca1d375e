/** The panel: the second file, brought by the background into frames with a box. It draws what the guard's port says. */
import { render } from 'preact';
import { mirrorOf } from './panel/mirror.ts';
import { Panel } from './panel/panel.tsx';
import { startPlannedMarks } from './panel/planned.tsx';
import { panelSheet } from './panel/sheet.ts';
import { type Port, type View, world } from './port.ts';

/** The shadow roots that have our sheet. */
const dressed = new WeakSet<ShadowRoot>();

const port = world.guidepostPort;
if (port && !port.life.aborted) startPanel(port);

function startPanel(guard: Port): void {
  world.guidepostMirror = mirrorOf(guard);
  let mount: HTMLElement | null = null;
  let shown: View | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') shown?.root.focus({ preventScroll: true });
  };
  const stop = guard.watch((view) => {
    shown = view;
    const before = mount;
    if (view) mount = mountFor(guard, view.root, mount);
    if (mount !== before) mount?.addEventListener('keydown', onKey);
    if (mount) render(view && <Panel view={view} port={guard} />, mount);
  });
  const stopPlanned = startPlannedMarks(guard, (element, before) => mountFor(guard, shown?.root ?? element, before)); // one host: where somebody writes it stays with the box
  // Alt+G moves to the panel and Escape back to what one writes.
  guard.onKey((event) => {
    if (!event.altKey || event.code !== 'KeyG') return;
    const first = mount?.querySelector<HTMLElement>('button, input');
    if (!first) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    first.focus({ preventScroll: true });
  });
  guard.life.addEventListener('abort', () => {
    stop();
    stopPlanned();
    if (mount) render(null, mount);
  });
}

/** Where what stands over an element is drawn: moves with our host when a dialog opens or the editor fills its own frame. */
function mountFor(guard: Port, element: HTMLElement, before: HTMLElement | null): HTMLElement | null {
  const shadow = guard.shadow(element);
  if (!shadow || before?.getRootNode() === shadow) return before;
  if (before) render(null, before);
  const owner = shadow.ownerDocument;
  if (!dressed.has(shadow)) {
    dressed.add(shadow);
    const sheet = owner.createElement('style');
    sheet.textContent = panelSheet;
    shadow.append(sheet);
  }
  const mount = owner.createElement('div');
  shadow.append(mount);
  return mount;
}
