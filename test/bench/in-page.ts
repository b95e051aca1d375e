/** What the bench runs inside a page: the same measurements as in Node, and how long a page takes to be ready. */
import { compileGuide } from '#src/core/compile.ts';
import { matterOf, type Snapshot, type SnapshotBrand } from '#src/core/snapshot.ts';
import { bookOf, compileInSlices, type MatchingTime, measureMatching } from './matching.ts';

/** Milliseconds until a published guide is ready to check, and the longest step of it. */
export interface Readiness {
  readonly total: number;
  readonly longest: number;
}

/** What `page.ts` finds on `window`. */
export interface PageBench {
  readonly matching: (count: number, withForms: boolean, rounds: number) => MatchingTime[];
  readonly ready: (count: number, rounds: number) => Readiness;
}

const now = (): number => performance.now();

function ready(count: number, rounds: number): Readiness {
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
  const rows = Array.from({ length: rounds }, () => {
    const begin = now();
    const brands = JSON.parse(snapshot.brands) as SnapshotBrand[];
    const matter = matterOf(snapshot);
    const read = now() - begin;
    const { total, longest } = compileInSlices(() => compileGuide(brands[0]?.guide ?? guide, matter), now);
    return { total: read + total, longest: Math.max(read, longest) };
  });
  return rows.reduce((one, other) => (other.total < one.total ? other : one));
}

const bench: PageBench = { matching: (count, withForms, rounds) => measureMatching({ count, withForms, rounds, now }), ready };
Object.assign(window, { guidepostBench: bench });
