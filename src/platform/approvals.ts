/** Approval of one exact text: asking, answering, and keeping what was answered where the guards read it. */
import {
  type ApprovalAnswer,
  type ApprovalRequest,
  digestOf,
  fromLetters,
  isSame,
  judgeAnswer,
  keyName,
  readAnswer,
  readRequest,
  signedBytes,
  toLetters,
  writeAnswer,
  writeRequest,
} from '../core/crisis/approval.ts';
import { type Approval, type Approver, type Lacking, lacking } from '../core/crisis/opened.ts';
import type { Refusal } from '../core/crisis/refusals.ts';
import { me } from './approvers.ts';
import { database } from './database.ts';
import { installKey, isSignedBy, signWith } from './install-key.ts';
import { alone } from './locks.ts';
import { addToLog } from './log.ts';
import type { TextAsked } from './messages.ts';
import { readStored, writeStored } from './storage.ts';
import type { StoredApprover } from './stored.ts';
import { trustedPeople } from './team/approvers.ts';

/** How long a yes lasts where nobody says otherwise. */
export const usualTermMs = 2 * 3_600_000;
/** An expired yes is kept for so long, for nothing but to be sure of the clock. */
const keptMs = 86_400_000;

/** What became of an answer. */
export interface Taken extends Lacking {
  readonly refused: Refusal | null;
}

/** The code that asks for approval of a text. */
export async function askFor(asked: TextAsked): Promise<{ readonly code: string; readonly isAlone: boolean; readonly brand: string }> {
  const [own, others] = await Promise.all([me(), trustedPeople()]);
  const request = await requestOf(asked, own?.name ?? '');
  await addToLog({ what: 'approval-asked', ...aboutText(asked) });
  return { code: writeRequest(request), isAlone: others.length === 0, brand: request.brand };
}

/** Answers a request with this installation's own key. */
export async function answer(request: ApprovalRequest, { isYes, termMs }: { readonly isYes: boolean; readonly termMs: number }): Promise<string> {
  const key = await installKey('approval');
  const at = Date.now();
  const plain = { digest: digestOf(request), isYes, key: keyName(key.publicKey), at, until: at + termMs };
  const signature = await signWith(key, new Uint8Array(signedBytes(plain)));
  await addToLog({ what: 'approved', network: request.network, account: request.account, reason: `${isYes ? '+' : '−'} ${request.by}`.trim() });
  return writeAnswer({ ...plain, signature });
}

/** Whether a box that approval was given in is still on some page. */
export type IsPlaceThere = (place: string) => Promise<boolean>;

/** Takes an answer for a text as it stands now, in the box it was asked in. One yes opens one box: while that is on some page, and once the text went out, no other. */
export async function takeAnswer(asked: TextAsked & { readonly code: string }, isThere: IsPlaceThere): Promise<Taken> {
  const read = readAnswer(asked.code);
  const digest = await digestFor(asked);
  const judged = read.ok ? await judgedAnswer(read.value, digest) : { refused: read.why };
  if (judged.refused !== null) return { refused: judged.refused, people: 0, legal: false };
  const { who, until } = judged;
  const by = { key: toLetters(keyName(bytesOf(who))), role: who.role, until };
  const kept = await keep(asked, { digest: toLetters(digest), by, isThere });
  if ('refused' in kept) return { refused: kept.refused, people: 0, legal: false };
  const { isNew, ...left } = kept;
  // A team's answer is heard more than once.
  if (isNew) await addToLog({ what: 'approved', ...aboutText(asked), reason: who.name });
  return { refused: null, ...left };
}

/** A person without others approves a text of their own; the page has made them wait and read it through. */
export async function approveAlone(code: string, place: string): Promise<Refusal | null> {
  const read = readRequest(code);
  if (!read.ok) return read.why;
  if ((await trustedPeople()).length > 0) return 'own-text';
  const { text, network, account, brand, attachments } = read.value;
  const until = Date.now() + usualTermMs;
  const key = toLetters(keyName((await installKey('approval')).publicKey));
  const digest = toLetters(digestOf({ text, network, account, brand, attachments }));
  await keepYes({ digest, network, account, place }, { key, role: 'self', until }, async () => true);
  await addToLog({ what: 'approved', network, account, reason: 'self' });
  return null;
}

type Judged = { readonly refused: Refusal } | { readonly refused: null; readonly who: StoredApprover; readonly until: number };

