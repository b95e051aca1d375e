import { useState } from 'preact/hooks';
import { type Member, type Roster, type TeamRole, teamRoles } from '../../../core/team/roles.ts';
import type { TeamView } from '../../../platform/team/view.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { LinesField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount } from '../../../ui/words.ts';
import { CodeFile, codeInFile, type NoCode } from '../../shared/code-file.tsx';
import type { TeamAsked } from './section.tsx';

interface PeopleAsked {
  readonly view: TeamView;
  readonly roster: Roster;
  readonly asked: Pick<TeamAsked, 'onAddMember' | 'onAddMe' | 'own' | 'onMembers' | 'onRenewKey' | 'isBusy'>;
}

/** Who is in the team, with which roles. Only where the root key is may that be changed. */
export function TeamPeople({ view, roster, asked }: PeopleAsked) {
  const { team, isRoot, isRenewing, who } = view;
  const isUnlisted = isRoot && !roster.members.some(({ key }) => key === who.key);
  const setRoles = (key: string, roles: TeamRole[]): void =>
    asked.onMembers(team.id, (members) => members.map((member) => (member.key === key ? { ...member, roles } : member)));
  return (
    <details open={isUnlisted}>
      <summary>{tCount('teamPeople', roster.members.length)}</summary>
      {isUnlisted && <AddMe team={team.id} asked={asked} />}
      <ul class="lines team-people">
        {roster.members.map((member) => (
          <li key={member.key}>
            <div class="said">
              <p class="title">
                {member.name} {member.key === who.key && <span class="soft">{t('teamYou')}</span>}
              </p>
              <Roles roles={member.roles} isFixed={!isRoot || asked.isBusy} onChange={(roles) => setRoles(member.key, roles)} />
            </div>
            {isRoot && member.key !== who.key && (
              <div class="actions">
                <ConfirmButton
                  label={t('teamRemove', { name: member.name })}
                  question={t('teamLeaveSure')}
                  icon="trash"
                  bare
                  small
                  onConfirm={() => asked.onMembers(team.id, (members) => members.filter(({ key }) => key !== member.key))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {isRoot && <AddMember team={team.id} asked={asked} />}
      {isRoot && (
        <div class="team-root">
          <p class="soft">{t('teamRootAbout')}</p>
          {isRenewing && <p class="problem">{t('teamRenewing')}</p>}
          <div>
            <ConfirmButton label={t(isRenewing ? 'teamRenewAgain' : 'teamRenewKey')} question={t('teamLeaveSure')} onConfirm={() => asked.onRenewKey(team)} />
          </div>
        </div>
      )}
    </details>
  );
}

/** The root key came to a machine whose own key nobody knows yet: what is published from there would count for nobody. */
function AddMe({ team, asked }: { readonly team: string; readonly asked: PeopleAsked['asked'] }) {
  const [name, setName] = useState<string | null>(null);
  const who = (name ?? asked.own?.name ?? '').trim();
  return (
    <Notice level="warn">
      <p>{t('teamRootNotListed')}</p>
      <form
        class="team-form"
        onSubmit={(event) => {
          event.preventDefault();
          asked.onAddMe(team, who);
        }}
      >
        <TextField label={t('teamNameInList')} value={name ?? asked.own?.name ?? ''} onChange={setName} />
        <div>
          <Button label={t('teamAddMe')} look="primary" small submits disabled={asked.isBusy || who === ''} />
        </div>
      </form>
    </Notice>
  );
}

function AddMember({ team, asked }: { readonly team: string; readonly asked: PeopleAsked['asked'] }) {
  const [code, setCode] = useState('');
  const [roles, setRoles] = useState<TeamRole[]>(['member']);
  const [why, setWhy] = useState<NoCode | null>(null);
  const takeFile = async (file: File): Promise<void> => {
    const found = await codeInFile(file);
    setCode('code' in found ? found.code.trim() : '');
    setWhy('code' in found ? null : found.why);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isAdded = await asked.onAddMember(team, code, roles);
    setWhy(isAdded ? null : 'no-code');
    if (isAdded) setCode('');
  };
  return (
    <form class="team-form" onSubmit={(event) => void submit(event)}>
      <LinesField
        label={t('teamCardOf')}
        hint={t('teamCardHint')}
        rows={2}
        placeholder="GPC1.…"
        value={code}
        error={why ? t(`approvalRefused_${why}`) : undefined}
        onChange={setCode}
      />
      <CodeFile onFile={(file) => void takeFile(file)} />
      <Roles roles={roles} isFixed={false} onChange={setRoles} />
      <div>
        <Button label={t('teamAdd')} icon="plus" submits disabled={asked.isBusy || code.trim() === ''} />
      </div>
    </form>
  );
}

function Roles({ roles, isFixed, onChange }: { readonly roles: Member['roles']; readonly isFixed: boolean; readonly onChange: (roles: TeamRole[]) => void }) {
  if (isFixed) return <p class="facts">{roles.map((role) => t(`teamRole_${role}`)).join(', ')}</p>;
  return (
    <p class="facts">
      {teamRoles.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) => onChange(teamRoles.filter((each) => (each === role ? event.currentTarget.checked : roles.includes(each))))}
          />{' '}
          {t(`teamRole_${role}`)}
        </label>
      ))}
    </p>
  );
}
