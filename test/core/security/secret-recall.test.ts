import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import type { Verdict } from '#src/core/finding.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { withPacks } from '#src/core/packs/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';
import { harmlessCodes, keyKinds } from './generated-keys.ts';

/** The packs as they are at first, over a guide that says nothing: what an ordinary user has. */
const guide = compileGuide(withPacks(v.parse(Guide, { format: guideFormat, brand: { name: 'Shore' } }), packs().values(), 'en'), { lexicons: lexicons() });
const noon = Date.UTC(2026, 5, 10, 12);
const eachKind = Number(process.env['GUIDEPOST_KEYS'] ?? 120);

function judge(text: string): Verdict {
  return check(draftOf(text, { account: { handle: 'shore', kind: 'corporate' } }), guide, contextAt(noon));
}

function secretsHeldIn(text: string): number {
  return judge(text).findings.filter(({ kind, level }) => kind === 'secret' && level === 'hold').length;
}

const frames = [
  (key: string) => key,
  (key: string) => `Ключ для новой интеграции ${key} — подключайте`,
  (key: string) => `Here is the staging config:\nKEY=${key}\nDone.`,
  (key: string) => `Смотрите "${key}", потом удалю.`,
];

describe('keys', () => {
  it('are of 30 kinds and more', () => expect(Object.keys(keyKinds).length).toBeGreaterThanOrEqual(30));

  it.each(Object.entries(keyKinds))('%s: at least 98 of 100 are held', (_, kind) => {
    const keys = fc.sample(kind, { numRuns: eachKind, seed: 20261129 });
    const missed = keys.filter((key, at) => secretsHeldIn((frames[at % frames.length] as (key: string) => string)(key)) === 0);
    expect(missed.length, missed.slice(0, 3).join('\n')).toBeLessThanOrEqual(Math.floor(eachKind * 0.02));
  });
});

describe('codes meant for everybody', () => {
  it.each(Object.entries(harmlessCodes))('%s: none is held as a secret', (_, kind) => {
    fc.assert(
      fc.property(kind, (text) => {
        expect(secretsHeldIn(text)).toBe(0);
      }),
      { numRuns: eachKind, seed: 20261129 },
    );
  });
});
