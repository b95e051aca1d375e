/** What each role may do on the server: the subjects that nats-server lets a person publish to and subscribe to. The server enforces it, whatever a client says of itself. */
import { keyName, toLetters } from '../../crisis/approval.ts';
import type { TeamRole } from '../roles.ts';
import { buckets, streamOf } from './buckets.ts';
import { nkeyOf } from './nkey.ts';

/** Subjects that somebody may use; what is not named is refused. */
export interface Rights {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** A role of the roster, or `owner`: makes the buckets and writes the roster. */
export type ServerRole = TeamRole | 'owner';

/** The rights of somebody with a public key (32 bytes) and these roles; everybody is a member. */
export function rightsOf(publicKey: Uint8Array, roles: readonly ServerRole[]): Rights {
  const all = new Set<ServerRole>([...roles, 'member']);
  return {
    publish: [...reads, ...[...all].flatMap((role) => writes[role](publicKey))],
    subscribe: [...buckets.map(({ name }) => `$KV.${name}.>`), `${inboxOf(publicKey)}.>`],
  };
}

/** Where somebody's answers come to: nobody else may listen there. */
export function inboxOf(publicKey: Uint8Array): string {
  return `_INBOX_${nkeyOf(publicKey)}`;
}

const writes: Readonly<Record<ServerRole, (publicKey: Uint8Array) => readonly string[]>> = {
  member: () => ['$KV.appr.*.*.req'],
  approver: (publicKey) => [`$KV.appr.*.*.dec.${toLetters(keyName(publicKey))}`],
  editor: () => ['$KV.guide.>'],
  lead: () => ['$KV.crisis.>'],
  // whoever holds the root key signs in by it on their own machine, and answers requests by the key of their card
  owner: () => ['$KV.team.>', '$KV.appr.*.*.dec.*', '$JS.API.>'],
};

/** Asking for the last value, for one revision after another, and for the list of keys. */
const reads: readonly string[] = buckets.flatMap(({ name }) => {
  const stream = streamOf(name);
  return [`$JS.API.DIRECT.GET.${stream}`, `$JS.API.DIRECT.GET.${stream}.>`, `$JS.API.STREAM.INFO.${stream}`];
});
