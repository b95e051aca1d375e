import type { ForeignNote } from '../../core/packs/foreign.ts';
import type { FileReport, ForeignReading } from '../../core/packs/read-foreign.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount } from '../../ui/words.ts';
import { type FileNote, FileNoteGroup, FileNotes } from './file-notes.tsx';

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
      {refused && <FileNotes notes={noted([refused])} />}
      {format && <p class="soft small">{t('settingsListsCounts', { terms, whole, part: part.length, not: notTerms })}</p>}
      <FileNoteGroup title="settingsListsNot" notes={noted(not)} />
      <FileNoteGroup title="settingsListsPart" notes={noted(part)} />
      <FileNoteGroup title="settingsListsTwice" notes={noted(twice)} />
      <FileNoteGroup title="settingsListsFailing" notes={noted(failing)} />
      <FileNoteGroup title="settingsListsNotes" notes={noted(notes)} />
    </li>
  );
}

function noted(notes: readonly ForeignNote[]): FileNote[] {
  return notes.map(({ line, term, why }) => ({ line, about: term, why }));
}
