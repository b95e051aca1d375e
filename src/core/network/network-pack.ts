/**
 * Facts of networks that come after the release, as data: selectors, labels, limits, and nothing that runs. They only ever add. What a bundled fact
 * finds it goes on finding, in its place and as the same kind; a limit counts before the bundled one for the same box and takes away no other; hosts,
 * permissions and what a network is stay as they were built.
 */
import * as v from 'valibot';
import { isPlainPattern } from '../plain-pattern.ts';
import { confidences, Network } from './network.ts';

export const networksFormat = 'guidepost-networks/1';
const longestString = 300;
const longestList = 60;

const sections = ['boxes', 'publish', 'keys', 'account', 'schedule', 'posts', 'attachments', 'planned'] as const;
/** What decides whether a press is held, and by whose guide: here the bundled facts come first. */
const guarding: ReadonlySet<string> = new Set(['boxes', 'publish', 'keys', 'account', 'schedule', 'attachments']);

/** What a pack may say of a network: its facts and limits. Whatever else a network's file holds is not read. */
const PackedNetwork = v.partial(v.pick(Network, [...sections, 'limits']));
type PackedNetwork = v.InferOutput<typeof PackedNetwork>;

const version = v.pipe(v.string(), v.regex(/^\d{1,6}(\.\d{1,6}){0,3}$/));
export const NetworkPack = v.pipe(
  v.object({
    format: v.literal(networksFormat),
    /** Rises with every issue; a lower one is refused. */
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    /** The oldest version of Guidepost that understands it. */
    minVersion: version,
    issued: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/)),
    networks: v.record(v.string(), PackedNetwork),
    /** Networks that are known to be wrong at present, and why: shown, and nothing else. */
    disabled: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(200))), {}),
  }),
  v.check(({ networks }) => isBounded(networks), 'a selector or a list is too long'),
  v.check(({ networks }) => arePlain(networks), 'a pattern is not plain enough'),
);
export type NetworkPack = v.InferOutput<typeof NetworkPack>;

/** What a pack does to one network. */
export interface NetworkChange {
  readonly id: string;
  /** False: we know no such network, and the pack changes nothing there. */
  readonly isKnown: boolean;
  /** Facts that it adds. */
  readonly added: number;
  /** Facts that it confirms: they were of lower confidence. */
  readonly raised: number;
  readonly hasLimits: boolean;
  /** Why it is not to be relied on at present. */
  readonly doubt?: string;
}

/** A pack as its file's text says it, or where it is not of the agreed shape. */
export function readPack(text: string): NetworkPack | { readonly trouble: string } {
  const read = v.safeParse(NetworkPack, parsed(text));
  if (read.success) return read.output;
  const [issue] = read.issues;
  return { trouble: [v.getDotPath(issue), issue.message].filter(Boolean).join(': ') };
}

/** The networks with what a pack adds; without one as they are. */
export function withPack(bundled: ReadonlyMap<string, Network>, pack: NetworkPack | null): ReadonlyMap<string, Network> {
  if (!pack) return bundled;
  return new Map([...bundled].map(([id, network]) => [id, amend(network, packedFor(pack, id))]));
}

/** What a pack does, network by network. */
export function changesOf(bundled: ReadonlyMap<string, Network>, pack: NetworkPack): NetworkChange[] {
  const ids = [...new Set([...Object.keys(pack.networks), ...Object.keys(pack.disabled)])].sort();
  return ids.map((id) => {
    const own = bundled.get(id);
    const packed = packedFor(pack, id);
    const doubt = Object.hasOwn(pack.disabled, id) ? pack.disabled[id] : undefined;
    const counts = own && packed ? countChanges(own, packed) : { added: 0, raised: 0, hasLimits: false };
    return { id, isKnown: own !== undefined, ...counts, ...(doubt ? { doubt } : {}) };
  });
}

/** Whether a version (`0.1.0`) is at least another. */
export function isAtLeast(one: string, other: string): boolean {
  const [own, wanted] = [one, other].map((each) => each.split('.').map(Number));
  for (const [at, part] of (wanted ?? []).entries()) {
    const mine = own?.[at] ?? 0;
    if (mine !== part) return mine > part;
  }
  return true;
}

type Fact = Network[(typeof sections)[number]][number];

function amend(own: Network, packed: PackedNetwork | undefined): Network {
  if (!packed || own.near) return own;
  const facts = Object.fromEntries(sections.map((section) => [section, amendSection(section, own[section], packed[section] ?? [])]));
  return { ...own, ...facts, ...(packed.limits?.length ? { limits: [...packed.limits, ...own.limits] } : {}) };
}

/** Bundled facts keep their place where they guard; where a page only tells something, the newer word comes first. */
function amendSection(section: string, own: readonly Fact[], packed: readonly Fact[]): Fact[] {
  const standing = own.map((fact) => raised(fact, packed));
  const fresh = packed.filter((fact) => !own.some((each) => sameFact(each, fact)));
  if (!guarding.has(section)) return [...fresh, ...standing];
  return [...standing, ...fresh.map((fact) => ({ ...fact, added: true }))];
}

/** A fact as sure as the surer of both knows it. */
function raised(fact: Fact, packed: readonly Fact[]): Fact {
  const surer = packed.find((each) => sameFact(each, fact) && rank(each) < rank(fact));
  return surer ? { ...fact, confidence: surer.confidence, seen: surer.seen, source: surer.source } : fact;
}

function countChanges(own: Network, packed: PackedNetwork): Pick<NetworkChange, 'added' | 'raised' | 'hasLimits'> {
  const after = amend(own, packed);
  const added = sections.reduce((sum, section) => sum + after[section].length - own[section].length, 0);
  const surer = sections.flatMap((section) => (own[section] as readonly Fact[]).filter((fact) => raised(fact, packed[section] ?? []) !== fact));
  return { added, raised: surer.length, hasLimits: after.limits !== own.limits };
}

function packedFor({ networks }: NetworkPack, id: string): PackedNetwork | undefined {
  return Object.hasOwn(networks, id) ? networks[id] : undefined;
}

/** Whether two facts say the same, however surely and whoever saw it. */
function sameFact(one: Fact, other: Fact): boolean {
  return sayingOf(one) === sayingOf(other);
}

function sayingOf(fact: Fact): string {
  const about = new Set(['confidence', 'seen', 'source', 'added']);
  return JSON.stringify(
    Object.entries(fact)
      .filter(([key]) => !about.has(key))
      .toSorted(),
  );
}

function rank({ confidence }: Fact): number {
  return confidences.indexOf(confidence);
}

function isBounded(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= longestString;
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  return parts.length <= (Array.isArray(value) ? longestList : 200) && parts.every(isBounded);
}

/** Patterns stand under `pattern` and `path`, at any depth. */
function arePlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) =>
    (key === 'pattern' || key === 'path') && typeof part === 'string' ? isPlainPattern(part) : arePlain(part),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
