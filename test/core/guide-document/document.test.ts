import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause, Guide, GuideDocument } from '#src/core/guide.ts';
import { blanksIn, clauseOf, clausesIn, looseRules, namedFor } from '#src/core/guide-document/document.ts';
import { addClause, addSection, changeClause, changeSection, hangRule, moveClause } from '#src/core/guide-document/edit.ts';
import { changesSince, readText } from '#src/core/guide-document/reading.ts';

function clause(id: string, text = id, rules: string[] = []): Clause {
  return { id, text, rules };
}

const document: GuideDocument = {
  sections: [
    { id: 'voice', title: 'Voice', about: '', clauses: [clause('plain', 'Write plainly.', ['shouting']), clause('kind', 'Be kind.', ['tone'])] },
    { id: 'legal', title: 'Legal at {brand}', about: '', clauses: [clause('ads', 'Ask ____ about ads, or ___.', ['tone/contempt'])] },
  ],
};

test('clauses are numbered by section', () => {
  expect(clausesIn(document).map(({ number, clause: { id } }) => `${number} ${id}`)).toEqual(['1.1 plain', '1.2 kind', '2.1 ads']);
});

test('a rule is found on the clause that names it most exactly', () => {
  const found = (rule: string): string | undefined => clauseOf(document, rule)?.clause.id;
  expect([found('shouting'), found('tone/filler'), found('tone/contempt'), found('other'), found('other/tone')]).toEqual([
    'plain',
    'kind',
    'ads',
    undefined,
    undefined,
  ]);
});

test('rules that hang nowhere are named', () => {
  const rules = ['shouting', 'lonely'].map((id) => ({ id })) as unknown as Guide['rules'];
  expect(looseRules({ rules, document } as Guide)).toEqual(['lonely']);
});

test('blanks are counted, and the name of the brand is filled in', () => {
  expect(blanksIn(document)).toBe(2);
  expect(namedFor(document, 'Northwind').sections[1]?.title).toBe('Legal at Northwind');
});

test('a changed, a new and a lost clause are told; one that moved or was only spaced anew is not', () => {
  const read = readText(document);
  expect(changesSince(moveClause(document, 'plain', 1), read)).toEqual({ changed: [], gone: [] });
  expect(
    changesSince(
      changeClause(document, 'plain', (each) => ({ ...each, text: ' Write  plainly.\n' })),
      read,
    ).changed,
  ).toEqual([]);
  const later = addClause(
    changeClause(
      changeClause(document, 'plain', (each) => ({ ...each, text: 'Write as you speak.' })),
      'ads',
      () => null,
    ),
    'voice',
    clause('calm'),
  );
  const { changed, gone } = changesSince(later, read);
  expect(changed.map(({ number, before }) => [number, before])).toEqual([
    ['1.1', 'Write plainly.'],
    ['1.3', null],
  ]);
  expect(gone).toEqual(['Ask ____ about ads, or ___.']);
});

test('a rule hangs on one clause at a time', () => {
  const rulesOf = (changed: GuideDocument): string[][] => clausesIn(changed).map(({ clause: { rules } }) => rules);
  expect(rulesOf(hangRule(document, 'shouting', 'kind'))).toEqual([[], ['tone', 'shouting'], ['tone/contempt']]);
  expect(rulesOf(hangRule(document, 'shouting', null))).toEqual([[], ['tone'], ['tone/contempt']]);
});

const anyDocument = fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 }).map(
  (texts): GuideDocument => ({
    sections: texts.map((clauses, at) => ({ id: `s${at}`, title: `${at}`, about: '', clauses: clauses.map((text, place) => clause(`${at}-${place}`, text)) })),
  }),
);

test('who has read it all sees no change; a move up and down again is none', () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(4), fc.nat(4), (some, section, place) => {
      const id = `${section}-${place}`;
      expect(changesSince(some, readText(some))).toEqual({ changed: [], gone: [] });
      const down = moveClause(some, id, 1);
      expect(clausesIn(down).length).toBe(clausesIn(some).length);
      if (JSON.stringify(down) !== JSON.stringify(some)) expect(moveClause(down, id, -1)).toEqual(some);
    }),
  );
});

test('parts that a newer version wrote stay through every change', () => {
  const newer = { ...document, signed: 'by Ines', sections: document.sections.map((section) => ({ ...section, color: 'red' })) };
  const changed = addSection(
    changeSection(hangRule(moveClause(newer, 'plain', 1), 'x', 'kind'), 'legal', () => null),
    { id: 'new', title: 'New', about: '', clauses: [] },
  );
  expect(changed).toMatchObject({ signed: 'by Ines', sections: [{ id: 'voice', color: 'red' }, { id: 'new' }] });
});
