import type { RecordTrouble } from '../../../core/team/judge.ts';
import type { TransportTrouble } from '../../../core/team/transport.ts';
import type { StoredTeam } from '../../../platform/team/stored.ts';
import { serversOf } from '../../../platform/team/way.ts';
import { t } from '../../../ui/words.ts';

/** What a record of a team is about, by its key: the level, the guide, the roster. */
export function recordName(key: string): string {
  const [kind = ''] = key.split('.');
  return t(`teamRecord_${kind === 'crisis' || kind === 'guide' || kind === 'appr' ? kind : 'roster'}`);
}

/** What is said otherwise where a server holds records than where a folder holds files. */
const ofServer: ReadonlySet<string> = new Set(['unreachable', 'unreadable', 'large', 'gone', 'key', 'signature', 'rollback', 'twin', 'shape'] satisfies (
  | TransportTrouble['why']
  | RecordTrouble
  | 'gone'
)[]);

/** What is wrong, in a sentence. */
export function troubleWords(
  { why, detail = '' }: { readonly why: string; readonly detail?: string | undefined },
  team: Pick<StoredTeam, 'address' | 'server'>,
): string {
  const way = serversOf(team).length > 0 && ofServer.has(why) ? 'teamTroubleServer' : 'teamTrouble';
  return t(`${way}_${why}`, { detail });
}
