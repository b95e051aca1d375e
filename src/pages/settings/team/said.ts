/** What Settings says after something was done with a team, and the files that it hands over. */
import { signal } from '@preact/signals';
import type { TransportTrouble } from '../../../core/team/transport.ts';
import type { Issued } from '../../../platform/team/issue.ts';
import { writeRootFile } from '../../../platform/team/root-file.ts';
import type { RootKeyFile } from '../../../platform/team/root-keys.ts';
import type { StoredTeam } from '../../../platform/team/stored.ts';
import { handOver, plainName } from '../transfer-state.ts';
import { troubleWords } from './words.ts';

/** What came of the last thing that was done; each has a sentence (`teamSaid_<what>`). `words`: what the server or the folder had against it. */
export interface Said {
  readonly what: 'sent' | 'waiting' | 'file' | 'server-file' | 'nothing' | 'conflict' | 'trouble' | 'refused-host' | 'taken' | 'root';
  readonly words?: string;
}
export const said = signal<Said | null>(null);
/** How a team's records travel: by that its troubles are told. */
type Way = Pick<StoredTeam, 'address' | 'server'>;

/** Says what became of a record; a file is handed over. */
export function sayIssued(issued: Issued, team: Way | undefined): void {
  if (issued.ok && issued.way === 'file') {
    saveAgain(issued);
    sayFile(issued.trouble, team);
  } else if (issued.ok) said.value = { what: issued.way };
  else said.value = issued.why === 'conflict' ? { what: 'conflict' } : { what: 'trouble', words: wordsOf(issued.trouble, team) };
}

/** A file for the team's folder, or for whoever runs the server: then with what the server had against the record. */
export function sayFile(trouble: TransportTrouble | undefined, team: Way | undefined): void {
  said.value = trouble ? { what: 'server-file', words: wordsOf(trouble, team) } : { what: 'file' };
}

function wordsOf(trouble: TransportTrouble, team: Way | undefined): string {
  return troubleWords(trouble, team ?? { address: '' });
}

/** Hands a waiting file over once more. */
export function saveAgain({ name, text }: { readonly name: string; readonly text: string }): void {
  handOver(new Blob([text], { type: 'application/json' }), name);
}

/** Hands the file of a root key over; it says where its team is. */
export function saveKey(key: RootKeyFile, team: Pick<StoredTeam, 'name' | 'address'>): void {
  handOver(new Blob([writeRootFile(key, team)], { type: 'application/json' }), `${plainName(team.name)}-root-key.json`);
}
