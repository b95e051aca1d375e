/**
 * All matches of a global or sticky pattern, first to last, as `matchAll` gives them. It searches with the pattern itself, where `matchAll` makes a copy at each
 * call: engines keep what they compiled for a copy only until memory is tidied a few times, and somebody who types has that behind them at each check (V8,
 * a pattern of two alternations over 3,000 letters: 1.8 ms in place of 0.009).
 * Throws TypeError where the pattern is neither global nor sticky: it would find its first match for ever.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global && !pattern.sticky) throw new TypeError(`${pattern} finds only its first match.`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && isPairAt(text, match.index) ? 2 : 1;
  }
  return found;
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xff_ff;
}
