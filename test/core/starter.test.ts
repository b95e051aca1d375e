import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import starterEn from '#assets/guides/starter.en.json' with { type: 'json' };
import starterRu from '#assets/guides/starter.ru.json' with { type: 'json' };
import tone from '#assets/packs/tone.json' with { type: 'json' };
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide } from '#src/core/guide.ts';
import { readGuideFile } from '#src/core/packs/guide-file.ts';
import { Pack, withPacks } from '#src/core/packs/pack.ts';
import { isClearedAt } from '#src/core/replies/offer.ts';
import { slotsIn, wordingsOf } from '#src/core/replies/wording.ts';
import { findSlots } from '#src/core/text/slots.ts';
import { lexicons } from '#src/lexicons.ts';

const now = Date.parse('2026-06-10T12:00:00Z');
const starters = { ru: starterRu, en: starterEn } as const;

function judged(language: 'ru' | 'en', text: string, more: Partial<Draft> = {}): string {
  return check(draftOf(text, more), compileGuide(v.parse(Guide, starters[language])), contextAt(now)).verdict;
}

describe.each(['ru', 'en'] as const)('the starter guide (%s)', (language) => {
  const guide = v.parse(Guide, starters[language]);

  it('is a guide file that Guidepost itself would take', () => {
    expect(readGuideFile(JSON.stringify(starters[language]))).toMatchObject({ ok: true, notes: [] });
    expect(compileGuide(guide).skipped).toEqual([]);
  });

  it('gives a reason for every rule, calmly', () => {
    for (const { why, id } of guide.rules) {
      expect(why, id).toMatch(/\S/);
      expect(why, id).not.toContain('!');
    }
  });

  it('brings approved replies to each prepared situation, whose slots are seen when left unfilled', () => {
    expect(guide.replies).toHaveLength(20);
    const prepared = { ru: ['Доставка опаздывает', 'Брак', 'Грубый комментарий', 'Сбой'], en: ['Delivery late', 'Defective goods', 'Rude comment', 'Outage'] }[
      language
    ];
    for (const scenario of prepared) expect(guide.replies.filter((reply) => reply.scenario === scenario)).toHaveLength(3);
    for (const { id, status, lang, tags } of guide.replies) expect([id, status, lang, tags.length > 0]).toEqual([id, 'approved', language, true]);
    for (const body of guide.replies.flatMap((reply) => wordingsOf(reply).map((wording) => wording.body))) {
      const named = body.match(/\{[^}]+\}/g) ?? [];
      expect(findSlots(body).map(({ span }) => body.slice(span.start, span.end))).toEqual(named);
      expect(slotsIn(body).map(({ name }) => `{${name}}`)).toEqual([...new Set(named)]); // each can be filled in when it is inserted
      expect(judged(language, body, { box: 'reply' })).toBe(named.length > 0 ? 'hold' : 'clear');
      expect(judged(language, body.replace(/\{[^}]+\}/g, '15'), { box: 'reply' })).toBe('clear');
    }
  });
});

it.each(['ru', 'en'] as const)('brings a reply for each level of a crisis; at level 3 the one that takes the talk to private messages (%s)', (language) => {
  const { replies, ...rest } = v.parse(Guide, starters[language]);
  const guide = compileGuide({ ...rest, replies: [] }, { lexicons: lexicons() });
  const passing = ([0, 1, 2, 3] as const).map((level) => {
    const cleared = replies.filter((reply) => isClearedAt(reply, { today: '2026-06-10', network: 'x', level }));
    return cleared
      .filter(({ body }) => {
        const draft = draftOf(body.replace(/\{[^}]+\}/g, '15'), { box: 'reply', clearedFor: level });
        return check(draft, guide, contextAt(now, { crisis: { level, title: '', sensitiveWords: [] } })).verdict !== 'hold';
      })
      .map(({ id }) => id.slice(0, -3));
  });
  expect(passing.map(({ length }) => length)).toEqual([20, 20, 2, 1]);
  expect(passing[3]).toEqual(['to-private']);
});

it.each([
  ['ru', 'Открыли новый зал на втором этаже. Заходите греться ☕️', 'clear'],
  ['ru', 'Скидка 15% на второй кофе до пятницы. Подробности: example.com/kofe #кофе #утро', 'clear'],
  ['ru', 'Гарантируем результат за неделю', 'warn'],
  ['ru', 'ТОЛЬКО СЕГОДНЯ ВСЕ СКИДКИ', 'warn'],
  ['ru', 'Мы лидер рынка', 'warn'],
  ['ru', 'Ждём вас в {город}', 'hold'],
  ['ru', 'Оффлайн-встреча в среду', 'warn'],
  ['en', 'The second floor is open. Come in for a coffee ☕️', 'clear'],
  ['en', 'Two for one until Friday: example.com/coffee #coffee', 'clear'],
  ['en', 'Lowest prices in town', 'warn'],
  ['en', 'A free gift with every order', 'clear'],
  ['en', 'See you at [location]', 'hold'],
] as const)('%s: %j is %s', (language, text, verdict) => {
  expect(judged(language, text)).toBe(verdict);
});

it.each([
  ['ru', 'Сами виноваты, надо было читать', 'hold'],
  ['ru', 'Сами виноваты', 'warn'],
  ['en', 'Nobody else has complained', 'warn'],
  ['en', 'Learn to read, nobody else has complained', 'hold'],
] as const)('%s: leaves rude answers to the pack of tone: %j is %s there', (language, text, verdict) => {
  const guide = withPacks(v.parse(Guide, starters[language]), [v.parse(Pack, tone)], language);
  const answer = draftOf(text, { box: 'comment' });
  expect(check(answer, compileGuide(guide, { lexicons: lexicons() }), contextAt(now)).verdict).toBe(verdict);
  expect(judged(language, text, { box: 'comment' })).toBe('clear');
});
