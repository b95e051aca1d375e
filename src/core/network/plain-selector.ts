/**
 * The only selectors that a taught page may hold: those that `selectors.ts` makes. A file with taught pages comes from anybody, and CSS can be slow
 * (`:has` within `:has`) or wide (`*`): what a picker never makes is refused.
 */
const string = String.raw`"(?:[^"\\]|\\.)*"`;
const attribute = String.raw`\[[a-z][a-z0-9-]*(?:[*^]?=${string})?\]`;
const simple = String.raw`(?:#(?:[A-Za-z_-]|\\[:.])+|\.[A-Za-z_-]+|${attribute}|:nth-of-type\(\d{1,3}\))`;
const compound = String.raw`(?:(?:[a-z][a-z0-9-]*|\*)?${simple}+|textarea|input|button|select)`;
const complex = `${compound}(?: (?:> )?${compound}){0,30}`;
const plain = new RegExp(`^${complex}(?: >>> ${complex}){0,8}$`);
/** `[class*="a"]` is nearly everything. */
const wide = /[*^]="(?:[^"\\]|\\.){0,3}"/;

/** Whether a selector is of the kind that teaching makes, and leads to something in particular. */
export function isPlainSelector(selector: string): boolean {
  if (selector.length > 800 || wide.test(selector) || !plain.test(selector)) return false;
  return selector.split(' >>> ').every((step) => /[#.[:]/.test(step));
}
