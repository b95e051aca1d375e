/** A team as its own pages show it: everything that is known of it, read at one instant. */
import type { CrisisLevel } from '../core/context.ts';
import { crisisKey, guidePackKey } from '../core/team/keys.ts';
import { effectiveLevel, inForce } from '../core/team/level.ts';
import { nameOf, type Roster } from '../core/team/roles.ts';
import type { Who } from '../core/team/transport.ts';
import { database, type StoredTeam, type StoredTeamOutgoing, type StoredTeamPast } from './database.ts';
import { hasUnsentGuide, isOvertaken } from './team-publish.ts';
import { believed, guideOfTeam, rosterOf, whoInTeam } from './team-store.ts';

/** Times in epoch milliseconds. */
interface Issue {
  readonly seq: number;
  readonly at: number;
  /** The author's name; '' for somebody who is not in the roster any more. */
  readonly by: string;
}

export interface TeamBrand {
  readonly brandId: string;
  /** Its name here. */
  readonly name: string;
  /** What the team holds now, and what stands here. */
  readonly held: CrisisLevel;
  readonly level: CrisisLevel;
  readonly until: number | undefined;
  readonly crisis: Issue | null;
  readonly guide: (Issue & { readonly said: string; readonly rules: number; readonly replies: number }) | null;
  /** What was done here and the team does not have. */
  readonly unsent: { readonly level: boolean; readonly guide: boolean };
  /** Another lead said something higher meanwhile. */
  readonly isOvertaken: boolean;
}

export interface TeamView {
  readonly team: StoredTeam;
  readonly roster: Roster | null;
  readonly who: Who;
  /** Its root key is here. */
  readonly isRoot: boolean;
  readonly brands: readonly TeamBrand[];
  readonly outgoing: readonly StoredTeamOutgoing[];
  /** The newest first. */
  readonly past: readonly StoredTeamPast[];
}

const shownPast = 30;

export async function viewOfTeam(team: StoredTeam): Promise<TeamView> {
  const { id } = team;
  const [roster, who, root, outgoing, past] = await Promise.all([
    rosterOf(id),
    whoInTeam(id),
    database.teamRoots.get(id),
    database.teamOutgoing.where('team').equals(id).toArray(),
    database.teamPast.where('team').equals(id).reverse().sortBy('id'),
  ]);
  const brands = await Promise.all(Object.entries(team.brands).map(([brand, brandId]) => viewOfBrand(team, { brand, brandId, roster, who })));
  return { team, roster, who, isRoot: root !== undefined, brands, outgoing, past: past.slice(0, shownPast) };
}

async function viewOfBrand(
  team: StoredTeam,
  { brand, brandId, roster, who }: { readonly brand: string; readonly brandId: string; readonly roster: Roster | null; readonly who: Who },
): Promise<TeamBrand> {
  const [stored, level, crisis, pack, taken] = await Promise.all([
    database.brands.get(brandId),
    database.teamLevels.get(brandId),
    believed(team.id, crisisKey(brand)),
    believed(team.id, guidePackKey(brand)),
    guideOfTeam(team.id, brand),
  ]);
  const now = Date.now() + (team.skewMs ?? 0);
  const issueOf = ({ seq, at, author }: { readonly seq: number; readonly at: number; readonly author: string }): Issue => ({
    seq,
    at,
    by: roster ? nameOf(roster, author) : '',
  });
  return {
    brandId,
    name: stored?.guide.brand.name ?? brand,
    held: level ? inForce(level, now) : 0,
    level: level ? effectiveLevel(level, now) : 0,
    until: level?.until,
    crisis: crisis ? issueOf(crisis.record) : null,
    guide: pack && taken ? { ...issueOf(pack.record), said: taken.said, rules: taken.guide.rules.length, replies: taken.guide.replies.length } : null,
    unsent: { level: level?.isUnsent === true, guide: who.roles.includes('editor') && (await hasUnsentGuide(brandId)) },
    isOvertaken: level !== undefined && isOvertaken(level),
  };
}
