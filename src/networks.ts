import * as v from 'valibot';
import { Network, type NetworkFile } from './core/network/network.ts';

const files = import.meta.glob<NetworkFile>('./networks/*.ts', { eager: true, import: 'default' });

/** Every network by id (its file's name), defaults filled in. */
export const networks: ReadonlyMap<string, Network> = new Map(
  Object.entries(files).map(([path, file]) => {
    const id = path.slice('./networks/'.length, -'.ts'.length);
    return [id, v.parse(Network, { ...file, id })];
  }),
);
