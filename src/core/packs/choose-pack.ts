/** Changes of what a guide chose of a pack. Only what differs from the pack is kept; parts of a newer version stay. */
import type { Level } from '../finding.ts';
import type { Guide } from '../guide.ts';
import type { Pack, PackRule } from './pack.ts';
import { type PackChoice, readChoice } from './pack-choice.ts';

/** Switches a pack on or off. */
export function switchPack(guide: Guide, pack: Pack, on: boolean): Guide {
  return choose(guide, pack, (choice) => ({ ...choice, on }));
}

/** Switches one rule of a pack on or off. */
export function switchPackRule(guide: Guide, { pack, rule, on }: { readonly pack: Pack; readonly rule: PackRule; readonly on: boolean }): Guide {
  return choose(guide, pack, (choice) => ({
    ...choice,
    off: rule.on && !on ? added(choice.off, rule.id) : without(choice.off, rule.id),
    also: !rule.on && on ? added(choice.also, rule.id) : without(choice.also, rule.id),
  }));
}

/** Gives one rule of a pack another level. */
export function setPackRuleLevel(guide: Guide, { pack, rule, level }: { readonly pack: Pack; readonly rule: PackRule; readonly level: Level }): Guide {
  return choose(guide, pack, (choice) => {
    const { [rule.id]: _, ...levels } = choice.levels;
    return { ...choice, levels: level === rule.level ? levels : { ...levels, [rule.id]: level } };
  });
}

/** Packs that the guide speaks of and this version does not know. */
export function unknownPacks(guide: Guide, known: ReadonlyMap<string, Pack>): readonly string[] {
  return Object.keys(guide.packs).filter((id) => !known.has(id));
}

function choose(guide: Guide, pack: Pack, change: (choice: PackChoice) => PackChoice): Guide {
  const before: PackChoice = { off: [], also: [], levels: {}, ...readChoice(guide.packs[pack.id]) };
  return { ...guide, packs: { ...guide.packs, [pack.id]: change(before) } };
}

function added(ids: readonly string[], id: string): string[] {
  return [...without(ids, id), id];
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((each) => each !== id);
}
