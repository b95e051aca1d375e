import { fileName, type Invitation, invitationLink } from '../../../core/team/join.ts';
import type { RecordTrouble } from '../../../core/team/judge.ts';
import { writeRecord } from '../../../core/team/record.ts';
import type { StoredTeam } from '../../../platform/team/stored.ts';
import type { TeamView } from '../../../platform/team/view.ts';
import { isServer, serversOf } from '../../../platform/team/way.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { CodeOut } from '../../shared/code-out.tsx';
import { TeamBrandLine } from './brand.tsx';
import { TeamFolderForm } from './folder.tsx';
import { TeamHistory } from './history.tsx';
import { usePrint } from './join.tsx';
import { TeamPeople } from './people.tsx';
import type { TeamAsked } from './section.tsx';
import { TeamServerForm } from './server.tsx';
import { TeamUnsent } from './unsent.tsx';
import { recordName, troubleWords } from './words.ts';

/** One team: what holds, since when nothing was heard, what is not sent, who is in it, and how to leave. */
export function TeamCard({ view, asked }: { readonly view: TeamView; readonly asked: TeamAsked }) {
  const { team, who, brands } = view;
  const sure = t(view.isRoot ? 'teamLeaveRootSure' : 'teamLeaveSure');
  return (
    <section class="card team" aria-label={team.name}>
      <h2>{team.name}</h2>
      <ByPolicy team={team} asked={asked} />
      <Contact view={view} asked={asked} />
      <Facts view={view} />
      <Troubles view={view} />
      <Outgoing view={view} asked={asked} />
      <TeamUnsent view={view} asked={asked} />
      <ul class="lines">
        {brands.map((brand) => (
          <TeamBrandLine key={brand.brandId} brand={brand} roles={who.roles} asked={asked} />
        ))}
      </ul>
      <div class="form-actions">
        <Button label={t('teamLook')} disabled={asked.isBusy} onPress={asked.onLook} />
      </div>
      <details>
        <summary>{t('teamInvite')}</summary>
        <p class="soft">{t('teamInviteAbout')}</p>
        <CodeOut code={invitationLink(invitationTo(view))} label={t('teamCode')} file="guidepost-team.txt" />
      </details>
      {view.roster && <TeamPeople view={view} roster={view.roster} asked={asked} />}
      {!isServer(team.address) && (view.isRoot || who.roles.includes('editor') || who.roles.includes('lead')) && (
        <TeamFolderForm team={team} onFolder={asked.onFolder} />
      )}
      <TeamServerForm team={team} onServer={asked.onServer} />
      <TeamHistory view={view} />
      <details>
        <summary>{t('teamLeave')}</summary>
        <p class="soft">{t('teamLeaveAbout')}</p>
        {view.isRoot && <p class="problem">{t('teamLeaveRoot')}</p>}
        {(asked.policy.root === team.joinedBy || asked.policy.root === team.pinned) && <p class="problem">{t('teamLeavePolicy')}</p>}
        <div class="form-actions">
          <ConfirmButton label={t('teamLeaveKeep')} question={sure} onConfirm={() => asked.onLeave(team, true)} />
          <ConfirmButton label={t('teamLeaveDrop')} question={sure} onConfirm={() => asked.onLeave(team, false)} />
        </div>
      </details>
    </section>
  );
}

/** Nobody here was asked: what the policy did is said, and what it does not do before somebody agrees. */
function ByPolicy({ team, asked }: { readonly team: StoredTeam; readonly asked: TeamAsked }) {
  if (!team.isByPolicy) return null;
  const { organization } = asked.policy;
  const isAsking = serversOf(team).length > 0 && !team.isAgreed;
  return (
    <Notice level="note">
      <p class="title">{organization ? t('teamByPolicyOf', { organization }) : t('teamByPolicy')}</p>
      <p>{t(serversOf(team).length > 0 ? 'teamByPolicyServer' : 'teamByPolicyFolder')}</p>
      {isAsking && (
        <>
          <p>{t('teamByPolicyTexts')}</p>
          <div>
            <Button label={t('teamByPolicyAgree')} small onPress={() => asked.onAgree(team)} />
          </div>
        </>
      )}
    </Notice>
  );
}

