import { useId } from 'preact/hooks';
import type { Invitation } from '../../../core/team/join.ts';
import { Button } from '../../../ui/button.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { InvitationSeen } from './join.tsx';
import type { RootFileSeen } from './root-state.ts';
import type { TeamAsked } from './section.tsx';

/** The way back for who founded a team and lost the machine: the file that was kept makes this one the root's. */
export function TeamRootKey({ asked }: { readonly asked: Pick<TeamAsked, 'rootFile' | 'onRootFile' | 'onBeRoot' | 'isBusy'> }) {
  const id = useId();
  const { rootFile } = asked;
  const invitation = rootFile && invitationOf(rootFile);
  return (
    <section class="card team-key" aria-label={t('teamRootKey')}>
      <details open={rootFile !== null}>
        <summary>{t('teamRootKey')}</summary>
        <p class="soft">{t('teamRootKeyAbout')}</p>
        <div class="import-control">
          <label for={id}>{t('teamRootFile')}</label>
          <FileInput id={id} accept=".json,application/json" onFile={asked.onRootFile} />
        </div>
        {rootFile && !invitation && (
          <Notice level={isHere(rootFile) ? 'clear' : 'warn'}>
            <p>{troubleOf(rootFile)}</p>
            {isUnchanged(rootFile) && <p>{t('teamRootNothing')}</p>}
          </Notice>
        )}
        {invitation && (
          <>
            <InvitationSeen invitation={invitation} />
            <div class="form-actions">
              <Button label={t(isNew(rootFile) ? 'teamRootJoin' : 'teamRootTake')} look="primary" disabled={asked.isBusy} onPress={asked.onBeRoot} />
            </div>
          </>
        )}
      </details>
    </section>
  );
}

/** The team that the key is of, where it may be taken. */
function invitationOf(seen: RootFileSeen): Invitation | null {
  if (!seen.ok) return null;
  if (seen.place.kind === 'root') return { name: seen.place.team.name, address: seen.place.team.address, root: seen.pair.publicKey };
  return seen.place.kind === 'none' ? seen.invitation : null;
}

function isNew(seen: RootFileSeen): boolean {
  return seen.ok && seen.place.kind === 'none';
}

function isHere(seen: RootFileSeen): boolean {
  return seen.ok && seen.place.kind === 'here';
}

/** A team that the file names may have been joined before its key was seen to be of no use. */
function isUnchanged(seen: RootFileSeen): boolean {
  return !isHere(seen) && !(seen.ok && seen.place.kind === 'unread');
}

function troubleOf(seen: RootFileSeen): string {
  if (!seen.ok) return seen.why === 'unsupported' ? t('approvalRefused_unsupported') : t(`teamRootFile_${seen.why}`, { file: seen.file });
  const { place } = seen;
  if (place.kind === 'replaced') return t('teamRootFile_replaced', { name: place.team.name, time: tTime(place.at) });
  if (place.kind === 'unread') return t('teamRootFile_unread', { name: place.team.name });
  return place.kind === 'here' ? t('teamRootFile_here', { name: place.team.name }) : t('teamRootFile_foreign');
}
