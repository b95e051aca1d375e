/** The benches by name. `tools/bench.mjs` bundles this file, since Node 20 does not read TypeScript. */
import { benchCorpus } from './corpus.ts';
import { benchImports } from './imports.ts';
import { benchMentions } from './mentions.ts';
import { benchPatterns } from './patterns.ts';
import { benchPopup } from './popup.ts';
import { benchReplies } from './replies.ts';
import { type Figure, tableOf } from './report.ts';
import { benchRules } from './rules.ts';
import { benchSpelling } from './spelling.ts';
import { benchTeam } from './team.ts';
import { benchTyping } from './typing.ts';

/** What the command line asked for. */
export interface Order {
  /** Where the drafts of others stand; only some benches read them. */
  readonly data: string;
  /** A smoke run: few keys, few rounds, figures that mean little. */
  readonly quick: boolean;
  /** Where given, says which functions the time goes to. */
  readonly profile: boolean;
  /** Only what has these words in its name. */
  readonly only: string;
  readonly say: (sentence: string) => void;
}

const benches: Readonly<Record<string, (order: Order) => Promise<readonly Figure[]>>> = {
  typing: benchTyping,
  rules: benchRules,
  corpus: benchCorpus,
  imports: benchImports,
  patterns: benchPatterns,
  popup: benchPopup,
  spelling: benchSpelling,
  replies: benchReplies,
  mentions: benchMentions,
  team: benchTeam,
};

/**
 * What `tools/bench.mjs` takes from the bundle.
 * @public
 */
export const bench = { benches, tableOf };
