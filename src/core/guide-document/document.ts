/** The guide as people read it: sections of clauses in plain words, on which the rules hang. */
import type { Clause, Guide, GuideDocument, Section } from '../guide.ts';

/** Where a text leaves something for its reader to fill in. */
const blank = /_{3,}/g;

/** A clause with its number, `2.3`, and the section it stands in. */
export interface PlacedClause {
  readonly number: string;
  readonly clause: Clause;
  readonly section: Section;
}

/** Every clause in reading order. */
export function clausesIn({ sections }: GuideDocument): PlacedClause[] {
  return sections.flatMap((section, at) => section.clauses.map((clause, place) => ({ number: `${at + 1}.${place + 1}`, clause, section })));
}

/** The clause that a rule hangs on: where several name it, or its pack, the one that names it most exactly. */
export function clauseOf(document: GuideDocument, rule: string): PlacedClause | undefined {
  const all = clausesIn(document);
  const [pack] = rule.split('/');
  return (
    all.find(({ clause }) => clause.rules.includes(rule)) ?? (rule.includes('/') ? all.find(({ clause }) => clause.rules.includes(pack ?? '')) : undefined)
  );
}

/** Ids of the guide's own rules that hang on no clause. */
export function looseRules({ rules, document }: Guide): string[] {
  const hung = new Set((document?.sections ?? []).flatMap(({ clauses }) => clauses.flatMap((clause) => clause.rules)));
  return rules.map(({ id }) => id).filter((id) => !hung.has(id));
}

/** How many places of the text are left to be filled in. */
export function blanksIn(document: GuideDocument): number {
  return clausesIn(document).reduce((sum, { clause }) => sum + (clause.text.match(blank)?.length ?? 0), 0);
}

/** The text with the brand's name in it: a starter text says `{brand}`. */
export function namedFor(document: GuideDocument, brand: string): GuideDocument {
  const filled = (text: string): string => text.replaceAll('{brand}', brand);
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      title: filled(section.title),
      about: filled(section.about),
      clauses: section.clauses.map((clause) => ({ ...clause, text: filled(clause.text) })),
    })),
  };
}
