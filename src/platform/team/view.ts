/** A team as its own pages show it: everything that is known of it, read at one instant. */
import * as v from 'valibot';
import type { CrisisLevel } from '../../core/context.ts';
import { TeamGuide } from '../../core/team/bodies.ts';
import { type Clash, mergeChanges } from '../../core/team/changes.ts';
import { crisisKey, guidePackKey } from '../../core/team/keys.ts';
import { effectiveLevel, inForce } from '../../core/team/level.ts';
import { nameOf, type Roster } from '../../core/team/roles.ts';
import type { Who } from '../../core/team/transport.ts';
import { database } from '../database.ts';
import { unsentOf } from './outbox.ts';
import { hasUnsentGuide, isOvertaken } from './publish.ts';
import { keyFor } from './root-keys.ts';
import { believed, guideOfTeam, rosterOf, whoInTeam } from './store.ts';
import type { StoredTeam, StoredTeamOutgoing, StoredTeamPast, StoredUnsent } from './stored.ts';

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
  /** It is being handed over to a new root key, which is not seen to count yet. */
  readonly isRenewing: boolean;
  readonly brands: readonly TeamBrand[];
  readonly outgoing: readonly StoredTeamOutgoing[];
  /** What waits for the server, collided there or was refused, the oldest first. */
  readonly unsent: readonly UnsentShown[];
  /** The newest first. */
  readonly past: readonly StoredTeamPast[];
}

/** One record that the server does not have; of a guide that collided, what both changed. */
export interface UnsentShown {
  readonly unsent: StoredUnsent;
  /** Who wrote what stands there; '' where nothing does. */
  readonly by: string;
  readonly clashes: readonly Clash[];
  /** Our name of the brand, where it is a guide. */
  readonly brandId: string | undefined;
}

const shownPast = 30;

export async function viewOfTeam(team: StoredTeam): Promise<TeamView> {
  const { id } = team;
  const [roster, who, root, outgoing, past, unsent] = await Promise.all([
    rosterOf(id),
    whoInTeam(id),
    database.teamRoots.get(id),
    database.teamOutgoing.where('team').equals(id).toArray(),
    database.teamPast.where('team').equals(id).reverse().sortBy('id'),
    unsentOf(id),
  ]);
  const brands = await Promise.all(Object.entries(team.brands).map(([brand, brandId]) => viewOfBrand(team, { brand, brandId, roster, who })));
  const shown = await Promise.all(unsent.map((each) => shownUnsent(team, each, roster)));
  return {
    team,
    roster,
    who,
    isRoot: keyFor(root, roster) !== null,
    isRenewing: root?.next !== undefined,
    brands,
    outgoing,
    unsent: shown,
    past: past.slice(0, shownPast),
  };
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

async function shownUnsent(team: StoredTeam, unsent: StoredUnsent, roster: Roster | null): Promise<UnsentShown> {
  const theirs = unsent.state === 'conflict' ? unsent.theirs : null;
  const [, brandId] = Object.entries(team.brands).find(([brand]) => guidePackKey(brand) === unsent.key) ?? [];
  const by = theirs && roster ? nameOf(roster, theirs.author) : '';
  return {
    unsent,
    by,
    brandId,
    clashes: theirs && brandId !== undefined ? await clashesOf(team.id, unsent.key, { mine: unsent.value.body, theirs: theirs.body }) : [],
  };
}

/** What both changed since the state that the team had before. */
async function clashesOf(team: string, key: string, { mine, theirs }: { readonly mine: string; readonly theirs: string }): Promise<readonly Clash[]> {
  const [one, other] = [mine, theirs].map((body) => v.safeParse(v.pipe(v.string(), v.parseJson(), TeamGuide), body));
  if (!one?.success || !other?.success) return [];
  const base = (await database.teamBases.get([team, key]))?.guide ?? { ...other.output.guide, rules: [], replies: [], packs: {}, dictionary: [] };
  return mergeChanges(base, { mine: one.output.guide, theirs: other.output.guide }).clashes;
}
