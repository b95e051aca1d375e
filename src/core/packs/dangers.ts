/** What a guide file never needs and an attacker would try: markup that runs, and patterns that never end. Found before anything is stored. */
import type { Guide } from '../guide.ts';
import type { Bilingual } from '../rule.ts';
import type { Path } from './json-lines.ts';

interface Danger {
  readonly path: Path;
  readonly why: Bilingual;
}

/** A repeated group that repeats inside, or repeats one of several ways to match the same: time doubles with each character. */
const nestedRepeat = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d+,\d*\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\d*\})/;
const repeatedChoice = /\((?:\?:)?((?:[^()|\\]|\\.)+)\|(?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\d*\})/;
const runningMarkup = /<\s*(?:script|iframe|object|embed)\b|<[^>]*\bon\w+\s*=/i;

export function dangersIn(guide: Guide): Danger[] {
  const dangers: Danger[] = [];
  visit(guide, [], (text, path) => {
    if (runningMarkup.test(text)) {
      dangers.push({
        path,
        why: {
          ru: 'Здесь разметка, которую страница могла бы выполнить. Гайд — это обычный текст.',
          en: 'This is markup that a page could run. A guide is plain text.',
        },
      });
    } else if (isPattern(path, guide) && canExplode(text)) {
      dangers.push({
        path,
        why: {
          ru: 'Это выражение может выполняться бесконечно: повтор внутри повтора.',
          en: 'This pattern may run for ever: a repetition inside a repetition.',
        },
      });
    }
  });
  return dangers;
}

function canExplode(pattern: string): boolean {
  if (nestedRepeat.test(pattern)) return true;
  const choice = repeatedChoice.exec(pattern);
  // `(a|aa)+`: two ways that begin alike.
  return choice !== null && (choice[0] ?? '').includes(`|${(choice[1] ?? '')[0]}`);
}

/** Patterns of the kind `pattern` run in linear time whatever they are; those of kinds that are not known here may not. */
function isPattern([part, index, ...keys]: Path, { rules }: Guide): boolean {
  return part === 'rules' && /^(?:regex|pattern)$/.test(String(keys.at(-1))) && rules[Number(index)]?.kind !== 'pattern';
}

function visit(value: unknown, path: Path, onText: (text: string, path: Path) => void): void {
  if (typeof value === 'string') onText(value, path);
  else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) visit(each, [...path, index], onText);
  } else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) visit(each, [...path, key], onText);
}
