import * as v from 'valibot';
import { once } from './core/once.ts';
import { Pack } from './core/pack.ts';

const files = import.meta.glob<string>('../assets/packs/*.json', { eager: true, query: '?raw', import: 'default' });

/** Every pack by id, which is its file's name. Read at first use: the background wakes for much that needs none. */
export const packs: () => ReadonlyMap<string, Pack> = once(
  () => new Map(Object.entries(files).map(([path, file]) => [path.slice('../assets/packs/'.length, -'.json'.length), v.parse(Pack, JSON.parse(file))])),
);
