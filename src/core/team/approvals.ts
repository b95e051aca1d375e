/** Requests for approval and answers as a team's server carries them: each written once, by one person. What the answer says is signed by itself (core/crisis/approval.ts). */
import * as v from 'valibot';
import { digestOf, fromLetters, keyName, readAnswer, readRequest, toLetters } from '../crisis/approval.ts';
import { decisionKey, requestKey } from './keys.ts';
import { isGenuine, type SignedRecord, type Verify } from './record.ts';
import { type Roster, rolesOf } from './roles.ts';

export const approvalFormat = 'guidepost-team-approval/1';

/** A request (`GPQ1…`) or an answer (`GPA1…`) as core/crisis/approval.ts writes them. */
const TeamApproval = v.object({ format: v.literal(approvalFormat), code: v.pipe(v.string(), v.maxLength(150_000)) });
type TeamApproval = v.InferOutput<typeof TeamApproval>;

/** What a record says: somebody asks, or somebody answers a request (its digest in letters). */
export type ApprovalSaid =
  | { readonly kind: 'request'; readonly brand: string; readonly digest: string; readonly code: string }
  | { readonly kind: 'answer'; readonly brand: string; readonly digest: string; readonly code: string };

/** What a record of the team says; null for one that is not what its key says, not signed by its author, or by nobody who may. */
export async function readApproval(
  record: SignedRecord,
  { roster, verify }: { readonly roster: Roster; readonly verify: Verify },
): Promise<ApprovalSaid | null> {
  const said = saidIn(record);
  const roles = rolesOf(roster, record.author);
  if (!said || roles.length === 0 || (said.kind === 'answer' && !roles.includes('approver'))) return null;
  return (await isGenuine(record, verify)) ? said : null;
}

/** The digest of what a request code asks for, in letters; null for what is none. */
export function digestOfRequest(code: string): string | null {
  const read = readRequest(code);
  return read.ok ? toLetters(digestOf(read.value)) : null;
}

/** The body of such a record. */
export function approvalBody(code: string): string {
  return JSON.stringify({ format: approvalFormat, code } satisfies TeamApproval);
}

/** Where an approver's answer to a request stands; `key` is theirs, in letters. */
export function answerKey(brand: string, digest: string, key: string): string {
  return decisionKey(brand, digest, toLetters(keyName(fromLetters(key) ?? new Uint8Array())));
}

function saidIn({ key, author, body }: SignedRecord): ApprovalSaid | null {
  const [, brand = '', digest = '', kind] = key.split('.');
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), TeamApproval), body);
  if (!read.success) return null;
  const { code } = read.output;
  if (kind === 'req') return key === requestKey(brand, digest) && digestOfRequest(code) === digest ? { kind: 'request', brand, digest, code } : null;
  const answer = readAnswer(code);
  const isOfDigest = answer.ok && toLetters(answer.value.digest) === digest;
  return isOfDigest && key === answerKey(brand, digest, author) ? { kind: 'answer', brand, digest, code } : null;
}
