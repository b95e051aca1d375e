/** What expert patterns cost a check: those that would never end elsewhere, on the texts that are worst for them, and a guide full of ordinary ones. */
import * as v from 'valibot';
import { check } from '#src/core/check.ts';
import { type CompiledGuide, compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { bringPatterns, mostPatterns } from '#src/core/patterns/book.ts';
import { faultOf, patternEngine } from '#src/core/patterns/engine.ts';
import { cpuOf } from './cpu.ts';
import { type Figure, figure, median } from './report.ts';
import type { Order } from './run.ts';

/** A pattern, and what its worst text is made of. */
const hard: readonly (readonly [pattern: string, unit: string])[] = [
  ['(а+)+$', 'а'],
  ['(а|а)*б', 'а'],
  ['(а|аа)+$', 'а'],
  ['(.*)*б', 'а'],
  ['(\\w+\\s?)*!', 'слово '],
  ['^(([а-я])+.)+[А-Я]([а-я])+$', 'а'],
  ['([а-я]+)*\\d', 'а'],
  ['.*.*.*=.*', 'а'],
  ['\\s+$', ' '],
  ['\\d+\\d+руб', '1'],
  ['^(\\w+[.-]?)+@(\\w+[.-]?)+\\.\\w{2,}$', 'a.'],
  ['(?:\\w+,?\\s*)+\\.$', 'раз, '],
  ['\\b(\\w+\\W*)+\\b!', 'раз '],
  ['(x+x+)+y', 'x'],
  ['а(.*б)?', 'а'],
  ['(?:а?){60}а{60}', 'а'],
  ['\\b.{0,100}\\bй', 'аб '],
  ['(?:а|.)*а.{12}й', 'ааб'],
];
const length = 2200;
const limitMs = 10;

export async function benchPatterns({ quick, only, say }: Order): Promise<readonly Figure[]> {
  say(`Node ${process.versions.node}; CPU of the whole process; each text is new; a median over texts.`);
  bringPatterns(patternEngine);
  const rounds = quick ? 5 : 25;
  const figures = hard
    .filter(([pattern]) => pattern.includes(only))
    .map(([pattern, unit]) => {
      const fault = faultOf(pattern);
      const guide = guideOf([pattern]);
      const text = unit.repeat(length).slice(0, length - 1);
      return figure(`${pattern} over ${length} × ${JSON.stringify(unit)}${fault ? ` (refused: ${fault.key})` : ''}`, median(timesOf(guide, text, rounds)), {
        unit: 'ms',
        target: limitMs,
      });
    });
  const many = guideOf(Array.from({ length: mostPatterns }, (_, index) => `\\bслово${index}\\w*\\s+\\d+`));
  const text = 'Наша скидка на всё слово7 12 раз и больше. '.repeat(60).slice(0, length - 1);
  return [
    ...figures,
    figure(`${mostPatterns} ordinary patterns in one guide, one of them found`, median(timesOf(many, text, rounds)), { unit: 'ms', target: limitMs }),
  ];
}

function guideOf(patterns: readonly string[]): CompiledGuide {
  const rules = patterns.map((pattern, index) => ({ id: `p${index}`, kind: 'pattern', level: 'warn', options: { pattern } }));
  return compileGuide(v.parse(Guide, { format: guideFormat, brand: { name: 'Bench' }, rules }));
}

/** Milliseconds of checks of one text that ends differently each time, so that nothing is remembered. */
function timesOf(guide: CompiledGuide, text: string, rounds: number): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const draft = draftOf(`${text}${String.fromCharCode(0x410 + round)}`);
    return cpuOf(() => check(draft, guide, contextAt(0)));
  });
}
