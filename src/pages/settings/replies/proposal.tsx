import { type Choice, choices } from '../../../core/replies/import/choices.ts';
import { differenceOf, partsThatDiffer } from '../../../core/replies/import/difference.ts';
import type { Arrival } from '../../../core/replies/import/duplicates.ts';
import type { ReplyFileReport } from '../../../core/replies/import/reading.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { t, tCount } from '../../../ui/words.ts';
import { FileNoteGroup, FileNotes, mostShown } from '../file-notes.tsx';
import { choiceFor, type ReplyProposal } from './transfer-state.ts';

interface ProposalAsked {
  readonly proposal: ReplyProposal;
  readonly onChoose: (at: number, choice: Choice) => void;
  readonly onChooseForAll: (choice: Choice) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What files of replies would change: file by file what was read, and of those that are here already what differs. Nothing is written before the user says so. */
export function RepliesProposal({ proposal, onChoose, onChooseForAll, onApply, onClose }: ProposalAsked) {
  const { files, plan, brand, forAll } = proposal;
  const known = plan.arrivals.flatMap((arrival, at) => (arrival.mine && arrival.kinship !== 'same' ? [{ arrival, at }] : []));
  const fresh = plan.arrivals.filter(({ kinship }) => kinship === 'new').length;
  const same = plan.arrivals.length - known.length - fresh;
  const isAnything = fresh + known.length > 0;
  return (
    <Notice level={isAnything ? 'note' : 'warn'}>
      <p class="title">{isAnything ? t('settingsRepliesProposed', { brand }) : t('settingsRepliesNothing')}</p>
      <p class="reply-counts">
        {fresh > 0 && <span>{tCount('settingsRepliesNew', fresh)}</span>}
        {known.length > 0 && <span>{tCount('settingsRepliesKnown', known.length)}</span>}
        {same > 0 && <span>{tCount('settingsRepliesSame', same)}</span>}
      </p>
      <ul class="list-files">
        {files.map((file) => (
          <FileLine key={file.name} file={file} />
        ))}
      </ul>
      {known.length > 0 && (
        <div class="reply-twins">
          <p class="for-all">
            <span>{t('settingsRepliesForAll')}</span>
            {choices.map((choice) => (
              <Button
                key={choice}
                label={t(`settingsRepliesChoice_${choice}`)}
                small
                {...(forAll === choice ? { look: 'primary' as const } : {})}
                onPress={() => onChooseForAll(choice)}
              />
            ))}
          </p>
          <ul>
            {known.slice(0, mostShown).map(({ arrival, at }) => (
              <Twin key={at} arrival={arrival} choice={choiceFor(proposal, at)} onChoose={(choice) => onChoose(at, choice)} />
            ))}
          </ul>
          {known.length > mostShown && <p class="soft small">{tCount('settingsListsMore', known.length - mostShown)}</p>}
        </div>
      )}
      <div class="actions">
        {isAnything && <Button label={t('settingsRepliesApply')} icon="plus" look="primary" small onPress={onApply} />}
        <Button label={t(isAnything ? 'cancel' : 'settingsListsClose')} small onPress={onClose} />
      </div>
    </Notice>
  );
}

function FileLine({ file: { name, format, refused, taken, not, notes } }: { readonly file: ReplyFileReport }) {
  return (
    <li>
      <p>
        <strong>{name}</strong> {format && <span class="soft">{t(`settingsRepliesFormat_${format}`)}</span>}
      </p>
      {refused && <FileNotes notes={[refused]} />}
      {format && <p class="soft small">{t('settingsRepliesCounts', { taken, not: not.length })}</p>}
      <FileNoteGroup title="settingsListsNot" notes={not} />
      <FileNoteGroup title="settingsListsNotes" notes={notes} />
    </li>
  );
}

/** One that is here already: what differs, and what is done with it. */
function Twin({
  arrival: { reply, mine, kinship },
  choice,
  onChoose,
}: {
  readonly arrival: Arrival;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  if (!mine) return null;
  const parts = partsThatDiffer(mine, reply).map((part) => t(`settingsRepliesPart_${known.has(part) ? part : 'other'}`));
  return (
    <li>
      <p>
        <strong>{mine.title}</strong> <span class="soft">{t(`settingsRepliesKinship_${kinship}`)}</span>
      </p>
      <p class="difference">
        {differenceOf(mine.body, reply.body).map((segment, at) => {
          const Mark = segment.in === 'mine' ? 'del' : segment.in === 'theirs' ? 'ins' : 'span';
          return <Mark key={String(at)}>{segment.text}</Mark>;
        })}
      </p>
      {parts.length > 0 && <p class="soft small">{t('settingsRepliesDiffer', { parts: [...new Set(parts)].join(', ') })}</p>}
      <Segments
        label={mine.title}
        value={choice}
        segments={choices.map((value) => ({ value, label: t(`settingsRepliesChoice_${value}`) }))}
        onChoose={onChoose}
      />
    </li>
  );
}

/** Parts that have a word of their own on the screen. */
const known = new Set(['title', 'tags', 'scenario', 'lang', 'networks', 'status', 'validUntil', 'slots', 'variants']);
