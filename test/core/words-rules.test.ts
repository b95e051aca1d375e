import * as v from 'valibot';
import { expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import type { Finding } from '#src/core/finding.ts';
import { Guide } from '#src/core/guide.ts';
import { describe as put } from '#src/core/wording.ts';
import { lexicons } from '#src/lexicons.ts';

function found(text: string, rules: readonly { readonly kind: string; readonly options: unknown; readonly fix?: string }[]): readonly Finding[] {
  const guide = v.parse(Guide, {
    format: 'guidepost/1',
    brand: { name: 'Brand' },
    rules: rules.map((rule, index) => ({ id: `r${index}`, level: 'warn', ...rule })),
  });
  return check(draftOf(text), compileGuide(guide, { lexicons: lexicons() }), contextAt(Date.UTC(2026, 5, 10))).findings;
}

const marked = (text: string, findings: readonly Finding[]): string[] => findings.map(({ span }) => text.slice(span.start, span.end));

it('keeps bans and replacements silent inside what is allowed, and only there', () => {
  const text = 'Лучшая цена недели и просто лучшая цена';
  const findings = found(text, [
    { kind: 'ban', options: { phrases: ['лучшая цена'] } },
    { kind: 'prefer', options: { to: 'прекрасная', from: ['лучшая'] } },
    { kind: 'allow', options: { phrases: ['лучшая цена недели'] } },
  ]);
  expect(marked(text, findings)).toEqual(['лучшая цена']);
  expect(findings[0]?.span.start).toBeGreaterThan(20);
});

it('offers every replacement, in the case of what was written', () => {
  const [finding] = found('ДЕШЁВЫЙ чай', [{ kind: 'prefer', options: { to: ['недорогой', 'доступный'], from: ['дешёвый'] } }]);
  expect(finding?.fixes.map(({ text }) => text)).toEqual(['НЕДОРОГОЙ', 'ДОСТУПНЫЙ']);
  expect(found('Дешёвый чай', [{ kind: 'prefer', options: { to: 'недорогой', from: ['дешёвый'] } }])[0]?.fixes[0]?.text).toBe('Недорогой');
});

it('leaves the capitals of a name as the guide has them, and with exact capitals all of them', () => {
  expect(found('use GITHUB or github', [{ kind: 'prefer', options: { to: 'GitHub' } }]).map(({ fixes }) => fixes[0]?.text)).toEqual(['GitHub']);
  expect(found('Iphone', [{ kind: 'prefer', options: { to: 'iPhone', case: 'exact' } }])[0]?.fixes[0]?.text).toBe('iPhone');
});

it('says that the replacement of an inflected word is in its base form', () => {
  const [finding] = found('много дешёвок', [{ kind: 'prefer', options: { to: 'недорогой', from: ['дешёв*'] } }]);
  expect(finding?.key).toBe('inflected');
  expect(finding && put(finding, 'ru').fixes).toEqual(['Заменить на «недорогой» (начальная форма)']);
});

it('takes the rule’s own fix as the replacement where the options name none', () => {
  expect(found('Git hub', [{ kind: 'prefer', options: {}, fix: 'GitHub' }])[0]?.fixes[0]?.text).toBe('GitHub');
});

it('removes the second of two words written twice', () => {
  const text = 'Откроем в в пятницу';
  const [fix] = found(text, [{ kind: 'limit', options: { repeated: true } }])[0]?.fixes ?? [];
  expect(fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)).toBe('Откроем в пятницу');
});

it('inserts what must be there at its exact place', () => {
  const inserted = (text: string, options: object): string => {
    const [fix] = found(text, [{ kind: 'require', options: { allOf: ['Реклама'], ...options } }])[0]?.fixes ?? [];
    return fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : '';
  };
  expect(inserted('Кресло', { position: 'start' })).toBe('Реклама Кресло');
  expect(inserted('Кресло\nЦена ', { position: 'end' })).toBe('Кресло\nЦена\nРеклама ');
  expect(inserted('Кресло', { position: 'first-line', insert: 'Реклама. ООО «Пример».' })).toBe('Реклама. ООО «Пример». Кресло');
});
