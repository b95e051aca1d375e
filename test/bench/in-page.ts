/** What the bench runs inside a page: the same measurements as in Node, and how long a page takes to be ready. */
import { compileGuide } from '#src/core/compile.ts';
import { matterOf, type Snapshot, type SnapshotBrand } from '#src/core/snapshot.ts';
import { bookOf, compileInSlices, type MatchingTime, measureMatching } from './matching.ts';

/** What `page.ts` finds on `window`. */
export interface PageBench {
  readonly matching: (count: number, withForms: boolean, rounds: number) => MatchingTime[];
  /** Milliseconds of each step until a published guide with forms is ready to check, reading first; in a page as cold as it is. */
  readonly ready: (count: number) => number[];
}

const now = (): number => performance.now();

function ready(count: number): number[] {
  const { guide, forms } = bookOf(count, true);
  const published: SnapshotBrand[] = [{ id: 'bench', guide }];
  const snapshot: Snapshot = {
    version: 1,
    seq: 1,
    brands: JSON.stringify(published),
    lexicons: '{}',
    forms: JSON.stringify(Object.fromEntries([...(forms ?? [])].map(([word, all]) => [word, all.join(' ')]))),
    dictionaries: '',
  };
  const begin = now();
  const brands = JSON.parse(snapshot.brands) as SnapshotBrand[];
  const matter = matterOf(snapshot);
  const read = now() - begin;
  return [read, ...compileInSlices(() => compileGuide(brands[0]?.guide ?? guide, matter), now)];
}

const bench: PageBench = { matching: (count, withForms, rounds) => measureMatching({ count, withForms, rounds, now }), ready };
Object.assign(window, { guidepostBench: bench });
