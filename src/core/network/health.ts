/**
 * How well the facts of a network fit its pages, in counts and nothing else. A fact's id is its section and place in the network's file:
 * `publish.1`; `boxes.0.composer` is the composer that a box fact names; `boxes.other` a text box that the file does not know.
 */
import * as v from 'valibot';
import type { BoxKind } from '../draft.ts';
import type { Network } from './network.ts';

/** By the first selector, by a later one, or not at all though it should be there. */
export const outcomes = ['found', 'fallback', 'missing'] as const;
export type Outcome = (typeof outcomes)[number];
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What a frame reports: of one box that was taken up, or of a post that left without a check. */
export const HealthReport = v.object({
  network: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  facts: v.record(v.pipe(v.string(), v.regex(/^[a-z]{1,12}\.(?:\d{1,3}|other)(?:\.composer)?$/)), v.picklist(outcomes)),
  /** A post went out unguarded. */
  left: v.optional(v.boolean(), false),
});
export type HealthReport = v.InferOutput<typeof HealthReport>;

type Counts = Readonly<Record<Outcome, number>>;

/** The counts of one network on one day (`2026-12-01`); `at`: the last report, in epoch milliseconds. */
export interface HealthDay {
  readonly network: string;
  readonly day: string;
  readonly at: number;
  readonly facts: Readonly<Record<string, Counts>>;
  readonly left: number;
}

/** A day with one report more. */
export function withReport(before: HealthDay | undefined, { network, facts, left }: HealthReport, day: string, at: number): HealthDay {
  const counted = Object.entries(facts).map(([id, outcome]) => {
    const counts = before?.facts[id] ?? { found: 0, fallback: 0, missing: 0 };
    return [id, { ...counts, [outcome]: counts[outcome] + 1 }] as const;
  });
  return { network, day, at, facts: { ...before?.facts, ...Object.fromEntries(counted) }, left: (before?.left ?? 0) + (left ? 1 : 0) };
}

/** One fact as it fared on the last day on which it was looked for. */
export interface FactHealth {
  readonly id: string;
  readonly section: string;
  /** Of which kind of box; null where it is of none in particular. */
  readonly kind: BoxKind | null;
  readonly outcome: Outcome;
  readonly day: string;
}

export interface NetworkHealth {
  readonly network: string;
  readonly at: number;
  readonly left: number;
  readonly facts: readonly FactHealth[];
  /** When the newest of its facts was seen (`2026-08`); null where nothing is known of it. */
  readonly checked: string | null;
}

/** Every network that was used, the last used first. */
export function healthOf(days: readonly HealthDay[], networks: ReadonlyMap<string, Network>): NetworkHealth[] {
  const used = [...new Set(days.map(({ network }) => network))];
  return used
    .map((id) => {
      const own = days.filter(({ network }) => network === id).toSorted((one, other) => (one.day < other.day ? 1 : -1));
      const network = networks.get(id);
      return {
        network: id,
        at: Math.max(...own.map(({ at }) => at)),
        left: own.reduce((sum, { left }) => sum + left, 0),
        facts: factsOf(own, network),
        checked: network && !network.near ? newestFact(network) : null,
      };
    })
    .toSorted((one, other) => other.at - one.at);
}

function factsOf(days: readonly HealthDay[], network: Network | undefined): FactHealth[] {
  const ids = [...new Set(days.flatMap(({ facts }) => Object.keys(facts)))].sort(byPlace);
  return ids.flatMap((id) => {
    const last = days.find(({ facts }) => facts[id]);
    const counts = last?.facts[id];
    return last && counts ? [{ id, ...aboutOf(id, network), outcome: outcomeOf(counts), day: last.day }] : [];
  });
}

function outcomeOf({ found, fallback, missing }: Counts): Outcome {
  if (missing > found + fallback) return 'missing';
  return found > 0 ? 'found' : 'fallback';
}

function aboutOf(id: string, network: Network | undefined): Pick<FactHealth, 'section' | 'kind'> {
  const [section = '', place = '', part] = id.split('.');
  const at = Number(place);
  if (section === 'boxes') return { section: part ?? (place === 'other' ? place : section), kind: network?.boxes[at]?.kind ?? null };
  return { section, kind: section === 'publish' ? (network?.publish[at]?.for[0] ?? null) : null };
}

const order = ['boxes', 'publish', 'account', 'schedule'];

function byPlace(one: string, other: string): number {
  const [mine = '', its = ''] = [one, other].map((id) => id.split('.')[0]);
  return order.indexOf(mine) - order.indexOf(its) || one.localeCompare(other, 'en', { numeric: true });
}

/** A month or a day sorts as text does. */
function newestFact({ boxes, publish, keys, account }: Network): string | null {
  return (
    [...boxes, ...publish, ...keys, ...account]
      .map(({ seen }) => seen)
      .toSorted()
      .at(-1) ?? null
  );
}

/** A report that can be sent to anybody: versions, ids of facts, counts. Nothing that anybody wrote, no addresses, no accounts. */
export function healthText(
  days: readonly HealthDay[],
  { version, browser, pack }: { readonly version: string; readonly browser: string; readonly pack: number | null },
): string {
  const lines = days
    .toSorted((one, other) => one.network.localeCompare(other.network) || one.day.localeCompare(other.day))
    .flatMap(({ network, day, facts, left }) => [
      `${network} ${day}${left > 0 ? ` unguarded ${left}` : ''}`,
      ...Object.keys(facts)
        .sort(byPlace)
        .map((id) => `  ${id} ${outcomes.map((outcome) => `${outcome} ${facts[id]?.[outcome] ?? 0}`).join(', ')}`),
    ]);
  return [`Guidepost ${version}, ${browser}, facts ${pack === null ? 'bundled' : `bundled and pack ${pack}`}`, ...lines].join('\n');
}