async function judgedAnswer(given: ApprovalAnswer, digest: Uint8Array): Promise<Judged> {
  const own = await installKey('approval');
  if (isSame(given.key, keyName(own.publicKey))) return { refused: 'own-text' };
  const who = (await trustedPeople()).find((each) => isSame(keyName(bytesOf(each)), given.key));
  if (!who) return { refused: 'unknown-key' };
  if (who.role === 'observer') return { refused: 'not-entitled' };
  const bytes = new Uint8Array(signedBytes(given));
  const isGenuine = await isSignedBy(bytesOf(who), 'approval', { bytes, signature: new Uint8Array(given.signature) });
  const refused = judgeAnswer(given, { digest, now: Date.now(), isGenuine });
  return refused ? { refused } : { refused: null, who, until: given.until };
}

/** The text went out: what said yes to it opens no other box any more. */
export async function noteUsed(asked: TextAsked): Promise<void> {
  const digest = toLetters(await digestFor(asked));
  await alone('approvals', async () => {
    const { approvals } = await readStored('approvals');
    const isMeant = ({ digest: own, place }: Approval): boolean => own === digest && place === asked.place;
    if (approvals.some(isMeant)) {
      await writeStored(
        'approvals',
        approvals.map((each) => ({ ...each, isUsed: each.isUsed || isMeant(each) })),
      );
    }
  });
}

type Kept = { readonly refused: Refusal } | { readonly all: readonly Approver[]; readonly isNew: boolean };

/** Keeps a yes beside those that the text has in its box; tells what is lacking at the brand's level. */
async function keep(
  { brand, network, account, place }: TextAsked,
  { digest, by, isThere }: { readonly digest: string; readonly by: Approver; readonly isThere: IsPlaceThere },
): Promise<{ readonly refused: Refusal } | (Lacking & { readonly isNew: boolean })> {
  const kept = await keepYes({ digest, network, account, place }, by, isThere);
  if ('refused' in kept) return kept;
  const { crisis } = await readStored('crisis');
  return { ...lacking(kept.all, crisis[brand]?.level ?? 0), isNew: kept.isNew };
}

/** All that say yes to a text in a box from now on, and whether this yes is a new one. From a box that is gone it moves over. */
function keepYes(text: Omit<Approval, 'by'>, by: Approver, isThere: IsPlaceThere): Promise<Kept> {
  return alone('approvals', async () => {
    const now = Date.now();
    const { approvals } = await readStored('approvals');
    const isOwn = ({ digest, place }: Approval): boolean => digest === text.digest && place === text.place;
    const isSameYes = ({ key, until }: Approver): boolean => key === by.key && until === by.until;
    const elsewhere = approvals.filter((each) => each.digest === text.digest && !isOwn(each) && each.by.some(isSameYes));
    if (elsewhere.some(({ isUsed }) => isUsed)) return { refused: 'used' };
    const open = await Promise.all(elsewhere.map(({ place }) => place !== undefined && isThere(place)));
    if (open.includes(true)) return { refused: 'other-box' };
    const own = approvals.find(isOwn);
    const before = own?.by ?? [];
    const all = [...before.filter(({ key, until }) => key !== by.key && until > now), by];
    const others = approvals
      .filter((each) => !isOwn(each) && each.by.some(({ until }) => until + keptMs > now))
      .map((each) => (elsewhere.includes(each) ? { ...each, by: each.by.filter((one) => !isSameYes(one)) } : each))
      .filter(({ by: left }) => left.length > 0);
    await writeStored('approvals', [...others, { ...own, ...text, by: all }]);
    return { all, isNew: elsewhere.length === 0 && !before.some(isSameYes) };
  });
}

/** Brands have other ids on other machines: their name is what counts. */
async function requestOf({ text, network, account, brand, attachments }: TextAsked, by: string): Promise<ApprovalRequest> {
  const stored = await database.brands.get(brand);
  return { text, network, account, brand: stored?.guide.brand.name ?? '', attachments, by, at: Date.now() };
}

/** What an answer to this text names. */
async function digestFor(asked: TextAsked): Promise<Uint8Array> {
  return digestOf(await requestOf(asked, ''));
}

function aboutText({ brand, network, account }: TextAsked): { brand: string; network: string; account: string } {
  return { brand, network, account };
}

function bytesOf({ key }: StoredApprover): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fromLetters(key) ?? []);
}
