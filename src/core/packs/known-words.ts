/** Which words a guide, or what was read before, has already. */
import type { Guide } from '../guide.ts';
import type { Bilingual } from '../rule.ts';
import type { ForeignRule } from './foreign.ts';
import type { Seen } from './rules-of.ts';
import type { Piece } from './take.ts';

interface Place {
  readonly why: Bilingual;
  /** Where in the files that are read; absent for the guide. */
  readonly at?: string;
}

/** Words by what is done about them; each with the place where they stand. */
export class KnownWords {
  private readonly places: Map<string, Place>;

  constructor(guide: Guide | undefined) {
    this.places = new Map();
    for (const rule of guide?.rules ?? []) {
      const place = { why: { ru: `Уже есть в гайде, правило «${rule.id}».`, en: `Already in the guide, rule “${rule.id}”.` } };
      const use = rule.kind === 'allow' ? 'allow' : 'avoid';
      const isExact = rule.options['case'] === true;
      for (const text of textsOf(rule.options, ['phrases', 'from'])) this.add(keyOf(use, 'phrase', isExact ? text : folded(text)), place);
      if (rule.kind === 'pattern') for (const text of textsOf(rule.options, ['pattern'])) this.add(keyOf(use, 'pattern', text), place);
    }
  }

  /** What tells of each piece of a rule whether it is known; with `remembers`, a piece is known from then on. */
  seenBy({ use }: ForeignRule, file: string, remembers: boolean): Seen {
    return (piece) => {
      const key = keyOf(use, piece.as, textOf(piece));
      // without regard to case is more than with
      const known = this.places.get(key) ?? (piece.exactCase ? this.places.get(keyOf(use, piece.as, folded(piece.text))) : undefined);
      const { line } = piece.term;
      const at = `${line} ${file}`;
      if (known) return known.at === at ? 'itself' : known.why;
      const why = { ru: `То же в строке ${line} файла ${file}; оставлено первое.`, en: `The same stands on line ${line} of ${file}; the first was kept.` };
      if (remembers) this.places.set(key, { at, why });
      return undefined;
    };
  }

  private add(key: string, place: Place): void {
    if (!this.places.has(key)) this.places.set(key, place);
  }
}

function textOf({ as, exactCase, text }: Piece): string {
  return exactCase || as === 'pattern' ? text : folded(text);
}

function keyOf(use: ForeignRule['use'], as: Piece['as'], text: string): string {
  return `${use} ${as} ${text}`;
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

function textsOf(options: Readonly<Record<string, unknown>>, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = options[key];
    return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
  });
}
