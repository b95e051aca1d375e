/** Accounts as people name them when they are asked for theirs: the addresses of their pages, pasted. */

import { sameName } from '../scope.ts';
import { claims, type Network } from './network.ts';

export interface LinkedAccount {
  /** The network's family. */
  readonly network: string;
  readonly handle: string;
}

export interface LinksRead {
  readonly accounts: readonly LinkedAccount[];
  /** What is the address of no account that we know of, as it was typed. */
  readonly unknown: readonly string[];
}

/** Reads a text of addresses, one a line or parted by spaces and commas; each account once. */
export function readAccountLinks(text: string, networks: Iterable<Network>): LinksRead {
  const known = [...networks];
  const accounts: LinkedAccount[] = [];
  const unknown: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const account = accountAt(word, known);
    if (!account) unknown.push(word);
    else if (!accounts.some((each) => each.network === account.network && sameName(each.handle, account.handle))) accounts.push(account);
  }
  return { accounts, unknown };
}

function accountAt(word: string, networks: readonly Network[]): LinkedAccount | null {
  const address = /^[a-z]+:\/\//i.test(word) ? word : `https://${word}`;
  if (!/^[^@\s]*\./.test(word) || !URL.canParse(address)) return null;
  const { hostname, pathname, search, hash } = new URL(address);
  const path = decoded(pathname + search + hash);
  for (const { family, hosts: own, profiles } of networks) {
    for (const { hosts = own, path: pattern, except } of profiles) {
      if (!claims({ hosts: withoutPrefix(hosts), path: undefined }, hostname.replace(prefix, ''), '/')) continue;
      const handle = new RegExp(pattern).exec(path)?.[1];
      if (handle && !except.includes(handle.toLowerCase())) return { network: family, handle };
    }
  }
  return null;
}

/** A site for telephones or with `www` has the same accounts. */
const prefix = /^(?:www|m|mobile)\./;

function withoutPrefix(hosts: readonly string[]): string[] {
  return hosts.map((host) => host.replace(prefix, ''));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % stands for itself
  }
}
