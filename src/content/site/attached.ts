/** What hangs on a draft: as the composer shows it, and which files somebody chose. What is in a file is never read. */
import type { Attachment } from '../../core/draft.ts';

/** More of a data address tells no more. */
const longestAddress = 4000;
const shownBy = '[src], [poster], [data], image[href], [style*="url("]';
/** More than these nobody attaches to a post. */
const mostFiles = 40;

/** A file as it was chosen, dropped or pasted. */
interface Chosen {
  /** Name, size and time. */
  readonly name: string;
  /** The box that somebody was in, the window over the page that held it, and the field that was chosen by. */
  readonly box: WeakRef<Element> | undefined;
  readonly layer: WeakRef<Element> | undefined;
  readonly field: WeakRef<Element> | undefined;
}

/** Files that were handed to this page, the last one last. */
let chosen: readonly Chosen[] = [];
/** How often files were taken back. */
let takenBack = 0;
/** The boxes beside which an attachment was shown when last looked at. */
const showing = new WeakSet<Element>();

/** Remembers the files of a choice, a drop or a paste. A field that was emptied takes its files back. */
export function noteFiles(event: Event, box: Element | undefined): void {
  const files = filesOf(event);
  if (!files) return;
  const [from] = event.composedPath();
  const field = event.type === 'change' && from instanceof Element ? from : undefined;
  if (field && files.length === 0) takeBack((each) => each.field?.deref() === field);
  const layer = box?.closest('dialog, [role="dialog"]');
  const at = { box: refTo(box), layer: refTo(layer), field: refTo(field) };
  chosen = [...chosen, ...Array.from(files, ({ name, size, lastModified }) => ({ ...at, name: `${name} ${size} ${lastModified}` }))].slice(-mostFiles);
}

/** They went out with what was published. */
export function forgetFiles(): void {
  chosen = [];
}

/**
 * The files chosen last, as many as the composer of a box shows; all where it shows none. What was taken away there, or went with a window that was closed,
 * belongs to no draft any more. An attachment whose file is forgotten by that is not taken for one that stood in its place before.
 */
export function filesFor({ length }: readonly Attachment[], box: Element): readonly string[] {
  takeBack(({ layer }) => layer !== undefined && !isThere(layer));
  if (length > 0) showing.add(box);
  else if (showing.delete(box)) takeBack((each) => !isThere(each.box) || each.box?.deref() === box);
  const names = chosen.map(({ name }) => name);
  if (length === 0) return names;
  return length > names.length && takenBack > 0 ? [...names, `${takenBack}`] : names.slice(-length);
}

function takeBack(isMeant: (each: Chosen) => boolean): void {
  const left = chosen.filter((each) => !isMeant(each));
  if (left.length === chosen.length) return;
  chosen = left;
  takenBack += 1;
}

function refTo(element: Element | null | undefined): WeakRef<Element> | undefined {
  return element ? new WeakRef(element) : undefined;
}

function isThere(element: WeakRef<Element> | undefined): boolean {
  return element?.deref()?.isConnected ?? false;
}

/** What the page shows of an attachment: addresses of pictures and films, else its words. Empty where neither is there: a drawn picture cannot be told from another. */
export function markOf(element: Element): string {
  const parts = [element, ...element.querySelectorAll(shownBy)].flatMap((each) => [
    ...['src', 'poster', 'data', 'href'].map((name) => each.getAttribute(name) ?? ''),
    /url\(.*\)/.exec(each.getAttribute('style') ?? '')?.[0] ?? '',
  ]);
  const shown = parts.filter(Boolean).map(shortened).join(' ');
  // an upload counts up in its words
  return (
    shown ||
    (element.textContent ?? '')
      .replaceAll(/\d+\s*%/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 300)
  );
}

/** A picture as a data address may have megabytes. */
function shortened(address: string): string {
  if (address.length <= longestAddress) return address;
  const step = Math.floor(address.length / 8);
  return `${address.length} ${Array.from({ length: 8 }, (_, at) => address.slice(at * step, at * step + 400)).join('')}`;
}

function filesOf(event: Event): FileList | null | undefined {
  if (event instanceof DragEvent) return event.dataTransfer?.files;
  if (event instanceof ClipboardEvent) return event.clipboardData?.files;
  const target = event.composedPath()[0];
  return target instanceof HTMLInputElement ? target.files : null;
}
