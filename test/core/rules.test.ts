import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import type { Verdict } from '#src/core/finding.ts';
import { Guide } from '#src/core/guide.ts';
import { bringPatterns } from '#src/core/patterns/book.ts';
import { patternEngine } from '#src/core/patterns/engine.ts';
import type { Example, RuleExamples, RuleKind, RuleWording } from '#src/core/rule.ts';
import { ruleForms } from '#src/core/rule-forms.ts';
import { ruleKinds } from '#src/core/rules.ts';
import { describe as put } from '#src/core/wording.ts';
import { lexicons } from '#src/lexicons.ts';

const examples = import.meta.glob<RuleExamples>('../../src/core/rules/*.ts', { eager: true, import: 'examples' });
const wordings = import.meta.glob<RuleWording>('../../src/core/rules/*.ts', { eager: true, import: 'wording' });
bringPatterns(patternEngine);
const noon = Date.UTC(2026, 5, 10, 12);

function run(id: string, { options, draft, context, brand, others = [] }: Example, more: { readonly fix?: string } = {}): Verdict {
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Brand', timeZone: 'UTC', ...brand },
    rules: [{ id: 'r', kind: id, level: ruleKinds.get(id)?.level, options, ...more }],
  });
  const compiled = compileGuide(guide, { lexicons: lexicons(), others });
  expect(compiled.skipped).toEqual([]);
  return check(draftOf(draft.text, draft), compiled, contextAt(context?.now ?? noon, context));
}

/** Every example compiles a guide of its own; on a busy machine a hundred of them take their time, in milliseconds. */
const manyGuides = 30_000;

describe.each([...ruleForms])('%s', (id, kind) => {
  const { fine, caught } = examples[`../../src/core/rules/${id}.ts`] as RuleExamples;
  const { words, fixes: labels } = wordings[`../../src/core/rules/${id}.ts`] as RuleWording;

  it.each(fine.map((example) => [example.draft.text, example] as const))('is fine with %j', (_, example) => {
    expect(run(id, example).findings).toEqual([]);
  });

  it.each(caught.map((example) => [example.draft.text, example] as const))('catches %j', (text, example) => {
    const { findings, failed } = run(id, example);
    expect(failed).toEqual([]);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(example.marks);
  });

  it(
    'puts everything it finds into calm words of both languages, nothing left to fill',
    () => {
      for (const example of caught) {
        for (const finding of run(id, example).findings) {
          for (const language of ['ru', 'en'] as const) {
            const { what, why, todo, fixes } = put(finding, language);
            const sentences = [what, why, todo, ...fixes].map((sentence) => sentence.replaceAll(example.draft.text, ''));
            for (const sentence of sentences) expect(sentence).toMatch(/\S/);
            expect([what, why, todo].join(' ')).not.toMatch(/\{(found|fix|text|count|max|name|date|time|from|to|over|wanted)\}/);
          }
        }
      }
    },
    manyGuides,
  );

  it('has words without exclamation marks, and a field for each option it names', () => {
    const said = [kind.name, kind.about, ...Object.values(labels), ...Object.values(words).flatMap(({ what, why, todo }) => [what, why, todo])];
    for (const { ru, en } of said) {
      expect(ru).toMatch(/[а-я]/i);
      expect(en).not.toMatch(/[а-я]/i);
      expect(ru + en).not.toContain('!');
    }
    for (const { key } of kind.fields) expect(Object.keys((kind.options as unknown as { entries: object }).entries)).toContain(key);
  });

  it(
    'applies its fixes without breaking the text around them',
    () => {
      for (const example of caught) {
        for (const { fixes } of run(id, example, { fix: 'замена' }).findings) {
          for (const { span } of fixes) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(example.draft.text.length);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
          }
        }
      }
    },
    manyGuides,
  );
});

it('knows the kinds by the names of their files', () => {
  expect([...ruleKinds.keys()].sort()).toEqual(expect.arrayContaining(['ban', 'schedule']));
});

it('names a rule that breaks, and still runs the others', () => {
  const broken: RuleKind = { ...(ruleKinds.get('ban') as RuleKind), compile: () => () => [][0 as number] ?? JSON.parse('broken') };
  const kinds = new Map([...ruleKinds, ['broken', broken]]);
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Brand' },
    rules: [
      { id: 'a', kind: 'broken', level: 'hold', options: { phrases: [] } },
      { id: 'b', kind: 'ban', level: 'warn', options: { phrases: ['слово'] } },
    ],
  });
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const verdict = check(draftOf('Моё слово'), compileGuide(guide, { kinds }), contextAt(noon));
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
  expect(verdict.failed).toEqual(['a']);
  expect(verdict.findings.map(({ rule }) => rule)).toEqual(['b']);
});
