/** Check digits of numbers that must not be published. All take bare digits. */

/** Payment cards: a known first digit and the sum of Luhn. */
export function isCard(digits: string): boolean {
  if (!/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|220[0-4]\d{12}|2[2-7]\d{14}|3[47]\d{13}|6[0257]\d{14,17})$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits.at(-1 - at));
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/** International bank accounts, without spaces: remainder 1 of 97. */
export function isIban(account: string): boolean {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return account.length > 14 && rest === 1;
}

/** The tax number of a person (12 digits) in Russia. Firms have 10 and publish theirs. */
export function isPersonalInn(digits: string): boolean {
  return digits.length === 12 && [10, 11].every((at) => (weighed(digits, innWeights.slice(11 - at), at) % 11) % 10 === Number(digits[at]));
}

/** The insurance number of a person (11 digits) in Russia. */
export function isSnils(digits: string): boolean {
  const sum = weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1], 9) % 101;
  return digits.length === 11 && sum % 100 === Number(digits.slice(9));
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function weighed(digits: string, weights: readonly number[], count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += Number(digits[at]) * (weights[at] ?? 0);
  return sum;
}
