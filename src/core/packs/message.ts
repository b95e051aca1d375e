/** Messages of other tools as reasons: a `%s` becomes the words it stands for, and no expression is ever shown. */

/** Fills a message. `to` is what to write, `found` the words looked for; both may be empty where only an expression says them. */
export function reasonOf(template: string, { to, found }: { readonly to: readonly string[]; readonly found: readonly string[] }): string {
  const message = template.replaceAll('%%', percent);
  const places = message.split(hole).length - 1;
  const isRussian = /[а-яё]/i.test(message);
  const said = {
    to: to.length > 0 ? listOf(to, isRussian) : undefined,
    found: found.length > 0 && found.length <= mostNamed ? listOf(found, isRussian) : undefined,
  };
  const values = places > 1 || (to.length > 0 && isAdvice(message)) ? [said.to, said.found] : [said.found];
  const filled = values.reduce<string>((text, value) => replaceFirst(text, value, isRussian), message).replace(hole, isRussian ? unnamed.ru : unnamed.en);
  const sentence = places > 0 ? filled.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase()) : filled;
  return calm(sentence.replaceAll(percent, '%'));
}

/** Stands for the doubled sign, which is a plain one, while places are looked for. */
const percent = '\ue000';

/** A reason does not shout. */
function calm(sentence: string): string {
  return sentence.trim().replace(/!+$/, '.');
}

/** With the quotation marks around it, if any. */
const hole = /["'“«‘`]?%s["'”»’`]?/;
const mostNamed = 3;
const unnamed = { ru: 'это выражение', en: 'this wording' } as const;

/** With one place only, a message that tells what to write names the replacement, any other what was found. */
function isAdvice(message: string): boolean {
  return (
    /\b(?:use|using|prefer|mean|try|write|say|spell)\b[^%]*%s|(?:пишите|используйте|лучше|нужно|замените на)[^%]*%s/i.test(message) &&
    !/(?:avoid|not|don't|don’t|не)\s+(?:use|using|используйте|пишите)/i.test(message)
  );
}

function replaceFirst(text: string, value: string | undefined, isRussian: boolean): string {
  return text.replace(hole, () => value ?? (isRussian ? unnamed.ru : unnamed.en));
}

function listOf(words: readonly string[], isRussian: boolean): string {
  const quotes = isRussian ? ['«', '»'] : ['“', '”'];
  const all = words.map((word) => `${quotes[0]}${word.replaceAll('*', '…')}${quotes[1]}`);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${isRussian ? 'или' : 'or'} ${last}`;
}
