import './section.css';
import { useEffect } from 'preact/hooks';
import type { Clash, Settled } from '../../../core/team/changes.ts';
import type { Invitation, readInvitation } from '../../../core/team/join.ts';
import type { Member, TeamRole } from '../../../core/team/roles.ts';
import type { StoredApprover } from '../../../platform/stored.ts';
import type { StoredTeam, TeamFolder, TeamServer } from '../../../platform/team/stored.ts';
import type { TeamView } from '../../../platform/team/view.ts';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';
import { TeamCard } from './card.tsx';
import { TeamClashes } from './clashes.tsx';
import { TeamFound } from './found.tsx';
import { TeamJoin } from './join.tsx';
import { TeamRootKey } from './root-key.tsx';
import type { RootFileSeen } from './root-state.ts';
import type { Said } from './said.ts';

export interface TeamAsked {
  readonly views: readonly TeamView[];
  /** The card of who sits here. */
  readonly own: StoredApprover | null;
  readonly now: number;
  readonly isBusy: boolean;
  readonly said: Said | null;
  readonly clashes: { readonly list: readonly Clash[] } | null;
  /** The name of the brand that a team would be founded for; null where it has a team. */
  readonly brand: string | null;
  /** Called once; the same function each time. Returns what ends it. */
  readonly onShown: () => () => void;
  readonly readCode: (written: string) => ReturnType<typeof readInvitation>;
  readonly onJoin: (invitation: Invitation) => void;
  readonly onFound: (asked: { readonly name: string; readonly address: string; readonly me: string }) => void;
  readonly onLook: () => void;
  readonly onAllow: (team: StoredTeam) => void;
  readonly onAgree: (team: StoredTeam) => void;
  /** The team that the organization's policy names, by its root, and the organization's name ('' where it gave none). */
  readonly policy: { readonly root: string | null; readonly organization: string };
  readonly onFolder: (id: string, folder: TeamFolder | null) => void;
  readonly onServer: (id: string, server: TeamServer | null) => void;
  readonly onDropUnsent: (team: string, id: string) => void;
  readonly onSendAgain: (team: StoredTeam, id: string) => void;
  /** `until`: when it ends by itself, epoch milliseconds; `isSure`: although another lead said something higher. */
  readonly onSendLevel: (brandId: string, how: { readonly isSure?: boolean; readonly until?: number }) => void;
  readonly onSendGuide: (brandId: string, words: string) => void;
  readonly onSettle: (settle: (clash: Clash) => Settled) => void;
  readonly onDropClashes: () => void;
  readonly onSave: (file: { readonly name: string; readonly text: string }) => void;
  readonly onAddMember: (id: string, code: string, roles: readonly TeamRole[]) => Promise<boolean>;
  readonly onMembers: (id: string, change: (members: Member[]) => Member[]) => void;
  /** The file of a root key that was read; null before that. */
  readonly rootFile: RootFileSeen | null;
  readonly onRootFile: (file: File) => void;
  readonly onBeRoot: () => void;
  /** Takes the key of this machine into a team's list, under this name. */
  readonly onAddMe: (id: string, name: string) => void;
  readonly onRenewKey: (team: StoredTeam) => void;
  readonly onLeave: (team: StoredTeam, keeps: boolean) => void;
}

/** One guide for several people: the teams of this machine, and how to join or found one. */
export function TeamSection(asked: TeamAsked) {
  const { views, said, clashes, onShown } = asked;
  useEffect(onShown, [onShown]);
  return (
    <SectionFrame title={t('settingsNav_team')} about={t('teamAbout')}>
      {said && <SaidNotice said={said} />}
      {clashes && <TeamClashes list={clashes.list} onSettle={asked.onSettle} onDrop={asked.onDropClashes} />}
      {views.map((view) => (
        <TeamCard key={view.team.id} view={view} asked={asked} />
      ))}
      <TeamJoin asked={asked} />
      <TeamRootKey asked={asked} />
      {asked.brand !== null && <TeamFound brand={asked.brand} asked={asked} />}
    </SectionFrame>
  );
}

function SaidNotice({ said: { what, words } }: { readonly said: Said }) {
  const isGood = what === 'sent' || what === 'waiting' || what === 'file' || what === 'nothing' || what === 'root';
  return (
    <Notice level={isGood ? 'clear' : 'warn'}>
      {words && <p>{words}</p>}
      {what !== 'trouble' && <p>{t(`teamSaid_${what}`)}</p>}
    </Notice>
  );
}
