/** The networks by what the browser opens to us: one permission may open several. */
import type { Network } from '../../core/network/network.ts';
import type { Bilingual } from '../../core/rule.ts';
import { networks } from '../../networks.ts';
import { originsOf } from '../../platform/network-access.ts';

/** Networks that one permission opens: a site may serve several. */
export interface NetworkAccess {
  /** Their hosts. */
  readonly id: string;
  readonly families: readonly string[];
  readonly name: Bilingual;
  readonly origins: readonly string[];
  readonly isListed: boolean;
  /** When its facts were seen last: `2026-08`. */
  readonly seen: string;
}

/** Every place of the catalogue. */
export function networkPlaces(): readonly NetworkAccess[] {
  const byHosts = Map.groupBy(
    [...networks.values()].filter(({ hosts }) => hosts.length > 0),
    ({ hosts }) => [...hosts].sort().join(' '),
  );
  return [...byHosts].map(([id, [first, ...others]]) => {
    const members = first ? [first, ...others] : [];
    const seen = members.flatMap(({ boxes, publish }) => [...boxes, ...publish].map((fact) => fact.seen)).sort();
    return {
      id,
      families: [...new Set(members.map(({ family }) => family))],
      name: { ru: shared(members, 'ru'), en: shared(members, 'en') },
      origins: originsOf({ hosts: first?.hosts ?? [] }),
      isListed: members.some(({ access }) => access === 'listed'),
      seen: seen.at(-1) ?? '',
    };
  });
}

/** A name for several drops what tells them apart. */
function shared(members: readonly Network[], language: 'ru' | 'en'): string {
  const name = members[0]?.name[language] ?? '';
  return members.length > 1 ? name.replace(/ \(.*\)$/, '') : name;
}
