import type { ForeignNote } from '../../core/packs/foreign.ts';
import type { FileReport, ForeignReading } from '../../core/packs/read-foreign.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tBoth, tCount } from '../../ui/words.ts';

/** Lists that were read and wait for a word of the user. */
export interface Proposal {
  readonly reading: ForeignReading;
  readonly brand: { readonly id: string; readonly name: string };
}

interface ProposalAsked {
  readonly proposal: Proposal;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What lists of other programs would become: file by file what was taken, in part, not at all, and why. Nothing is added before the user says so. */
export function ListProposal({ proposal: { reading, brand }, onAdd, onCancel }: ProposalAsked) {
  const { files, rules } = reading;
  return (
    <Notice level={rules.length > 0 ? 'note' : 'warn'}>
      <p class="title">{rules.length > 0 ? t('settingsListsTitle', { brand: brand.name }) : t('settingsListsNothing')}</p>
      {rules.length > 0 && <p>{tCount('settingsListsRules', rules.length)}</p>}
      <ul class="list-files">
        {files.map((file) => (
          <ListFile key={file.name} file={file} />
        ))}
      </ul>
      <div class="actions">
        {rules.length > 0 && <Button label={t('settingsListsAdd')} icon="plus" look="primary" small onPress={onAdd} />}
        <Button label={t(rules.length > 0 ? 'cancel' : 'settingsListsClose')} small onPress={onCancel} />
      </div>
    </Notice>
  );
}

function ListFile({ file }: { readonly file: FileReport }) {
  const { name, format, refused, terms, whole, part, not, notTerms, twice, notes, failing } = file;
  return (
    <li>
      <p>
        <strong>{name}</strong> {format && <span class="soft">{t(`settingsListsFormat_${format}`)}</span>}
      </p>
      {refused && <Noted notes={[refused]} />}
      {format && <p class="soft small">{t('settingsListsCounts', { terms, whole, part: part.length, not: notTerms })}</p>}
      <NoteGroup title="settingsListsNot" notes={not} />
      <NoteGroup title="settingsListsPart" notes={part} />
      <NoteGroup title="settingsListsTwice" notes={twice} />
      <NoteGroup title="settingsListsFailing" notes={failing} />
      <NoteGroup title="settingsListsNotes" notes={notes} />
    </li>
  );
}

/** As many lines as a person reads; the rest is counted. */
export const mostShown = 40;

function NoteGroup({ title, notes }: { readonly title: string; readonly notes: readonly ForeignNote[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {t(title)}: {notes.length}
      </summary>
      <Noted notes={notes.slice(0, mostShown)} />
      {notes.length > mostShown && <p class="soft small">{tCount('settingsListsMore', notes.length - mostShown)}</p>}
    </details>
  );
}

function Noted({ notes }: { readonly notes: readonly ForeignNote[] }) {
  return (
    <ul class="problems">
      {notes.map(({ line, term, why }, index) => (
        <li key={`${line}:${term}:${String(index)}`}>
          <span class="line-number">{t('settingsImportLine', { line })}</span>
          <span>
            {term && <code>{term.length > 120 ? `${term.slice(0, 117)}…` : term}</code>} {tBoth(why)}
          </span>
        </li>
      ))}
    </ul>
  );
}
