/** What is tried on the look-alike page of each network: one file in `test/e2e/networks/` for each file in `src/networks/` that names a place of its own. */
import type { Gesture, Stage } from './stage.ts';

/** One box of a network's page, and what Guidepost must make of it. */
export interface Place {
  readonly what: string;
  readonly address: string;
  /** `data-box` of the page. */
  readonly box: string;
  /** The kind that it must be taken for. */
  readonly kind: string;
  readonly button: string;
  /** The ways in which the site publishes; each must be held. The last one publishes after the fix. */
  readonly ways: readonly Gesture[];
  /** A second step that publishes, after the first was passed. */
  readonly second?: string;
  /** Buttons beside it that publish nothing (search, a draft): they are let through. */
  readonly free?: readonly string[];
  /** What leads to the box. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** The handle that must be read; null where the page shows none. Not looked at where it is left out. */
  readonly account?: string | null;
  /** The message being answered, as it must be read. */
  readonly answered?: string | null;
  /** When it is to go out, as the page shows it: `2026-12-24T18:30` in the browser's zone. */
  readonly scheduled?: string;
  /** What hangs on it: `image` or `image: its alternative text`. */
  readonly attachments?: readonly string[];
  /** True where every fact of the box is of low confidence: told, and never held. */
  readonly unconfirmed?: boolean;
}

export interface Trial {
  /** The addresses under which its page stands (`test/pages/networks/<id>.js`). */
  readonly served: RegExp;
  /** Match patterns to grant where the network's own hosts are not enough. */
  readonly grants?: readonly string[];
  readonly places: readonly Place[];
}

const files = import.meta.glob<Trial>('../networks/*.ts', { eager: true, import: 'default' });

/** Every trial by its network's id. */
export const trials: ReadonlyMap<string, Trial> = new Map(
  Object.entries(files).map(([path, trial]) => [path.slice('../networks/'.length, -'.ts'.length), trial]),
);
