/** What the bench runs inside a page: the same measurements as in Node, and how long a page takes to be ready. */
import { compileGuide } from '#src/core/compile.ts';
import { matterOf, type Snapshot, type SnapshotBrand } from '#src/core/snapshot.ts';
import { bookOf, compileInSlices, type MatchingTime, measureMatching } from './matching.ts';

/** What `page.ts` finds on `window`. */
export interface PageBench {
  readonly matching: (count: number, withForms: boolean, rounds: number) => MatchingTime[];
  /** Makes what the background would have published, so that `ready` measures nothing but reading and compiling. */
  readonly publish: (count: number) => void;
  /** Milliseconds of each step until the published guide is ready to check, reading first. */
  readonly ready: () => number[];
}

const now = (): number => performance.now();

let published: Snapshot | undefined;

function publish(count: number): void {
  const { guide, forms } = bookOf(count, true);
  const brands: SnapshotBrand[] = [{ id: 'bench', guide }];
  const words = JSON.stringify(Object.fromEntries([...(forms ?? [])].map(([word, all]) => [word, all.join(' ')])));
  published = { version: 1, seq: 1, brands: JSON.stringify(brands), lexicons: '{}', forms: words, dictionaries: '' };
}

function ready(): number[] {
  if (!published) throw new Error('nothing was published');
  const begin = now();
  const [brand] = JSON.parse(published.brands) as SnapshotBrand[];
  const matter = matterOf(published);
  if (!brand) throw new Error('no brand was published');
  const read = now() - begin;
  return [read, ...compileInSlices(() => compileGuide(brand.guide, matter), now)];
}

const bench: PageBench = { matching: (count, withForms, rounds) => measureMatching({ count, withForms, rounds, now }), publish, ready };
Object.assign(window, { guidepostBench: bench });
