import { describe, expect, it } from 'vitest';
import { type Confusion, confusionsFrom } from '#src/core/spelling/confusions.ts';
import { tokensOf } from '#src/core/spelling/tokens.ts';
import { turns } from '#src/core/spelling/turns.ts';
import { prepare } from '#src/core/text/prepare.ts';
import { slips, speller } from './matter.ts';

/** Which turns are in a text, with what is put in their place. */
function turnsIn(text: string, list: readonly Confusion[], off: ReadonlySet<string> = new Set()) {
  return confusionsFrom(list, off)(text, tokensOf(text, prepare(text).entities), speller);
}

describe.each(turns().map((turn) => [turn.id, turn] as const))('the turn %s', (id, turn) => {
  const list = [{ ...turn, on: true }];

  it.each(turn.examples.caught)('is in: %s', (text) => {
    const [found] = turnsIn(text, list);
    expect(found?.about).toBe(id);
    // mended, it is not caught again
    const mended = text.slice(0, found?.span.start) + (found?.fixes[0] ?? '') + text.slice(found?.span.end);
    expect(mended).not.toBe(text);
    expect(turnsIn(mended, list)).toEqual([]);
  });

  it.each(turn.examples.fine)('is not in: %s', (text) => {
    expect(turnsIn(text, list)).toEqual([]);
    expect(slips(text).filter(([sort]) => sort === 'confusion')).toEqual([]);
  });

  it('has a fix for every wrong wording, and a switch', () => {
    const { wrong, right } = turn;
    if (typeof right === 'object') expect(Object.keys(right).sort()).toEqual([...wrong].sort());
    for (const text of turn.examples.caught) expect(turnsIn(text, list, new Set([id]))).toEqual([]);
  });
});

it('turns have names of their own', () => {
  expect(new Set(turns().map(({ id }) => id)).size).toBe(turns().length);
});

describe('«-тся» for «-ться»', () => {
  it.each([
    ['Теперь можно купится в озере', 'купится', 'купиться'],
    ['Кот решил остатся дома', 'остатся', 'остаться'],
    ['Она учиться печь хлеб', 'учиться', 'учится'],
    ['Хотите научится рисовать?', 'научится', 'научиться'],
  ])('%s', (text, wrong, right) => {
    const start = text.indexOf(wrong);
    expect(turnsIn(text, [])).toEqual([{ sort: 'confusion', about: 'tsya', span: { start, end: start + wrong.length }, fixes: [right] }]);
    expect(turnsIn(text, [], new Set(['tsya']))).toEqual([]);
  });

  it.each(['Она учится печь хлеб', 'Можно научиться рисовать', 'Все учиться не могут', 'Можно, учится и без этого'])('%s', (text) => {
    expect(turnsIn(text, [])).toEqual([]);
  });
});
