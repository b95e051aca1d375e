/** Says which functions of ours the time goes to. Readable with a build that was not minified (GUIDEPOST_DIST). */
import type { Protocol } from 'puppeteer-core';

/** `keys`: how many were typed in all profiles together. */
export function profileOf(profiles: readonly Protocol.Profiler.Profile[], keys: number): string {
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  for (const profile of profiles) {
    for (const [stack, ms] of stacksOf(profile)) {
      // Native work counts for us when one of our functions called it.
      if (!stack.some(isOurs)) continue;
      const first = stack[0] ?? '';
      self.set(first, (self.get(first) ?? 0) + ms);
      for (const name of new Set(stack.filter(isOurs))) total.set(name, (total.get(name) ?? 0) + ms);
    }
  }
  const listed = (of: Map<string, number>): string =>
    [...of]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 30)
      .map(([name, ms]) => `  ${(ms / keys).toFixed(4).padStart(8)}  ${name}`)
      .join('\n');
  return `Milliseconds per key, own time:\n${listed(self)}\nMilliseconds per key, with what it calls:\n${listed(total)}`;
}

/** Microseconds between two samples, at most (they are asked for every 100): what is longer is a thread that the machine had put aside. */
const longestGap = 250;

function isOurs(name: string): boolean {
  return name.includes('iife');
}

/** Each stack that was seen, innermost first, with its own milliseconds. */
function stacksOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): (readonly [string[], number])[] {
  const own = new Map<number, number>();
  samples.forEach((id, index) => {
    own.set(id, (own.get(id) ?? 0) + Math.min(timeDeltas[index] ?? 0, longestGap) / 1000);
  });
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [...own].map(([id, ms]) => {
    const stack: string[] = [];
    for (let at = byId.get(id); at; at = byId.get(parents.get(at.id) ?? -1)) stack.push(nameOf(at));
    return [stack, ms] as const;
  });
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Protocol.Profiler.ProfileNode): string {
  return `${functionName || '(anonymous)'} ${url.split('/').pop() ?? ''}${url ? `:${lineNumber + 1}` : ''}`;
}
