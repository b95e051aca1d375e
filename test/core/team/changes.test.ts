/** Two editors of one guide, apart from each other: whatever they do and in whatever order they publish, nothing that was published or is about to be is lost. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Guide, type Rule } from '#src/core/guide.ts';
import { type Clash, isSameMatter, mergeChanges } from '#src/core/team/changes.ts';

const guideOf = (rules: readonly { id: string; why: string }[], more: Record<string, unknown> = {}): Guide =>
  v.parse(Guide, { format: 'guidepost/1', brand: { name: 'Northwind' }, rules: rules.map((rule) => ({ ...rule, kind: 'ban', level: 'hold' })), ...more });
const whys = (guide: Guide): Record<string, string> => Object.fromEntries(guide.rules.map(({ id, why }) => [id, why]));

describe('Changes of two people', () => {
  const base = guideOf([
    { id: 'a', why: '1' },
    { id: 'b', why: '1' },
  ]);

  test('to different rules are both there', () => {
    const mine = guideOf([
      { id: 'a', why: 'mine' },
      { id: 'b', why: '1' },
      { id: 'c', why: 'mine' },
    ]);
    const theirs = guideOf([
      { id: 'a', why: '1' },
      { id: 'd', why: 'theirs' },
    ]);
    const { guide, clashes } = mergeChanges(base, { mine, theirs });
    expect(whys(guide)).toEqual({ a: 'mine', c: 'mine', d: 'theirs' });
    expect(clashes).toEqual([]);
  });

  test('to the same rule are shown, and both stay until somebody decides', () => {
    const [mine, theirs] = [guideOf([{ id: 'a', why: 'mine' }]), guideOf([{ id: 'a', why: 'theirs' }])];
    const { guide, clashes } = mergeChanges(base, { mine, theirs });
    expect(whys(guide)).toEqual({ a: 'theirs', 'a-2': 'mine' });
    expect(clashes).toMatchObject([{ part: 'rules', id: 'a', mine: { why: 'mine' }, theirs: { why: 'theirs' } }]);
    expect(whys(mergeChanges(base, { mine, theirs }, () => 'mine').guide)).toEqual({ a: 'mine' });
    expect(whys(mergeChanges(base, { mine, theirs }, () => 'theirs').guide)).toEqual({ a: 'theirs' });
  });

  test('one changed what the other deleted: that is a clash, not a deletion', () => {
    const { guide, clashes } = mergeChanges(base, { mine: guideOf([]), theirs: guideOf([{ id: 'a', why: 'theirs' }]) });
    expect(whys(guide)).toEqual({ a: 'theirs' });
    expect(clashes).toMatchObject([{ id: 'a', mine: null, theirs: { why: 'theirs' } }]);
  });

  test('to packs and to the brand itself are told apart in the same way', () => {
    const withPacks = (packs: Record<string, unknown>, zone = 'UTC'): Guide => guideOf([], { packs, brand: { name: 'Northwind', timeZone: zone } });
    const merged = mergeChanges(withPacks({ tone: 1, links: 1 }), {
      mine: withPacks({ tone: 2, links: 1 }, 'Europe/Berlin'),
      theirs: withPacks({ tone: 3, links: 4 }, 'Asia/Tbilisi'),
    });
    expect(merged.guide.packs).toEqual({ tone: 2, links: 4 });
    expect(merged.clashes.map(({ part, id }) => [part, id])).toEqual([
      ['packs', 'tone'],
      ['brand', 'timeZone'],
    ]);
  });

  test('to different facts of the brand are both there', () => {
    const branded = (brand: Record<string, unknown>): Guide => guideOf([], { brand: { name: 'Northwind', ...brand } });
    const { guide, clashes } = mergeChanges(branded({}), {
      mine: branded({ timeZone: 'Europe/Berlin' }),
      theirs: branded({ terms: { own: ['Northwind Air'] } }),
    });
    expect(guide.brand).toMatchObject({ timeZone: 'Europe/Berlin', terms: { own: ['Northwind Air'] } });
    expect(clashes).toEqual([]);
  });

  test('to the text that people read are told apart by section and by what stands beside the sections', () => {
    const text = (more: Record<string, unknown>, title = 'Tone'): Guide => guideOf([], { document: { sections: [{ id: 'tone', title }], ...more } });
    const base = text({ intro: 'one', footer: 'one', gone: 'one' });
    const { guide, clashes } = mergeChanges(base, {
      mine: text({ intro: 'mine', footer: 'one', gone: 'one' }),
      theirs: text({ intro: 'theirs', footer: 'theirs', added: 'theirs' }, 'How we speak'),
    });
    expect(guide.document).toMatchObject({ footer: 'theirs', added: 'theirs', sections: [{ title: 'How we speak' }] });
    expect(guide.document).not.toHaveProperty('gone');
    expect(clashes).toMatchObject([{ part: 'document', id: 'intro', mine: 'mine', theirs: 'theirs' }]);
    expect(mergeChanges(base, { mine: text({ intro: 'mine' }), theirs: text({ intro: 'theirs' }) }, () => 'theirs').guide.document).toMatchObject({
      intro: 'theirs',
    });
  });
});

interface Editor {
  guide: Guide;
  base: Guide;
}
type Step = { readonly who: 0 | 1 } & (
  | { readonly what: 'change'; readonly id: string; readonly why: string }
  | { readonly what: 'delete'; readonly id: string }
  | { readonly what: 'publish' }
);

const ids = fc.constantFrom('a', 'b', 'c');
const who = fc.constantFrom<0 | 1>(0, 1);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ who, what: fc.constant('change' as const), id: ids, why: fc.nat({ max: 999 }).map(String) }),
    fc.record({ who, what: fc.constant('delete' as const), id: ids }),
    fc.record({ who, what: fc.constant('publish' as const) }),
  ),
  { maxLength: 40 },
);

test('over any interleaving of two editors every wording that was published is there, replaced by who had seen it, or deleted by who had seen it', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const empty = guideOf([]);
      const editors: [Editor, Editor] = [
        { guide: empty, base: empty },
        { guide: empty, base: empty },
      ];
      let team = empty;
      for (const step of played) {
        const editor = editors[step.who];
        if (step.what === 'change')
          editor.guide = guideOf([...editor.guide.rules.filter(({ id }) => id !== step.id), { id: step.id, why: step.why }] as Rule[]);
        else if (step.what === 'delete') editor.guide = guideOf(editor.guide.rules.filter(({ id }) => id !== step.id) as Rule[]);
        else {
          const clashes: Clash[] = [];
          const { guide } = mergeChanges(editor.base, { mine: editor.guide, theirs: team }, (clash) => {
            clashes.push(clash);
            return 'both';
          });
          // what the other one published and this one had not seen is still there, word for word
          for (const rule of team.rules) {
            const seen = editor.base.rules.find(({ id }) => id === rule.id);
            if (!isSameMatter(seen ?? null, rule)) expect(guide.rules.some((each) => isSameMatter(each, rule))).toBe(true);
          }
          // what this one wrote since is there too
          for (const rule of editor.guide.rules) {
            const before = editor.base.rules.find(({ id }) => id === rule.id);
            if (!isSameMatter(before ?? null, rule)) expect(guide.rules.some(({ why, kind }) => why === rule.why && kind === rule.kind)).toBe(true);
          }
          // and two things of one name never are
          expect(new Set(guide.rules.map(({ id }) => id)).size).toBe(guide.rules.length);
          team = guide;
          editor.guide = guide;
          editor.base = guide;
        }
      }
    }),
  );
});
