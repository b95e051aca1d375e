import * as v from 'valibot';
import { Pack } from './core/pack.ts';

const files = import.meta.glob<unknown>('../assets/packs/*.json', { eager: true, import: 'default' });

/** Every pack by id, which is its file's name. */
export const packs: ReadonlyMap<string, Pack> = new Map(
  Object.entries(files).map(([path, file]) => [path.slice('../assets/packs/'.length, -'.json'.length), v.parse(Pack, file)]),
);
