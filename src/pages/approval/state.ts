/** What the approval page knows, and the only functions that change it. */
import { signal } from '@preact/signals';
import { type ApprovalRequest, readRequest } from '../../core/crisis/approval.ts';
import { type Card, readCard } from '../../core/crisis/card.ts';
import type { Role } from '../../core/crisis/plan.ts';
import type { Refusal } from '../../core/crisis/refusals.ts';
import { requestInAddress } from '../../platform/approval-page.ts';
import { answer, approveAlone } from '../../platform/approvals.ts';
import { distrust, introduce, me, trust } from '../../platform/approvers.ts';
import type { StoredApprover } from '../../platform/stored.ts';
import { type ApprovalSent, answerTeam, requestsToAnswer } from '../../platform/team/approvals.ts';
import { type TrustedPerson, trustedPeople } from '../../platform/team/approvers.ts';
import type { StoredTeamAsked } from '../../platform/team/stored.ts';
import { codeInFile } from '../shared/code-file.tsx';

/** A request that is being read. */
export interface OpenRequest {
  readonly request: ApprovalRequest;
  readonly code: string;
  /** The box that it was asked in, where its own author reads it, for want of others; else null. */
  readonly alone: { readonly place: string } | null;
  readonly openedAt: number;
}

export const own = signal<StoredApprover | null>(null);
export const people = signal<readonly TrustedPerson[]>([]);
/** Requests that came over a team's server. */
export const waiting = signal<readonly StoredTeamAsked[]>([]);
export const open = signal<OpenRequest | null>(null);
/** An answer, and what became of it at the server of the team that asked; null until that is known, or where none did. */
export interface GivenAnswer {
  readonly isYes: boolean;
  readonly code: string;
  readonly sent: ApprovalSent | null;
}

/** The answer that was given to the open request. */
export const given = signal<GivenAnswer | null>(null);
/** A card that was pasted and not yet taken. */
export const offered = signal<Card | null>(null);
/** What is wrong with what was pasted, by place. */
export const wrong = signal<{ readonly at: 'request' | 'card' | 'alone'; readonly why: Refusal | 'own-card' | 'no-picture' | 'unsupported' } | null>(null);

export async function start(): Promise<void> {
  await refresh();
  const asked = requestInAddress(location.hash);
  if (asked) openRequest(asked.code, asked);
}

async function refresh(): Promise<void> {
  own.value = (await me()) ?? null;
  people.value = await trustedPeople();
  waiting.value = await requestsToAnswer();
}

/** Says who sits here; the key is made at the first time. */
export async function introduceMe(name: string, role: Role): Promise<void> {
  try {
    await introduce(name, role);
    await refresh();
  } catch (error) {
    console.error('guidepost: the key could not be made', error);
    wrong.value = { at: 'card', why: 'unsupported' };
  }
}

/** Opens a request out of whatever was pasted. */
export function openRequest(pasted: string, alone: OpenRequest['alone'] = null): void {
  const read = readRequest(pasted);
  given.value = null;
  wrong.value = read.ok ? null : { at: 'request', why: read.why };
  open.value = read.ok ? { request: read.value, code: pasted, alone, openedAt: Date.now() } : null;
}

/** Shows a card out of whatever was pasted, before it is taken. */
export function offerCard(pasted: string): void {
  const read = readCard(pasted);
  wrong.value = read.ok ? null : { at: 'card', why: read.why };
  offered.value = read.ok ? read.value : null;
}

/** Takes the offered card, once its words were compared. */
export async function takeCard(): Promise<void> {
  const card = offered.value;
  if (!card) return;
  const isTaken = await trust(card);
  wrong.value = isTaken ? null : { at: 'card', why: 'own-card' };
  offered.value = null;
  await refresh();
}

export function dropCard(): void {
  offered.value = null;
}

export async function removePerson(key: string): Promise<void> {
  await distrust(key);
  await refresh();
}

/** Answers the open request with this installation's key. */
export async function answerOpen(isYes: boolean, termMs: number): Promise<void> {
  const asked = open.value;
  if (!asked) return;
  const code = await answer(asked.request, { isYes, termMs });
  given.value = { isYes, code, sent: null };
  given.value = { isYes, code, sent: await answerTeam(asked.code, code) };
  await refresh();
}

/** The author approves their own text, for want of others. */
export async function approveOpenAlone(): Promise<void> {
  const asked = open.value;
  if (!asked?.alone) return;
  const refused = await approveAlone(asked.code, asked.alone.place);
  wrong.value = refused ? { at: 'alone', why: refused } : null;
  if (!refused) given.value = { isYes: true, code: '', sent: null };
}

export function closeRequest(): void {
  open.value = null;
  given.value = null;
}

/** The code in a file: a text, or a picture of a code. Null, and said so, where there is none. */
export async function codeIn(file: File, at: 'request' | 'card'): Promise<string | null> {
  const found = await codeInFile(file);
  if ('code' in found) return found.code;
  wrong.value = { at, why: found.why };
  return null;
}
