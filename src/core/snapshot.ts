import * as v from 'valibot';
import { Guide } from './guide.ts';

/** What a page's guard may know of one brand: the guide without replies, people, notes or log. */
export const SnapshotBrand = v.object({ id: v.string(), guide: Guide });
export type SnapshotBrand = v.InferOutput<typeof SnapshotBrand>;

/**
 * What the background publishes for the guards, in `storage.local` under `snapshot`. `brands` is the JSON of SnapshotBrand[]: one
 * string, because ten thousand strings cost a content script three to five times as much to read (facts: guarding, rules).
 */
export const Snapshot = v.object({ version: v.literal(1), seq: v.number(), brands: v.string() });
export type Snapshot = v.InferOutput<typeof Snapshot>;

/** Under `crisis`: the level of each brand, by brand id. Written at once by whoever raises it, so that it needs no living background. */
export const CrisisState = v.record(
  v.string(),
  v.object({ level: v.picklist([0, 1, 2, 3]), title: v.string(), sensitiveWords: v.array(v.string()), since: v.number() }),
);
export type CrisisState = v.InferOutput<typeof CrisisState>;

/** Under `settings`. */
export const Settings = v.object({
  language: v.picklist(['auto', 'ru', 'en']),
  /** Origins beyond the known networks where the user switched Guidepost on (`https://example.org/*`). */
  sites: v.array(v.string()),
  /** Hosts where Enter was seen to send, so that it is held from then on. */
  enterSends: v.array(v.string()),
});
export type Settings = v.InferOutput<typeof Settings>;
export const usualSettings: Settings = { language: 'auto', sites: [], enterSends: [] };

/** The keys of `storage.local` and what stands under each. */
export const stored = { snapshot: v.optional(Snapshot), crisis: v.optional(CrisisState, {}), settings: v.optional(Settings, usualSettings) };
export type StoredKey = keyof typeof stored;
