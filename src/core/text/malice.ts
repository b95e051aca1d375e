/** Malice that needs no swear word: joy at a death, hatred of a group, praise of violence, doubt of great griefs, a brand that betrays itself. The words are in the lexicons. */
import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { PhraseHit, PhraseSet } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { quotedIn } from './quotes.ts';
import { together } from './together.ts';

/** What was found; each sort is worded by the tone rule. */
export interface Malice {
  readonly key: 'gloat' | 'hatred' | 'violence' | 'grief' | 'unapology' | 'betrayal';
  readonly span: Span;
}

/** What says by itself what it is, in any text. */
const plain = [
  ['gloat', 'death-joy'],
  ['violence', 'violence-praise'],
  ['violence', 'dark-wishes'],
  ['betrayal', 'betrayal'],
  ['unapology', 'non-apology'],
] as const;
/** Tokens within which two words still belong to one thought. */
const thought = 8;
/** Between "we cannot stand" and whom, or those served and what they are called, stands a word at most. */
const adjective = 2;
/** "We hate making guests wait", «терпеть не можем, когда гостей обманывают»: it is not the guests who are hated. */
const another = /(?:ть|ться|ing)(?!\p{L})|(?<!\p{L})(?:когда|что|если|to|when|that|how|seeing)(?!\p{L})/iu;
/** "We hate guests waiting", «не любим людей торопить»: it is what is done that is not liked. "People-pleasing" is no people. */
const happening = /^-|^\s(?:\p{L}+\s)?\p{L}+(?:ing|ть|ться)(?!\p{L})|^\s(?:to|being)(?!\p{L})/iu;
/** What turns a denunciation round, or sets two things side by side. */
const parted = /(?<!\p{L})(?:не|нет|not|no|never|isn['’]t|aren['’]t)(?!\p{L})|[,;.!?]/iu;

/** Finds malice in own posts and in answers; some of it only while something grave is going on, `level` above 0. */
export function maliceFinder({ lexicon }: RuleTools): (text: Prepared, level: number) => readonly Malice[] {
  const sets = plain.map(([key, name]) => ({ key, words: lexicon(name) }));
  const aversion = lexicon('aversion');
  const publics = lexicon('publics');
  const served = lexicon('named-people');
  const abuse = lexicon('named-bad');
  const minorities = lexicon('minorities');
  const denouncing = lexicon('denouncing');
  const dark = lexicon('dark');
  const regrets = lexicon('regret-that');
  const misgivings = lexicon('misgivings');
  const sacred = lexicon('sacred');
  const violence = lexicon('violence');
  const approval = lexicon('approval');
  const weak = lexicon('death-joy-weak');
  const earnest = lexicon('solemn');
  return (text, level) => {
    const found: Malice[] = [];
    const add = (key: Malice['key'], span: Span | undefined): void => {
      if (span) found.push({ key, span });
    };
    for (const { key, words } of sets) add(key, words.find(text)[0]?.span);
    add('hatred', hatedIn(text, aversion, publics) ?? unparted(text, together(text, [served, abuse], { within: adjective, isOrdered: true })));
    const { length: earnestWords } = earnest.find(text);
    const isEarnest = earnestWords > 0;
    // who denounces a group speaks of its rights, too
    if (earnestWords < 2) add('hatred', unparted(text, together(text, [minorities, denouncing], { within: thought })));
    if (!isEarnest) {
      add('violence', together(text, [regrets, dark], { within: thought, isOrdered: true }));
      add('grief', together(text, [misgivings, sacred], { within: thought, isOrdered: true }));
    }
    if (level > 0) {
      add('violence', together(text, [violence, approval], { within: thought }));
      if (!isEarnest) add('gloat', weak.find(text)[0]?.span);
    }
    if (found.length === 0) return found;
    const isQuoted = quotedIn(text.text);
    return found.filter(({ span }) => !isQuoted(span));
  };
}

/** Whom a text says that the brand cannot stand. */
function hatedIn(text: Prepared, aversion: PhraseSet, publics: PhraseSet): Span | undefined {
  const hates = aversion.find(text);
  if (hates.length === 0) return undefined;
  const isHated = (hate: PhraseHit, group: PhraseHit): boolean =>
    group.first > hate.last &&
    group.first - hate.last <= adjective &&
    !another.test(text.text.slice(hate.span.end, group.span.start)) &&
    !happening.test(text.text.slice(group.span.end, group.span.end + 30));
  for (const hate of hates) {
    const group = publics.find(text).find((one) => isHated(hate, one));
    if (group) return { start: hate.span.start, end: group.span.end };
  }
  return undefined;
}

/** A place whose words belong to one statement and are not turned round. */
function unparted(text: Prepared, span: Span | undefined): Span | undefined {
  return span && !parted.test(text.text.slice(span.start, span.end)) ? span : undefined;
}