/** Lost contact is said where one looks first. Nothing that stands is lowered by it. */
function Contact({ view: { team, roster }, asked }: { readonly view: TeamView; readonly asked: TeamAsked }) {
  const { contactAt } = team;
  const isClosed = Object.values(team.troubles).some(({ why }) => why === 'closed');
  if (isClosed) {
    return (
      <Notice level="hold">
        <p>{t('teamTrouble_closed')}</p>
        <Button label={t('teamAllow')} small onPress={() => asked.onAllow(team)} />
      </Notice>
    );
  }
  if (contactAt === undefined) return <p class="soft">{t(serversOf(team).length > 0 ? 'teamNoContactServer' : 'teamNoContact')}</p>;
  const minutes = Math.floor((asked.now - contactAt) / 60_000);
  if (minutes < (roster?.staleMinutes ?? 5)) return <p class="soft">{t('teamContact', { time: tTime(contactAt) })}</p>;
  return (
    <Notice level="warn">
      <p class="title">{t('teamLost', { time: tTime(contactAt) })}</p>
      <p>
        {tCount('teamStale', minutes)} {t('teamLostStays')}
      </p>
    </Notice>
  );
}

function Facts({ view: { team, who } }: { readonly view: TeamView }) {
  const print = usePrint(team.pinned);
  return (
    <dl class="known-facts">
      <dt>{t(isServer(team.address) ? 'teamServerIs' : 'teamAddress')}</dt>
      <dd>{team.address}</dd>
      <dt>{t('teamRoles')}</dt>
      <dd>{who.roles.length > 0 ? [who.name, who.roles.map((role) => t(`teamRole_${role}`)).join(', ')].filter(Boolean).join(': ') : t('teamRole_none')}</dd>
      <dt>{t('teamRootPrint')}</dt>
      <dd>
        <code>{print}</code>
      </dd>
    </dl>
  );
}

/** Not believed: who tried to pass something off is named, and that nothing changed by it. */
const refusedWhys: ReadonlySet<string> = new Set([
  'key',
  'author',
  'role',
  'signature',
  'rollback',
  'twin',
  'number',
  'shape',
  'large',
] satisfies RecordTrouble[]);

function Troubles({ view: { team } }: { readonly view: TeamView }) {
  const troubles = Object.entries(team.troubles).filter(([, { why }]) => why !== 'closed');
  if (troubles.length === 0) return null;
  const isRefused = troubles.some(([, { why }]) => refusedWhys.has(why));
  return (
    <Notice level={isRefused ? 'hold' : 'warn'}>
      {troubles.map(([key, { why, detail = '', by = '', at }]) => (
        <p key={key}>
          <strong>{recordName(key)}</strong>: {troubleWords({ why, detail }, team)} {by && t('teamTroubleBy', { name: by })}{' '}
          <span class="soft">{tTime(at)}</span>
        </p>
      ))}
      <p>{t(isRefused ? 'teamStays' : 'teamLostStays')}</p>
    </Notice>
  );
}

function Outgoing({ view: { team, outgoing }, asked }: { readonly view: TeamView; readonly asked: TeamAsked }) {
  if (outgoing.length === 0) return null;
  return (
    <Notice level="note">
      <p>{t(serversOf(team).length > 0 ? 'teamOutgoingServer' : 'teamOutgoing')}</p>
      {outgoing.map(({ key, record }) => (
        <p key={key}>
          <Button label={fileName(key)} icon="download" small onPress={() => asked.onSave({ name: fileName(key), text: writeRecord(record) })} />{' '}
          {recordName(key)}
        </p>
      ))}
    </Notice>
  );
}

function invitationTo({ team }: TeamView): Invitation {
  return { name: team.name, address: team.address, root: team.pinned };
}
