/**
 * An editor that fills a frame, with its button in the page around it (TinyMCE, old forums). A guard stands in each of the two frames, and a
 * press cannot wait for a message: they ask each other by an event at that very instant, and the other answers by cancelling it.
 */
import { armAlways } from '../arming.ts';
import { isEditablePage } from '../host.ts';
import { isVisible, queryDeep } from './composed.ts';

/** The editor's frame asks the page around it: does a control publish what stands in me? */
const near = 'guidepost:near';
/** The page around asks the editor's frame: shall this press be held? */
const pressed = 'guidepost:pressed';

/** What the guard of this frame answers. */
interface Answers {
  /** Whether a control of this page publishes the editor in a frame. */
  readonly publishes: (frame: HTMLIFrameElement) => boolean;
  /** Whether the editor that this frame is must not go out as it stands. */
  readonly holds: () => boolean;
}

/** Whether a control in the page around this frame publishes what is written here. Only a page of the same origin can tell. */
export function isPublishedAround(): boolean {
  // Not through `frameElement`: the page's elements would become ours there, and their own guard would not know them any more.
  return window !== parent && isEditablePage() && isAnswered(parent, near);
}

/** Asks the guard in an editor's frame; it shows by itself what it holds. */
export function isHeldIn(frame: HTMLIFrameElement): boolean {
  return frame.contentWindow !== null && isAnswered(frame.contentWindow, pressed);
}

/** The visible frames that are an editor as a whole. What a frame of another origin holds, its own guard must find. */
export function editorFrames(scope: ParentNode): HTMLIFrameElement[] {
  const frames = queryDeep(scope, ['iframe']) as HTMLIFrameElement[]; // by the selector
  return frames.filter(({ contentDocument }) => contentDocument?.designMode === 'on' || contentDocument?.body?.isContentEditable).filter(isVisible);
}

/** Answers the guards of other frames until the signal aborts. */
export function answerAround({ publishes, holds }: Answers, life: AbortSignal): void {
  const onNear = (event: Event): void => {
    const { source } = event as MessageEvent; // made in the other frame, so not of this one's kind
    const frame = editorFrames(document).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return; // where there is nothing to answer nobody shall see that somebody listens
    event.stopImmediatePropagation();
    if (publishes(frame)) event.preventDefault();
  };
  const onPressed = (event: Event): void => {
    if (!isEditablePage()) return;
    event.stopImmediatePropagation();
    if (holds()) event.preventDefault();
  };
  armAlways(() => {
    window.addEventListener(near, onNear, { capture: true, signal: life });
    window.addEventListener(pressed, onPressed, { capture: true, signal: life });
  }, life);
}

function isAnswered(target: Window, question: string): boolean {
  try {
    return !target.dispatchEvent(new MessageEvent(question, { source: window, cancelable: true }));
  } catch {
    return false; // Another origin lets nobody in.
  }
}
