/** The guide of a team from which what is done here is told apart. */
import * as v from 'valibot';
import { TeamGuide } from '../../core/team/bodies.ts';
import { guidePackKey } from '../../core/team/keys.ts';
import type { Written } from '../../core/team/transport.ts';
import { database } from '../database.ts';
import type { StoredTeam } from './stored.ts';

/** A guide of ours has reached the team: what is done here from now on is told apart from that one. */
export async function noteGuideSent(team: StoredTeam, key: string, { body }: Pick<Written, 'body'>): Promise<void> {
  if (!Object.keys(team.brands).some((brand) => key === guidePackKey(brand))) return;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), TeamGuide), body);
  if (read.success) await database.teamBases.put({ team: team.id, key, guide: read.output.guide });
}
