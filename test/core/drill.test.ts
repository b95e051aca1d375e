import * as v from 'valibot';
import { expect, test } from 'vitest';
import harmless from '#assets/drill/harmless.json';
import mishaps from '#assets/drill/mishaps.json';
import en from '#assets/guides/starter.en.json';
import ru from '#assets/guides/starter.ru.json';
import { compileGuide } from '#src/core/compile.ts';
import { byKind, Harmless, Mishap, play, tally } from '#src/core/drill.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { networks } from '#src/networks.ts';
import { packs } from '#src/packs.ts';

const cases = { mishaps: v.parse(v.array(Mishap), mishaps), harmless: v.parse(v.array(Harmless), harmless) };
const now = Date.parse('2026-05-12T09:00:00Z');
const limits = new Map([...networks.values()].map(({ family, limits: own }) => [family, own]));

function starter(language: 'ru' | 'en'): Guide {
  const guide = v.parse(Guide, language === 'ru' ? ru : en);
  return withPacks(
    { ...guide, brand: { ...guide.brand, name: 'Northwind', accounts: [{ network: 'x', handle: 'northwind', kind: 'corporate' }] } },
    packs().values(),
    language,
  );
}

const against = (guide: Guide) => ({ guide: compileGuide(guide, { lexicons: lexicons() }), now, limits });

test('there are many kinds of mishaps and enough of both, in both languages', () => {
  for (const language of ['ru', 'en'] as const) {
    expect(cases.mishaps.filter(({ lang }) => lang === language).length).toBeGreaterThanOrEqual(30);
    expect(cases.harmless.filter(({ lang }) => lang === language).length).toBeGreaterThanOrEqual(30);
  }
  expect(new Set(cases.mishaps.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
  const texts = [...cases.mishaps, ...cases.harmless].map(({ text, replyTo, speaker, level }) => JSON.stringify([text, replyTo, speaker, level]));
  expect(new Set(texts).size).toBe(texts.length);
});

test('a guide without rules stops nothing and bothers nobody', () => {
  const empty = against(v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } }));
  const all = [...cases.mishaps, ...cases.harmless];
  expect(tally(all.map((each) => play(each, empty)))).toEqual({ hold: 0, warn: 0, clear: all.length });
});

test('a rule made of the words of a mishap catches it', () => {
  const bare = v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind' } });
  const missed = cases.mishaps
    .filter(({ phrase }) => phrase !== '')
    .filter((mishap) => {
      const rules = [{ id: 'own', kind: 'ban', level: 'hold', options: { phrases: [mishap.phrase] } }];
      return play(mishap, against(v.parse(Guide, { ...bare, rules }))).verdict.verdict !== 'hold';
    });
  expect(missed.map(({ phrase }) => phrase)).toEqual([]);
});

test.each(['ru', 'en'] as const)('the starter guide in %s notices most mishaps and bothers few', (language) => {
  const guide = against(starter(language));
  const outcomes = cases.mishaps.map((each) => play(each, guide));
  const quiet = cases.harmless.map((each) => play(each, guide));
  if (process.env['GUIDEPOST_DRILL']) {
    for (const [kind, own] of byKind(outcomes)) console.log(language, kind, JSON.stringify(tally(own)));
    for (const { played, verdict } of outcomes) if (verdict.verdict === 'clear') console.log('  missed', played.kind, played.lang, played.text.slice(0, 60));
    for (const { played, verdict } of quiet)
      if (verdict.verdict !== 'clear')
        console.log('  bothered', verdict.verdict, played.text.slice(0, 60), verdict.findings.map(({ rule, level }) => `${rule} ${level}`).join());
    console.log(language, tally(outcomes), tally(quiet));
  }
  expect(tally(outcomes).clear / outcomes.length).toBeLessThan(0.25);
  expect(tally(quiet).hold).toBe(0);
  expect(tally(quiet).warn / quiet.length).toBeLessThan(0.05);
});

test('what a case says of its surroundings reaches the check', () => {
  const guide = against(starter('en'));
  const { draft } = play(
    v.parse(Mishap, { kind: 'x', lang: 'en', text: 'From {handle} of {brand}', onDay: '09-11', attachments: ['image'], box: 'reply', replyTo: 'Hi {brand}' }),
    guide,
  );
  expect(draft).toMatchObject({
    text: 'From northwind of Northwind',
    account: { handle: 'northwind', kind: 'corporate' },
    replyTo: { text: 'Hi Northwind' },
    attachments: [{ kind: 'image' }],
    scheduledAt: Date.parse('2026-09-11T12:00:00Z'),
  });
  expect(play(v.parse(Mishap, { kind: 'x', lang: 'en', text: 'a', speaker: 'stranger', onDay: '02-01' }), guide).draft).toMatchObject({
    account: { handle: 'somebody.else' },
    scheduledAt: Date.parse('2027-02-01T12:00:00Z'),
  });
});
