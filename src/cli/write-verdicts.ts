/** How verdicts are written: a line of JSON for machines, or lines for people and the logs of a build. */
import type { Draft } from '../core/draft.ts';
import type { Finding, Verdict } from '../core/finding.ts';
import { describe } from '../core/wording.ts';
import { type Language, plural } from '../core/words.ts';

/** One verdict as DESIGN.md states its line; `failed` names the rules that could not be run, where there are any. */
export function jsonLine(id: unknown, { verdict, findings, failed }: Verdict, language: Language): string {
  return JSON.stringify({
    id: id ?? null,
    verdict,
    findings: findings.map((finding) => wordsOf(finding, language)),
    ...(failed.length > 0 && { failed }),
  });
}

/** A line for each finding: `id: level: what (why) «words»`. */
export function textLines(
  name: string,
  { draft, verdict, language }: { readonly draft: Draft; readonly verdict: Verdict; readonly language: Language },
): string[] {
  return verdict.findings.map((finding) => {
    const { what, why } = describe(finding, language);
    const words = draft.text.slice(finding.span.start, finding.span.end);
    return onOneLine(`${name}: ${finding.level}: ${what}${why ? ` (${why})` : ''}${words ? ` «${words}»` : ''}`);
  });
}

/** How many of each verdict there were. */
export interface Tally {
  clear: number;
  warn: number;
  hold: number;
  unreadable: number;
}

/** The last line of a report for people. */
export function summaryLine({ clear, warn, hold, unreadable }: Tally, language: Language): string {
  const drafts = clear + warn + hold;
  if (language === 'ru') {
    const unread = unreadable > 0 ? `, не прочитано строк: ${unreadable}` : '';
    return `${drafts} ${plural('ru', drafts, ['черновик', 'черновика', 'черновиков'])}: чисто ${clear}, с предупреждением ${warn}, задержано ${hold}${unread}.`;
  }
  const unread = unreadable > 0 ? `, ${unreadable} ${plural('en', unreadable, ['line', 'lines'])} not readable` : '';
  return `${drafts} ${plural('en', drafts, ['draft', 'drafts'])}: ${clear} clear, ${warn} warned, ${hold} held${unread}.`;
}

function wordsOf(finding: Finding, language: Language) {
  const { what, why, fixes } = describe(finding, language);
  return {
    rule: finding.rule,
    kind: finding.kind,
    level: finding.level,
    start: finding.span.start,
    end: finding.span.end,
    what,
    why,
    fixes: finding.fixes.map(({ span, text }, index) => ({ label: fixes[index] ?? '', start: span.start, end: span.end, text })),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
