/** A root key that comes back from its file, and who has it. */
import { signal } from '@preact/signals';
import { type TeamRole, teamRoles } from '../../../core/team/roles.ts';
import { openRootFile, type PlaceOfRoot, placeOfRoot, type RootFileOpened, takeRoot } from '../../../platform/team/root-file.ts';
import { ownKey, rosterOf } from '../../../platform/team/store.ts';
import { said } from './said.ts';
import { busy, changeMembers, join, lookNow } from './state.ts';

/** A file that was read, and what its key is here. */
export type RootFileSeen = { readonly file: string } & (
  | Extract<RootFileOpened, { ok: false }>
  | (Extract<RootFileOpened, { ok: true }> & { readonly place: PlaceOfRoot })
);
export const rootFile = signal<RootFileSeen | null>(null);

/** A key file has a few hundred letters. */
const mostBytes = 10_000;

/** Reads a file and shows what it is; nothing is changed by it. */
export async function readRootFile(file: File): Promise<void> {
  const opened: RootFileOpened = file.size > mostBytes ? { ok: false, why: 'no-key' } : await openRootFile(await file.text());
  rootFile.value = opened.ok ? { ...opened, file: file.name, place: await placeOfRoot(opened.pair.publicKey) } : { ...opened, file: file.name };
}

/** This machine signs by the key that was read; a team that only the file names is joined first, in the press itself. */
export async function beRoot(): Promise<void> {
  const seen = rootFile.value;
  if (!seen?.ok) return;
  const isNew = seen.place.kind === 'none';
  if (isNew && seen.invitation) await join(seen.invitation);
  await busy(async () => {
    const place = await placeOfRoot(seen.pair.publicKey);
    if (place.kind === 'root' && (await rosterOf(place.team.id)) === null) {
      rootFile.value = { ...seen, place: { kind: 'unread', team: place.team } }; // refused, or not to be had: a key that never counted joins nothing
      return;
    }
    // the team may have replaced the key meanwhile, or its host was refused
    if ((place.kind !== 'root' && place.kind !== 'here') || !(await takeRoot(place.team.id, seen.pair))) {
      rootFile.value = { ...seen, place };
      return;
    }
    rootFile.value = null;
    said.value = { what: 'root' };
  });
  if (rootFile.value === null) await lookNow(); // a server is signed in to by the root key from now on
}

/** Who has the root key takes the key of this machine into the list. */
export async function addMe(id: string, name: string): Promise<void> {
  const key = await ownKey();
  const roles: TeamRole[] = [...teamRoles];
  await changeMembers(id, (members) => [...members.filter((member) => member.key !== key), { key, name, roles }]);
}
