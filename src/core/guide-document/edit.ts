/** Changes of the guide's text, each a new document. What a newer version wrote beside it stays. */
import type { Clause, GuideDocument, Section } from '../guide.ts';

/** Changes a section; null takes it away. */
export function changeSection(document: GuideDocument, id: string, change: (section: Section) => Section | null): GuideDocument {
  return { ...document, sections: document.sections.flatMap((section) => (section.id === id ? (change(section) ?? []) : [section])) };
}

export function addSection(document: GuideDocument, section: Section): GuideDocument {
  return { ...document, sections: [...document.sections, section] };
}

/** Changes a clause; null takes it away. */
export function changeClause(document: GuideDocument, id: string, change: (clause: Clause) => Clause | null): GuideDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    clauses: section.clauses.flatMap((clause) => (clause.id === id ? (change(clause) ?? []) : [clause])),
  }));
  return { ...document, sections };
}

export function addClause(document: GuideDocument, section: string, clause: Clause): GuideDocument {
  return changeSection(document, section, (found) => ({ ...found, clauses: [...found.clauses, clause] }));
}

/** Moves a clause up (-1) or down (1) within its section; at an end it stays. */
export function moveClause(document: GuideDocument, id: string, by: 1 | -1): GuideDocument {
  return { ...document, sections: document.sections.map((section) => ({ ...section, clauses: moved(section.clauses, id, by) })) };
}

/** Hangs a rule on one clause and takes it off every other; null only takes it off. */
export function hangRule(document: GuideDocument, rule: string, clause: string | null): GuideDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((each) => {
      const others = each.rules.filter((id) => id !== rule);
      return { ...each, rules: each.id === clause ? [...others, rule] : others };
    }),
  }));
  return { ...document, sections };
}

function moved(clauses: readonly Clause[], id: string, by: 1 | -1): Clause[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  const to = at + by;
  const [one, other] = [clauses[at], clauses[to]];
  if (!one || !other) return [...clauses];
  return clauses.map((clause, place) => (place === at ? other : place === to ? one : clause));
}
