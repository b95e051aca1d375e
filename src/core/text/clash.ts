/** How a reply fits the message it answers: by mood and by language. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import { languageOf } from './language.ts';
import { has, type Lexicon, type Mood } from './mood.ts';
import type { Prepared } from './prepare.ts';

/** What in a reply clashes with the mood of the message, the gravest first. */
export function clashOf(
  { praises, pleased, complains, insults, grieves, mocks, asks }: Mood,
  text: Prepared,
  lexicon: Lexicon,
): { key: string; span: Span } | undefined {
  const first = (name: string): Span | undefined => lexicon(name).find(text)[0]?.span;
  /** Not what is plain courtesy. */
  const friendly = (...names: string[]): Span | undefined => {
    const courtesies = lexicon('courtesy').find(text);
    const hits = names.flatMap((name) => lexicon(name).find(text));
    const own = hits.filter(({ span }) => !courtesies.some((by) => by.span.start <= span.start && by.span.end >= span.end));
    return own.sort((one, other) => one.span.start - other.span.start)[0]?.span;
  };
  const found = (key: string, span: Span | undefined) => (span ? { key, span } : undefined);
  /** Mockery and blame of several words say by themselves what they are. */
  const harsh = (name: string): Span | undefined =>
    praises
      ? undefined
      : lexicon(name)
          .find(text)
          .find((hit) => hit.last > hit.first)?.span;
  const isUnhappy = complains || insults || mocks;
  if (grieves && !praises) return found('grief', friendly('joy', 'promotion'));
  if (isUnhappy) {
    const blame = found('blame', friendly('blame'));
    if (blame || has(lexicon('apology'), text) || has(lexicon('sympathy'), text)) return blame;
    const mockery = found('mockery', first('sarcasm'));
    if (mockery) return mockery;
    if (insults && !(praises && !mocks)) return found('insulted', friendly('joy', 'thanks'));
    if (mocks) return found('ironic', friendly('joy', 'thanks'));
    return praises ? undefined : found('cheerful', friendly('joy'));
  }
  if (praises && !asks && !grieves)
    return found('sorry', first('apology')) ?? (has(lexicon('thanks'), text) ? undefined : found('misread', friendly('handling')));
  const unkind = found('blame', friendly('blame') && harsh('blame')) ?? found('mockery', harsh('sarcasm'));
  return unkind ?? (pleased || asks ? undefined : found('unearned', first('praise-thanks')));
}

/** Both are clearly Russian and English, and not the same. */
export function isOtherLanguage(message: Prepared, text: Prepared, lexicon: Lexicon): boolean {
  const [asked, answered] = [languageOf(message), languageOf(text)];
  if (asked === '' || answered === '' || asked === answered) return false;
  const english = lexicon('english');
  // Latin letters alone may be any language, or names; a reply in both languages is fine
  return asked === 'en' ? english.find(message).length > 1 && english.find(text).length < 3 : english.find(text).length > 1;
}
