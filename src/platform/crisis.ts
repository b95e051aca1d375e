import type { CrisisLevel } from '../core/context.ts';
import { nextLevel } from '../core/crisis/record.ts';
import type { CrisisState } from '../core/snapshot.ts';
import { effectiveLevel, isOverdue, withOwnLevel, withoutLead, withStanding, withTeamLevel } from '../core/team/level.ts';
import { changeCrisis, recordLevel } from './crises.ts';
import { database } from './database.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import { readStored, writeCrisis } from './storage.ts';
import type { StoredTeamLevel } from './team/stored.ts';

interface LevelAsked {
  /** A day of mourning, as 2026-03-08; it lasts as long as the crisis does. */
  readonly mourning?: string | undefined;
  /** When it ends by itself for everybody, epoch milliseconds; only who leads a team says that. Null: not by itself. */
  readonly until?: number | null | undefined;
}

/**
 * Sets a brand's level straight in the storage that every guard watches: it works while the background sleeps or is dead. Up at once, down one step at a
 * time, and never below what a team holds, unless who sits here leads it. The record in the library follows; should that fail, the level stands.
 */
export async function setCrisisLevel(brand: string, wanted: CrisisLevel, reason: string, { mourning, until }: LevelAsked = {}): Promise<void> {
  await change(brand, { reason, mourning, until }, async (before) => {
    const stored = await database.teamLevels.get(brand).catch(() => undefined); // without a library there is only the level that stands
    if (!stored) return nextLevel(before, wanted);
    const both = withStanding(stored, before);
    const now = await teamClock(both.team);
    const { isUnsent: _, until: _until, ownUntil: _own, ...rest } = both;
    const next: StoredTeamLevel = { ...rest, ...withOwnLevel(both, wanted, { leads: both.leads, now, until }), unsentOn: both.seq };
    await database.teamLevels.put(next);
    return effectiveLevel(next, now);
  });
}

/** What a team's record says of a brand. */
export interface TeamWord {
  readonly seq: number;
  readonly level: CrisisLevel;
  readonly until?: number | undefined;
  readonly title: string;
  readonly sensitiveWords: readonly string[];
  /** The author's name. */
  readonly by: string;
  /** It was said here. */
  readonly isMine: boolean;
}

/** Takes what a team says of a brand's level: up and down, since only a newer record, believed before, comes here. What was set here and the team did not say stays. */
export async function takeTeamLevel(brand: string, word: TeamWord): Promise<void> {
  let isNews = false;
  await change(brand, { reason: word.title, by: word.by, until: word.until }, async (before) => {
    const stored = await database.teamLevels.get(brand);
    if (!stored || word.seq <= stored.seq) return before;
    isNews = true;
    const both = withStanding(stored, before);
    const { isUnsent: _, until: _until, ownUntil: _own, ...rest } = both;
    const next: StoredTeamLevel = { ...rest, ...withTeamLevel(both, word, word.isMine), seq: word.seq };
    await database.teamLevels.put(next);
    return effectiveLevel(next, await teamClock(both.team));
  });
  // Words that were taken away here since then do not come back with an old record.
  if (!isNews || word.sensitiveWords.length === 0) return;
  await changeCrisis(brand, (crisis) => ({ ...crisis, sensitiveWords: [...new Set([...crisis.sensitiveWords, ...word.sensitiveWords])] }));
}

/** Who sits here leads no more: what they set and did not send counts for themselves only, beside what the team said last. */
export async function dropUnsentLevel(brand: string, said: Pick<TeamWord, 'level' | 'until'>): Promise<void> {
  await change(brand, { reason: '', by: '' }, async (before) => {
    const stored = await database.teamLevels.get(brand);
    if (!stored?.isUnsent) return before;
    const { isUnsent: _, unsentOn: _on, until: _until, ownUntil: _own, ...rest } = stored;
    const next: StoredTeamLevel = { ...rest, ...withoutLead(stored, said) };
    await database.teamLevels.put(next);
    return effectiveLevel(next, await teamClock(next.team));
  });
}

/**
 * Brings the level in step with what is kept of the team: its record may have come to its end, or was kept and then we died. What a lead set with an end that came
 * before the team heard of it has ended too; then `said`, the team's last word, counts.
 */
export async function settleTeamLevel(brand: string, said: Pick<TeamWord, 'level' | 'until'>): Promise<void> {
  const known = await database.teamLevels.get(brand);
  const until = known?.isUnsent ? known.ownUntil : known?.until;
  await change(brand, { reason: '', by: '', until }, async (before) => {
    const stored = await database.teamLevels.get(brand);
    if (!stored) return before;
    const now = await teamClock(stored.team);
    const both = isOverdue(stored, now) ? ended(stored, said) : withStanding(stored, before);
    if (both !== stored) await database.teamLevels.put(both);
    return effectiveLevel(both, now);
  });
}

function ended(
  { isUnsent: _, unsentOn: _on, until: _until, ownUntil: _own, ...rest }: StoredTeamLevel,
  said: Pick<TeamWord, 'level' | 'until'>,
): StoredTeamLevel {
  return { ...rest, ...withoutLead({ level: 0, own: 0 }, said) };
}

interface Change extends LevelAsked {
  readonly reason: string;
  /** Who said so, where it was not who sits here; '' for nobody. */
  readonly by?: string;
}

async function change(brand: string, { reason, mourning, by, until }: Change, decide: (before: CrisisLevel) => Promise<CrisisLevel>): Promise<void> {
  const isHere = by === undefined;
  const { level, isChanged } = await alone('crisis', async () => {
    const { crisis } = await readStored('crisis');
    const before = crisis[brand];
    const to = await decide(before?.level ?? 0);
    const isOther = to !== (before?.level ?? 0) || (reason !== '' && (isHere || (to > 0 && reason !== before?.title)));
    if (isHere || isOther) await writeCrisis({ [brand]: entryOf(before, { level: to, reason, mourning }) });
    return { level: to, isChanged: isOther };
  });
  const why = [by, reason].filter(Boolean).join(': ');
  if (isChanged) await addToLog({ what: 'level-changed', brand, level, ...(why ? { reason: why } : {}), ...(until ? { until } : {}) });
  if (!isHere && !isChanged) return;
  try {
    await recordLevel(brand, level, reason, by);
  } catch (error) {
    console.error('guidepost: the record of the crisis could not be written', error);
  }
}

/** Now, as the team's server has it: a wrong clock here must not end a crisis early. */
async function teamClock(team: string): Promise<number> {
  return Date.now() + ((await database.teams.get(team))?.skewMs ?? 0);
}

/** At level 0 nothing of the crisis is left for the pages. */
function entryOf(
  before: CrisisState[string] | undefined,
  { level, reason, mourning }: { readonly level: CrisisLevel; readonly reason: string; readonly mourning: string | undefined },
): CrisisState[string] {
  const calm = { level, title: '', sensitiveWords: [], since: Date.now() };
  if (level === 0) return calm;
  return { ...calm, ...before, level, title: reason || (before?.title ?? ''), since: Date.now(), ...(mourning ? { mourning } : {}) };
}
