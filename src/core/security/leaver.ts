/** Somebody leaves: what must be taken from them, and in which order. */
import type { PageKind } from './account-pages.ts';
import { type AccountCard, nameKey } from './register.ts';

/**
 * What is to be done at one account, in this order: first nobody may be locked out, then nothing of what the leaver holds may open the account anew, and only
 * then are they put out. A password changed before the recovery address is taken back in a minute.
 */
export const leaverActs = ['hand-over', 'recovery', 'password', 'two-factor', 'sessions', 'role', 'tool', 'apps'] as const;
export type LeaverAct = (typeof leaverActs)[number];

const pages: Readonly<Record<LeaverAct, PageKind>> = {
  'hand-over': 'people',
  recovery: 'recovery',
  password: 'password',
  'two-factor': 'two-factor',
  sessions: 'sessions',
  role: 'people',
  tool: 'apps',
  apps: 'apps',
};

export interface RegisteredAccount {
  readonly network: string;
  readonly handle: string;
  readonly kind: string;
  readonly card: AccountCard;
}

export interface LeaverStep {
  /** The same for the same step from day to day. */
  readonly id: string;
  readonly act: LeaverAct;
  /** The page of the network where it is done. */
  readonly page: PageKind;
  /** The service, for `tool`. */
  readonly tool: string;
}

export interface LeaverAccount {
  readonly network: string;
  readonly handle: string;
  readonly steps: readonly LeaverStep[];
}

/** Every account that the person can reach, the most dangerous first, each with its steps in order. */
export function leaverList(person: string, accounts: readonly RegisteredAccount[]): LeaverAccount[] {
  return accounts
    .map((account) => ({ account, acts: actsFor(nameKey(person), account.card) }))
    .filter(({ acts }) => acts.size > 0)
    .sort((one, other) => danger(other.acts, other.account) - danger(one.acts, one.account))
    .map(({ account: { network, handle, card }, acts }) => ({
      network,
      handle,
      steps: leaverActs
        .filter((act) => acts.has(act))
        .map((act) => ({ id: `${network} ${handle} ${act}`, act, page: pages[act], tool: act === 'tool' ? toolsOf(nameKey(person), card) : '' })),
    }));
}

function actsFor(person: string, { owner, access, recovery }: AccountCard): ReadonlySet<LeaverAct> {
  const acts = new Set<LeaverAct>();
  const own = access.filter((each) => nameKey(each.person) === person);
  const isOwner = nameKey(owner) === person;
  if (isOwner) acts.add('hand-over');
  if (recovery.some(({ holder }) => nameKey(holder) === person)) acts.add('recovery');
  // who could let themselves back in, or knows the word, may be signed in somewhere
  if (isOwner || acts.has('recovery') || own.some(({ how }) => how === 'password'))
    for (const act of ['password', 'two-factor', 'sessions', 'apps'] as const) acts.add(act);
  if (own.some(({ how }) => how === 'role')) acts.add('role');
  if (own.some(({ how }) => how === 'tool')) acts.add('tool');
  return acts;
}

/** Who can take an account over is more dangerous than who can post in it; a company's account more than a person's. */
function danger(acts: ReadonlySet<LeaverAct>, { kind }: RegisteredAccount): number {
  return (acts.has('hand-over') ? 8 : 0) + (acts.has('recovery') ? 4 : 0) + (acts.has('password') ? 2 : 0) + (kind === 'personal' ? 0 : 1);
}

function toolsOf(person: string, { access }: AccountCard): string {
  return access
    .filter((each) => each.how === 'tool' && nameKey(each.person) === person && each.tool.trim() !== '')
    .map(({ tool }) => tool.trim())
    .join(', ');
}
