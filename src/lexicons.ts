import * as v from 'valibot';
import { once } from './core/once.ts';

/** One list of the trade: what it holds and why, phrases of both languages (`word*`, `*word` as in every phrase). */
const Lexicon = v.object({ about: v.string(), ru: v.array(v.string()), en: v.array(v.string()) });

const files = import.meta.glob<string>('../assets/lexicons/*.json', { eager: true, query: '?raw', import: 'default' });

/** Every lexicon by name, which is its file's name: phrases that rules of several kinds know by that name. Read at first use. */
export const lexicons: () => Readonly<Record<string, readonly string[]>> = once(() =>
  Object.fromEntries(
    Object.entries(files).map(([path, file]) => {
      const { ru, en } = v.parse(Lexicon, JSON.parse(file));
      return [path.slice('../assets/lexicons/'.length, -'.json'.length), [...ru, ...en]];
    }),
  ),
);
