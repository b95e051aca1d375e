import { limitsByFamily } from '../../../core/network/length-limit.ts';
import type { Limit } from '../../../core/network/network.ts';
import { networks } from '../../../networks.ts';
import { byWords, languageOnScreen, tBoth } from '../../../ui/words.ts';

/** Families of networks, each once, by name; any other site comes last. A family of several sites drops what tells them apart. */
export function networkChoices(): { value: string; label: string }[] {
  const names = familyNames();
  const last = names.get(anyOther) ?? '';
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => Number(one.label === last) - Number(other.label === last) || byWords(one.label, other.label));
}

const anyOther = 'generic';

/** A family's name; its id where we know none. */
export function networkName(family: string): string {
  return familyNames().get(family) ?? family;
}

function familyNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const { family, name } of networks.values()) names.set(family, names.has(family) ? tBoth(name).replace(/ \(.*\)$/, '') : tBoth(name));
  return names;
}

/** The day or month on which facts were seen (`2026-11`, `2026-08-14`), as people say a month. */
export function monthSaid(seen: string): string {
  return new Intl.DateTimeFormat(languageOnScreen(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(seen));
}

/** Length limits by family, as a check wants them. */
export function networkLimits(): ReadonlyMap<string, readonly Limit[]> {
  return limitsByFamily(networks.values());
}
