/** What a slip of the hand or the ear costs, in hundredths of an unlike letter. Sources: the layouts of keyboards and the sounds of both languages. */

/** Rows of keys; neighbors in a row and one row off are slips of a finger. */
const rows = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters that sound alike in some place of a word. */
const alike: readonly (readonly [string, number])[] = [
  ['оа', 42],
  ['еи', 42],
  ['ея', 62],
  ['ия', 70],
  ['ыи', 60],
  ['эе', 50],
  ['юу', 65],
  ['аяо', 72],
  ['бп', 58],
  ['вф', 58],
  ['гк', 58],
  ['дт', 52],
  ['жш', 58],
  ['зс', 46],
  ['шщ', 52],
  ['чщ', 62],
  ['цс', 62],
  ['ьъ', 45],
  ['йи', 55],
  ['гх', 75],
  ['ae', 60],
  ['ei', 52],
  ['ao', 70],
  ['ai', 72],
  ['iy', 52],
  ['ou', 62],
  ['eo', 70],
  ['ay', 75],
  ['cs', 55],
  ['ck', 55],
  ['kq', 75],
  ['sz', 50],
  ['gj', 60],
  ['td', 70],
  ['bp', 78],
  ['fv', 70],
  ['mn', 66],
];

const near = 86;
const far = 100;
/** A letter left out is the most frequent slip of all. */
const left = 76;

/** Letters that are often left out or put in without being heard. */
const silent: Readonly<Record<string, number>> = { ь: 48, ъ: 52, й: 72, '-': 45, "'": 40, e: 74, h: 72, u: 82, т: 86, в: 88 };

/** Costs by the labels of a dictionary: `change[one * size + other]`; `leave[label]` a letter left out, `add[label]` a letter too many. */
export interface Costs {
  readonly size: number;
  readonly change: Uint8Array;
  readonly leave: Uint8Array;
  readonly add: Uint8Array;
  /** Two letters in each other's place. */
  readonly swap: number;
  /** The same letter twice for once, or once for twice. */
  readonly double: number;
}

/** The costs between the letters of a dictionary. */
export function costsOf(letters: string): Costs {
  const size = letters.length;
  const change = new Uint8Array(size * size).fill(far);
  const set = (one: string, other: string, cost: number): void => {
    const [a, b] = [letters.indexOf(one), letters.indexOf(other)];
    if (a <= 0 || b <= 0 || (change[a * size + b] ?? far) < cost) return;
    change[a * size + b] = cost;
    change[b * size + a] = cost;
  };
  rows.forEach((row, at) => {
    [...row].forEach((key, column) => {
      for (const other of [row[column + 1], ...(at % 3 === 2 ? [] : [rows[at + 1]?.[column], rows[at + 1]?.[column - 1]])]) if (other) set(key, other, near);
    });
  });
  for (const [group, cost] of alike) for (const one of group) for (const other of group) if (one !== other) set(one, other, Math.round(cost * 0.88));
  const by = (usual: number): Uint8Array => Uint8Array.from({ length: size }, (_, label) => silent[letters[label] ?? ''] ?? usual);
  return { size, change, leave: by(left), add: by(far), swap: 50, double: 52 };
}
