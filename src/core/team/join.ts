/** What somebody needs to join a team: where its records are, and the root key that everything is traced back to. One code, alone or at the end of a link. */
import { bytesIn, code, fromLetters, type Reading, toLetters } from '../crisis/approval.ts';

export interface Invitation {
  /** The team's name, for the eye: what counts is the roster's. */
  readonly name: string;
  /** A folder of files (https:), or a server (wss:). */
  readonly address: string;
  /** The root's public key in letters. */
  readonly root: string;
}

const mark = 'GPT1';
const rootBytes = 32;
const longestName = 80;
const longestAddress = 2000;

/** The code to be handed on: `GPT1.…`. */
export function writeInvitation({ name, address, root }: Invitation): string {
  return code(mark, Uint8Array.of(...(fromLetters(root) ?? []), ...new TextEncoder().encode(JSON.stringify([address, name.trim().slice(0, longestName)]))));
}

/** The same as a link: the code stands behind `#`, so no server ever sees it. */
export function invitationLink(invitation: Invitation): string {
  return `${invitation.address.replace(/#.*$/, '').replace(/^ws/, 'http')}#${writeInvitation(invitation)}`;
}

/** Reads a code, or a link with one; anything around it in a message is passed over. */
export function readInvitation(written: string): Reading<Invitation> {
  const read = bytesIn(written, mark);
  if (!read.ok) return read;
  const parts = parsed(read.value.subarray(rootBytes));
  if (!Array.isArray(parts) || parts.length !== 2) return { ok: false, why: 'damaged' };
  const [address, name] = parts as unknown[];
  if (typeof address !== 'string' || typeof name !== 'string' || !isAddress(address)) return { ok: false, why: 'damaged' };
  return { ok: true, value: { name: name.slice(0, longestName), address, root: toLetters(read.value.subarray(0, rootBytes)) } };
}

/** The address of a record's file in a team's folder. What follows a `?` in the folder's address is kept: some stores want it. */
export function fileAddress(folder: string, key: string): string {
  const [, path = '', asked = ''] = /^([^?#]*)(\?[^#]*)?/.exec(folder) ?? [];
  return `${path.endsWith('/') ? path : `${path}/`}${fileName(key)}${asked}`;
}

/** The name of a record's file. */
export function fileName(key: string): string {
  return `${key}.json`;
}

/** Over a road that nobody can change on the way, or on this machine. */
function isAddress(address: string): boolean {
  if (address.length > longestAddress || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return !username && !password && (['https:', 'wss:'].includes(protocol) || (isHere && ['http:', 'ws:'].includes(protocol)));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // the caller says that it is damaged
  }
}
