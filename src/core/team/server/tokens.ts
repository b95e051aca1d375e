/**
 * Tokens by which a nats-server knows its people without a list of them (operator mode): the operator vouches for accounts, the account for people. Who joins gets
 * a token; no server is touched. As NATS writes them: JSON Web Tokens of version 2, signed with Ed25519.
 */
import { sha512_256 } from '@noble/hashes/sha2.js';
import { toLetters } from '../../crisis/approval.ts';
import { base32 } from './nkey.ts';
import type { Rights } from './rights.ts';

/** Who signs a token: the name of their key (`O…`, `A…`), and the signing. */
export interface Issuer {
  readonly nkey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The token of an operator, signed by itself. `system`: the account by which servers speak of themselves. */
export function operatorToken(operator: Issuer, system: string, at: number): string {
  return token(operator, { name: 'guidepost', sub: operator.nkey, at, nats: { type: 'operator', version: 2, system_account: system } });
}

/** The token of an account. Only one that `keeps` may hold buckets. */
export function accountToken(
  operator: Issuer,
  account: string,
  { name, keeps, at }: { readonly name: string; readonly keeps: boolean; readonly at: number },
): string {
  const room = keeps ? { mem_storage: -1, disk_storage: -1, streams: -1, consumer: -1 } : {};
  const limits = { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, wildcards: true, conn: -1, leaf: -1, ...room };
  return token(operator, { name, sub: account, at, nats: { limits, default_permissions: { pub: {}, sub: {} }, type: 'account', version: 2 } });
}

/** The token of a person: their rights travel in it. */
export function personToken(
  account: Issuer,
  nkey: string,
  { name, rights, at }: { readonly name: string; readonly rights: Rights; readonly at: number },
): string {
  const { publish, subscribe } = rights;
  const nats = { pub: { allow: publish }, sub: { allow: subscribe }, subs: -1, data: -1, payload: -1, type: 'user', version: 2 };
  return token(account, { name, sub: nkey, at, nats });
}

interface Claims {
  readonly name: string;
  readonly sub: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly nats: unknown;
}

function token(issuer: Issuer, { name, sub, at, nats }: Claims): string {
  const claims = { iat: Math.floor(at / 1000), iss: issuer.nkey, name, sub, nats };
  const jti = base32(sha512_256(utf8(JSON.stringify({ jti: '', ...claims }))));
  const head = toLetters(utf8(JSON.stringify({ typ: 'JWT', alg: 'ed25519-nkey' })));
  const text = `${head}.${toLetters(utf8(JSON.stringify({ jti, ...claims })))}`;
  return `${text}.${toLetters(issuer.sign(utf8(text)))}`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
