import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import documentEn from '#assets/guides/document.en.json' with { type: 'json' };
import documentRu from '#assets/guides/document.ru.json' with { type: 'json' };
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import { Guide, GuideDocument } from '#src/core/guide.ts';
import { blanksIn, clausesIn, looseRules } from '#src/core/guide-document/document.ts';
import { readGuideFile, writeGuideFile } from '#src/core/packs/guide-file.ts';
import { packs } from '#src/packs.ts';

const texts = { ru: documentRu, en: documentEn } as const;
const starters = { ru: starterRu, en: starterEn } as const;

describe.each(['ru', 'en'] as const)('the starter text (%s)', (language) => {
  const document = v.parse(GuideDocument, texts[language]);
  const guide = v.parse(Guide, { ...starters[language], document });

  it('is a part of a guide file that Guidepost itself takes and writes again', () => {
    expect(readGuideFile(writeGuideFile(guide))).toMatchObject({ ok: true, notes: [], guide });
  });

  it('has a clause for every rule of the starter guide and for every pack', () => {
    expect(looseRules(guide)).toEqual([]);
    const named = new Set(clausesIn(document).flatMap(({ clause }) => clause.rules.map((rule) => rule.split('/')[0])));
    expect([...packs().keys()].filter((pack) => !named.has(pack))).toEqual([]);
  });

  it('hangs only rules that there are, each in one place', () => {
    const known = new Set([
      ...guide.rules.map(({ id }) => id),
      ...[...packs().values()].flatMap((pack) => [pack.id, ...pack.rules.map(({ id }) => `${pack.id}/${id}`)]),
    ]);
    const hung = clausesIn(document).flatMap(({ clause }) => clause.rules);
    expect(hung.filter((rule) => !known.has(rule))).toEqual([]);
    expect(new Set(hung).size).toBe(hung.length);
  });

  it('is read and filled in within ten minutes: at 150 words a minute, with half a minute for each blank', () => {
    const words = clausesIn(document).reduce((sum, { clause }) => sum + clause.text.split(/\s+/).length, 0);
    expect(words / 150 + blanksIn(document) / 2).toBeLessThanOrEqual(11);
    expect(blanksIn(document)).toBeGreaterThan(0);
  });

  it('speaks calmly', () => {
    expect(JSON.stringify(document)).not.toContain('!');
  });
});

it('says the same in both languages, clause by clause', () => {
  const ids = ({ sections }: { sections: { id: string; clauses: { id: string }[] }[] }): string[] =>
    sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id.replace(/^pages-(?:online|free)$/, 'pages-offer'))]);
  expect(ids(documentEn)).toEqual(ids(documentRu));
});
