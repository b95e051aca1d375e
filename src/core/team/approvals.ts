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

/** What a record says: somebody asks, or somebody answers a request, by its token. */
export interface ApprovalSaid {
  readonly kind: 'request' | 'answer';
  readonly brand: string;
  readonly token: string;
  readonly code: string;
}

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

/** SHA-256 in letters. */
const digestLetters = 43;

/**
 * The name of a request in keys: the digest of what it asks for, in letters, and when its record was written. A record is written once, and a yes opens one box:
 * who asks for the same text again asks anew. Null for what is no request code.
 */
export function tokenOfRequest(code: string, at: number): string | null {
  const read = readRequest(code);
  return read.ok ? `${toLetters(digestOf(read.value))}${at.toString(36)}` : null;
}

/** The body of such a record. */
export function approvalBody(code: string): string {
  return JSON.stringify({ format: approvalFormat, code } satisfies TeamApproval);
}

/** Where an approver's answer to a request stands; `key` is theirs, in letters. */
export function answerKey(brand: string, token: string, key: string): string {
  return decisionKey(brand, token, toLetters(keyName(fromLetters(key) ?? new Uint8Array())));
}

function saidIn({ key, author, at, body }: SignedRecord): ApprovalSaid | null {
  const [, brand = '', token = '', kind] = key.split('.');
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), TeamApproval), body);
  if (!read.success) return null;
  const { code } = read.output;
  if (kind === 'req') return key === requestKey(brand, token) && tokenOfRequest(code, at) === token ? { kind: 'request', brand, token, code } : null;
  const answer = readAnswer(code);
  const isOfDigest = answer.ok && toLetters(answer.value.digest) === token.slice(0, digestLetters);
  return isOfDigest && key === answerKey(brand, token, author) ? { kind: 'answer', brand, token, code } : null;
}
