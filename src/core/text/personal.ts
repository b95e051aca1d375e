import type { Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { priceIn } from './promotion.ts';
import { quotedIn } from './quotes.ts';
import { pairOf } from './signs.ts';
import { flag } from './tokens.ts';

/** Weak signs of a personal post that make one together; what each weighs. `most`: how many of a sort count. */
const enough = 3;
const weakSorts = {
  'personal-life': { weight: 2, most: 2 },
  'personal-slang': { weight: 1, most: 2 },
  'personal-mood': { weight: 1, most: 2 },
  'personal-drink': { weight: 1, most: 1 },
  'personal-politics': { weight: 1, most: 1 },
  'personal-self': { weight: 1, most: 1 },
} as const;
/** What brands speak of, and people seldom among themselves: with none of it a short text is more likely somebody's own. */
const brandSorts = ['promotion', 'invitation', 'offering', 'service', 'brand-voice', 'solemn'] as const;
const shortText = 30;
/** Who is scorned stands beside the scorn, in tokens. */
const besideScorn = 6;
const longText = 60;
const self = /(?<![\p{L}\p{N}'’])(?:i(?:['’](?:m|ve|d|ll))?|my|me|я|мне|меня|мной|мой|моя|мои|моё|мою|моего|моей)(?![\p{L}\p{N}])/iu;
/** Few brands begin a post with a small letter. */
const small = /^\s*\p{Ll}{2,}\s/u;
/** The house speaks, not a person. */
const weSpeak = /(?<![\p{L}\p{N}])(?:our|наш\p{L}{0,3}|у нас|к нам)(?![\p{L}\p{N}])/iu;
const linked = /[#@]\p{L}|https?:|\d/u;

/** Finds the words by which a text reads as somebody's own: one plain sign, or several weak ones together. */
export function personalFinder(tools: RuleTools): (text: Prepared) => Span | undefined {
  const { lexicon } = tools;
  const plain = lexicon('personal-plain');
  const weak = Object.entries(weakSorts).map(([name, sort]) => ({ words: lexicon(name), ...sort }));
  const brandly = brandSorts.map(lexicon);
  const scolded = pairOf(tools, ['personal-politics', ['insult', 'disgust', 'contempt']]);
  const scorned = pairOf(tools, ['served', ['scornful']], besideScorn);
  const sighed = pairOf(tools, ['chore', ['tedium']]);
  const isBrandly = (text: Prepared): boolean => linked.test(text.text) || brandly.some((words) => words.find(text).length > 0);
  return (text) => {
    const words = wordsIn(text);
    // what a customer is quoted with is said in the customer's own voice
    let quoted: ((span: Span) => boolean) | undefined;
    const isQuoted = (span: Span): boolean => {
      quoted ??= quotedIn(text.text);
      return quoted(span);
    };
    const known =
      plain.find(text).find(({ span }) => !isQuoted(span))?.span ?? (words <= shortText ? (scolded(text) ?? sighed(text) ?? scorned(text)) : undefined);
    if (known) return known;
    const said: PhraseHit[] = [];
    let score = 0;
    for (const { words: set, weight, most } of weak) {
      const own = set.find(text).filter((hit) => !isQuoted(hit.span) && !said.some((other) => other.first <= hit.last && other.last >= hit.first));
      const counted = own.slice(0, most);
      said.push(...counted);
      score += counted.length * weight;
    }
    const [first] = said.sort((one, other) => one.first - other.first);
    // a long text meets such words by chance
    const needed = enough + Math.floor(words / longText);
    if (!first || score + 3 < needed) return undefined;
    if (self.test(text.text)) score++;
    if (small.test(text.text)) score++;
    if (priceIn(text.text) || weSpeak.test(text.text)) score--;
    if (score === enough - 1 && words <= shortText && !isBrandly(text)) score++;
    return score >= needed ? first.span : undefined;
  };
}

function wordsIn({ tokens }: Prepared): number {
  let count = 0;
  for (let token = 0; token < tokens.count; token++) if (((tokens.flags[token] ?? 0) & flag.word) !== 0) count++;
  return count;
}
