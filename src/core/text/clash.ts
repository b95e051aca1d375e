/** How a reply fits the message it answers: by mood and by language. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import { languageOf } from './language.ts';
import { has, type Lexicon, type Mood } from './mood.ts';
import type { Prepared } from './prepare.ts';
import { priceIn } from './promotion.ts';

/** Whom something good has happened to is congratulated, whatever else is wrong. */
const wishes = /^(?:congrat|поздравл)/iu;

/** What in a reply clashes with the mood of the message, the gravest first. */
export function clashOf(
  { praises, mixed, pleased, complains, troubled, insults, grieves, mocks, asks, jokes, celebrates }: Mood,
  text: Prepared,
  lexicon: Lexicon,
): { key: string; span: Span } | undefined {
  const first = (name: string): Span | undefined => lexicon(name).find(text)[0]?.span;
  /** Not what is plain courtesy. */
  const friendly = (...names: string[]): Span | undefined => {
    const courtesies = lexicon('courtesy').find(text);
    const hits = names.flatMap((name) => lexicon(name).find(text));
    const own = hits.filter(
      ({ span }) =>
        !courtesies.some((by) => by.span.start <= span.start && by.span.end >= span.end) && !(celebrates && wishes.test(text.text.slice(span.start))),
    );
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
  /** Joy in two places is no mere courtesy. */
  const bright = (): Span | undefined => (lexicon('joy').find(text).length > 1 && !has(lexicon('good-news'), text) ? friendly('joy') : undefined);
  /** In earnest: beside mockery in two places, regret is part of the joke. */
  const isSorry = (): boolean => (has(lexicon('apology'), text) || has(lexicon('sympathy'), text)) && lexicon('sarcasm').find(text).length < 2;
  const isUnhappy = complains || insults || mocks || troubled;
  const laughed = (span: Span | undefined) => (jokes ? undefined : found('mockery', span)); // a joke may be answered with a joke
  if (grieves && !praises) {
    // tickets and prices are also what is given back to somebody in grief
    const consoles = has(lexicon('condolence'), text) || has(lexicon('sympathy'), text);
    return found('grief', consoles ? friendly('joy') : friendly('joy', 'promotion')) ?? found('blame', friendly('blame'));
  }
  if (isUnhappy) {
    const blame = found('blame', friendly('blame'));
    if (blame) return blame;
    if (isSorry()) return undefined;
    const mockery = laughed(first('sarcasm'));
    if (mockery) return mockery;
    if (insults && !(praises && !mocks)) return found('insulted', friendly('joy', 'thanks'));
    if (mocks) return found('ironic', friendly('joy', 'thanks'));
    // who found a slip is thanked when it is mended
    const cheer = has(lexicon('mended'), text) ? undefined : friendly('joy');
    const offer = asks ? undefined : has(lexicon('invitation'), text) || priceIn(text.text) ? first('promotion') : undefined;
    return mixed ? undefined : (found('selling', offer) ?? found('cheerful', cheer) ?? found('unearned', first('praise-thanks')));
  }
  if (pleased && !asks && (praises || !grieves)) {
    const sorry = found('sorry', first('regret'));
    if (sorry || !praises || grieves || friendly('thanks', 'joy')) return sorry;
    return found('sorry', first('apology')) ?? found('misread', friendly('handling'));
  }
  const unkind = found('blame', asks ? undefined : friendly('blame') && harsh('blame')) ?? laughed(isSorry() ? undefined : harsh('sarcasm'));
  if (unkind || pleased || asks) return unkind;
  return (
    found('unearned', first('praise-thanks') ?? (jokes ? undefined : (friendly('gratified') ?? bright()))) ??
    (has(lexicon('joke'), text) ? laughed(first('sarcasm')) : undefined)
  );
}

/** Both are clearly Russian and English, and not the same. */
export function isOtherLanguage(message: Prepared, text: Prepared, lexicon: Lexicon): boolean {
  const [asked, answered] = [languageOf(message), languageOf(text)];
  if (asked === '' || answered === '' || asked === answered) return false;
  const english = lexicon('english');
  // Latin letters alone may be any language, or names; a reply in both languages is fine
  return asked === 'en' ? english.find(message).length > 1 && english.find(text).length < 3 : english.find(text).length > 1;
}
