/** What hangs on a draft: as the composer shows it, and which files somebody chose. What is in a file is never read. */
import type { Attachment } from '../../core/draft.ts';

/** More of a data address tells no more. */
const longestAddress = 4000;
const shownBy = '[src], [poster], [data], image[href], [style*="url("]';
/** More than these nobody attaches to a post. */
const mostFiles = 40;

/** Files that were handed to this page, the last one last. */
let chosen: string[] = [];

/** Remembers the files of a choice, a drop or a paste: name, size and time. */
export function noteFiles(event: Event): void {
  const files = filesOf(event);
  if (files && files.length > 0)
    chosen = [...chosen, ...Array.from(files, ({ name, size, lastModified }) => `${name} ${size} ${lastModified}`)].slice(-mostFiles);
}

/** They went out with what was published. */
export function forgetFiles(): void {
  chosen = [];
}

/** The files chosen last, as many as the composer shows; all where it shows none. */
export function filesFor({ length }: readonly Attachment[]): readonly string[] {
  return length > 0 ? chosen.slice(-length) : chosen;
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
