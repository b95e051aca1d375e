/** What hangs on a draft, as a request for approval names it: how many of each kind, and a sign by which another picture in the same place is known. */
import type { Draft } from '../draft.ts';
import { hashBackward, hashOf } from '../text/hash.ts';

/** Between what people read and the sign. */
const signMark = ' #';

/**
 * Entries such as `image 2 #1k9x…`. The sign is made of what the page shows of them and of the files that were chosen (`Attachment.mark`, `Draft.files`); it
 * is left out where the page shows nothing. Files that were chosen where the page shows no attachment are an entry of their own.
 */
export function attachmentsOf({ attachments, files = [] }: Pick<Draft, 'attachments' | 'files'>): string[] {
  if (attachments.length === 0) return files.length > 0 ? [`files ${files.length}${signOf(files)}`] : [];
  const kinds = new Map<string, string[]>();
  for (const { kind, mark = '' } of attachments) kinds.set(kind, [...(kinds.get(kind) ?? []), mark]);
  return [...kinds].map(([kind, marks]) => `${kind} ${marks.length}${signOf([...marks, ...files].filter(Boolean))}`).sort();
}

/** Some sixty bits: enough to tell one picture from another; nobody is to be fooled by it who wants to be. */
function signOf(marks: readonly string[]): string {
  if (marks.length === 0) return '';
  const text = marks.join('\n');
  const units = Uint16Array.from(text, (_, at) => text.charCodeAt(at));
  const halves = [hashOf(units, 0, units.length), hashBackward(units, 0, units.length)];
  return signMark + halves.map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
