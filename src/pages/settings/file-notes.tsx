import type { Bilingual } from '../../core/rule.ts';
import { t, tBoth, tCount } from '../../ui/words.ts';

/** One entry of a file that is told of. `about`: the entry as the file has it; '' for the file as a whole. */
export interface FileNote {
  readonly line: number;
  readonly about: string;
  readonly why: Bilingual;
}

/** As many lines as a person reads; the rest is counted. */
export const mostShown = 40;

/** What is told of entries of one sort, folded under a title (a key of `_locales`) with their count. */
export function FileNoteGroup({ title, notes }: { readonly title: string; readonly notes: readonly FileNote[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {t(title)}: {notes.length}
      </summary>
      <FileNotes notes={notes.slice(0, mostShown)} />
      {notes.length > mostShown && <p class="soft small">{tCount('settingsListsMore', notes.length - mostShown)}</p>}
    </details>
  );
}

/** Line by line what is told of a file's entries. */
export function FileNotes({ notes }: { readonly notes: readonly FileNote[] }) {
  return (
    <ul class="problems">
      {notes.map(({ line, about, why }, at) => (
        <li key={`${line}:${about}:${String(at)}`}>
          <span class="line-number">{t('settingsImportLine', { line })}</span>
          <span>
            {about && <code>{about.length > 120 ? `${about.slice(0, 117)}…` : about}</code>} {tBoth(why)}
          </span>
        </li>
      ))}
    </ul>
  );
}
