import * as v from 'valibot';
import { TeamCrisis, TeamGuide } from '../../../core/team/bodies.ts';
import { nameOf, Roster } from '../../../core/team/roles.ts';
import type { StoredTeamPast } from '../../../platform/team/stored.ts';
import type { TeamView } from '../../../platform/team/view.ts';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { recordName } from './words.ts';

/** Who changed what, and when: as far as it was seen on this machine. */
export function TeamHistory({ view: { past, roster } }: { readonly view: TeamView }) {
  if (past.length === 0) return null;
  return (
    <details>
      <summary>{t('teamHistory')}</summary>
      <ul class="lines">
        {past.map((line) => (
          <li key={line.id}>
            <div class="said">
              <p class="title">
                {recordName(line.key)}: {whatOf(line)}
              </p>
              <p class="facts">
                <span>{nameOf(roster ?? { members: [] }, line.record.author) || t(line.key.startsWith('team.') ? 'teamRoot' : 'teamNobody')}</span>
                <span>{tTime(line.record.at)}</span>
                <span>{t('teamSeq', { seq: line.record.seq })}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function whatOf({ key, record }: StoredTeamPast): string {
  const body: unknown = JSON.parse(record.body); // it was judged before it was kept
  const [crisis, taken, roster] = [v.safeParse(TeamCrisis, body), v.safeParse(TeamGuide, body), v.safeParse(Roster, body)];
  if (crisis.success) return [t(`crisisLevel_${crisis.output.level}`), crisis.output.title].filter(Boolean).join(' · ');
  if (!taken.success) return roster.success ? tCount('teamPeople', roster.output.members.length) : key;
  const { said, guide } = taken.output;
  return [said, tCount('teamRules', guide.rules.length), tCount('teamReplies', guide.replies.length)].filter(Boolean).join(' · ');
}
