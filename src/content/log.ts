/** Tells the background what happened, for the log and the icon. Texts of drafts leave the page only where the user asked for it. */
import type { HealthReport } from '../core/network/health.ts';
import type { SentSketch } from '../core/text/sketch.ts';
import { ask, BusError } from '../platform/bus.ts';
import type { LogEntry } from '../platform/log-entry.ts';
import type { FrameState } from '../platform/messages.ts';
import type { Judged } from './judging.ts';
import type { Box } from './site/boxes.ts';
import { site } from './site/site.ts';

export function logAbout(
  what: LogEntry['what'],
  all: readonly Judged[],
  box: Box | undefined = all[0]?.box,
  said: Pick<LogEntry, 'reason' | 'allowedBy'> = {},
): void {
  const rules = [...new Set(all.flatMap(({ verdict }) => verdict.findings.filter((finding) => finding.level === 'hold').map((finding) => finding.rule)))];
  const brand = all[0]?.brands[0];
  send(() =>
    ask('log/add', {
      what,
      host: site.host,
      rules,
      ...(box ? { network: box.network.family, box: box.kind } : {}),
      ...(brand ? { brand } : {}),
      ...said,
    }),
  );
}

/** Tells that a text was let through to be published: its digest, never the text. */
export function logPublished({ box, draft, brands }: Judged, text: string): void {
  const [brand] = brands;
  const account = draft.account?.handle;
  send(() =>
    ask('log/add', {
      what: 'published',
      host: site.host,
      network: box.network.family,
      box: box.kind,
      text,
      ...(brand ? { brand } : {}),
      ...(account ? { account } : {}),
    }),
  );
}

/** Tells by what a text that was let through will be known if it comes again. */
export function reportSent({ tags, ...sketch }: Omit<SentSketch, 'at'>, brands: readonly string[]): void {
  send(() => ask('sent/note', { ...sketch, tags: [...tags], brands: [...brands] }));
}

/** Hands a text over that was let through, because the user wants the last ones kept. */
export function reportLast(text: string, [brand]: readonly string[]): void {
  if (brand) send(() => ask('last/keep', { brand, text }));
}

export function reportState(state: FrameState, count: number): void {
  send(() => ask('frame/state', { state, count }));
}

export function reportFocus(box: Box): void {
  send(() => ask('box/focused', { network: box.network.family, box: box.kind }));
}

/** Asks the background to add a word to what these brands call their own. */
export function addOwnWord(word: string, brands: readonly string[]): void {
  send(() => ask('word/add', { word, brands: [...brands] }));
}

/** Asks the background to show a rule of one of these brands. */
export function openRule(rule: string, brands: readonly string[], where: 'guide' | 'settings'): void {
  send(() => ask('rule/open', { rule, brands: [...brands], where }));
}

/** Tells whether what was taught of this host is on its page; null: all of it. */
export function reportTaught(missed: 'box' | 'button' | null): void {
  send(() => ask('taught/seen', { missed }));
}

/** How well the facts of this page's network fit, or that a post left unguarded. */
export function reportHealth(facts: HealthReport['facts'], left = false): void {
  send(() => ask('health/report', { network: site.network.id || 'generic', facts, left }));
}

export function reportEnterSends(): void {
  send(() => ask('site/enter-sends', { host: site.host }));
}

/** The background may be gone for good (an orphan); the guard works on, and the panel says so itself. */
function send(message: () => Promise<unknown>): void {
  message().catch((error: unknown) => {
    if (!(error instanceof BusError)) console.error('guidepost: a message failed', error);
  });
}
