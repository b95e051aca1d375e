/** What is asked of a LanguageTool-compatible server, and what its answer means for a draft. Its sentences are text of a stranger: shortened, and never markup. */
import * as v from 'valibot';
import type { Span, Typo } from '../draft.ts';
import { overlaps } from '../text/spans.ts';

const longestText = 20_000;
const longestMessage = 200;
const longestFix = 100;
const mostFixes = 4;
const between = '\n\n';

const Answer = v.object({
  matches: v.array(
    v.object({
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      length: v.pipe(v.number(), v.integer(), v.minValue(1)),
      message: v.optional(v.string(), ''),
      replacements: v.optional(v.array(v.object({ value: v.optional(v.string(), '') })), []),
      rule: v.optional(v.object({ issueType: v.optional(v.string(), '') })),
    }),
  ),
});

/** The address that a person means, without a slash at its end; null where a draft must not be sent: no https, except on this machine. */
export function serverAddress(typed: string): string | null {
  const whole = typed.trim();
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(whole) ? whole : `${/^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(whole) ? 'http' : 'https'}://${whole}`;
  if (whole === '' || !URL.canParse(full)) return null;
  const { protocol, hostname, host, pathname, username, password } = new URL(full);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  if (username || password || (protocol !== 'https:' && !(protocol === 'http:' && isHere))) return null;
  return `${protocol}//${host}${pathname.replace(/(?:\/v2(?:\/check)?)?\/*$/, '')}`;
}

/** The form that asks about paragraphs, all at once: the server tells the language by their whole. Mistyped words are found here already. */
export function questionOf(texts: readonly string[]): URLSearchParams {
  return new URLSearchParams({ text: joined(texts).text, language: 'auto', disabledCategories: 'TYPOS' });
}

/** The findings in an answer, by paragraph; null when it is none of a LanguageTool. */
export function findingsIn(answer: unknown, texts: readonly string[]): Typo[][] | null {
  const read = v.safeParse(Answer, answer);
  if (!read.success) return null;
  const { spans } = joined(texts);
  const found = texts.map((): Typo[] => []);
  for (const { offset, length, message, replacements, rule } of read.output.matches) {
    const at = spans.findIndex(({ start, end }) => offset >= start && offset + length <= end);
    if (at < 0 || rule?.issueType === 'misspelling') continue;
    const start = offset - (spans[at]?.start ?? 0);
    const fixes = replacements.map(({ value }) => value).filter((value) => value.trim() !== '' && value.length <= longestFix && !hidden.test(value));
    found[at]?.push({ sort: 'grammar', span: { start, end: start + length }, message: sentenceOf(message), fixes: fixes.slice(0, mostFixes) });
  }
  return found;
}

/** Findings of a server beside our own: ours first, none over another. */
export function withGrammar(own: readonly Typo[], found: readonly Typo[], isLeftAlone: (span: Span) => boolean): Typo[] {
  const all = [...own];
  for (const typo of found) {
    if (!isLeftAlone(typo.span) && !all.some(({ span }) => overlaps(span, typo.span))) all.push(typo);
  }
  return all.sort((one, other) => one.span.start - other.span.start);
}

const hidden = /[\p{Cc}\p{Cf}]/u;

function sentenceOf(message: string): string {
  const plain = message
    .slice(0, 10 * longestMessage)
    .replace(/<\/?suggestion>/g, '"')
    .replace(/<[^<>]*>/g, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > longestMessage ? `${[...plain].slice(0, longestMessage - 1).join('')}…` : plain;
}

/** The paragraphs that are sent, and where each stands; what is too long for one question stays here. */
function joined(texts: readonly string[]): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const each of texts) {
    const start = spans.length === 0 ? 0 : text.length + between.length;
    if (start + each.length > longestText) break;
    text += (spans.length === 0 ? '' : between) + each;
    spans.push({ start, end: text.length });
  }
  return { text, spans };
}
