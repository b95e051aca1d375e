/** Sorts of units. */
export const sort = {
  symbol: 0,
  latin: 1,
  cyrillic: 2,
  letter: 3,
  digit: 4,
  gap: 5,
  newline: 6,
  drop: 7,
  mark: 8,
  surrogate: 9,
  apostrophe: 10,
  expands: 11,
} as const;
export type Sort = (typeof sort)[keyof typeof sort];
