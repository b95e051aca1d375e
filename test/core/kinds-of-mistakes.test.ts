import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { withPacks } from '#src/core/pack.ts';
import { lexicons } from '#src/lexicons.ts';
import { packs } from '#src/packs.ts';

/** The packs as they are at first, over a guide that says nothing. */
let made: CompiledGuide | undefined;
function guide(): CompiledGuide {
  made ??= compileGuide(withPacks(v.parse(Guide, { format: guideFormat, brand: { name: 'Shore' } }), packs().values(), 'en'), { lexicons: lexicons() });
  return made;
}

function kindsIn(text: string): string[] {
  const { findings } = check(draftOf(text, { account: { handle: 'shore', kind: 'corporate' } }), guide(), contextAt(Date.UTC(2026, 5, 10, 12)));
  return findings.filter(({ level }) => level !== 'note').map(({ kind }) => kind);
}

/** A kind of mistake, drafts that make it, drafts that only look like it. */
const mistakes: readonly (readonly [kind: string, caught: readonly string[], fine: readonly string[]])[] = [
  [
    'placeholder',
    [
      'Client prefers the blue one. Keep it casual: boats are back',
      'От клиента: картинка с лодкой, остальное оставить',
      'Sure! Here is a caption with a nautical theme: Ahoy',
      'Вот три варианта поста: Весна пришла',
      'Слайд 2 (вт, 12:00). Новый зал',
      'test post, pls ignore',
      'Please do not publish before noon. The pier is open',
    ],
    [
      'Коллеги, ждём вас на стенде 14',
      'Вот расписание поста и трапезы на неделю',
      'Проверка связи с космосом: лекция в четверг',
      'Here is our new dock in figures: 40 berths, 2 cranes',
      'Наш клиент прислал фото лодки, и мы не удержались',
    ],
  ],
  [
    'tone',
    [
      'Цены тонут, как Титаник',
      'Hostages wanted! Mugs from $5 😂',
      'Our anchors grip harder than a serial killer',
      'Жирные дамы, в лодку вы не влезете: уродины',
    ],
    ['Free cancer screening, 20% off follow-up visits', 'Ladies and gents, the bar opens at noon'],
  ],
];

describe.each(mistakes)('mistakes of the kind %s', (kind, caught, fine) => {
  it.each(caught)('are seen in %j', (text) => expect(kindsIn(text)).toContain(kind));
  it.each(fine)('are not seen in %j', (text) => expect(kindsIn(text)).toEqual([]));
});
