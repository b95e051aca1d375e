/** Names in the other alphabet, as people write them by ear: several ways for one name, none of them official. */

const toLatin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh|j', з: 'z', и: 'i', й: 'y|i|j', к: 'k|c', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p' },
  ...{ р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh|h', ц: 'ts|c', ч: 'ch', ш: 'sh', щ: 'shch|sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu|ju', я: 'ya|ja' },
  ...{ ий: 'iy|y|ii', ый: 'yy|y', ье: 'ye|ie', ья: 'ya|ia', кс: 'ks|x' },
};

const toCyrillic: Readonly<Record<string, string>> = {
  ...{ a: 'а|э', b: 'б', c: 'к|с', d: 'д', e: 'е|э', f: 'ф', g: 'г|дж', h: 'х', i: 'и|ай', j: 'дж|ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к' },
  ...{ r: 'р', s: 'с', t: 'т', u: 'у|а|ю', v: 'в', w: 'в|у', x: 'кс', y: 'и|й', z: 'з' },
  ...{ sh: 'ш', ch: 'ч', zh: 'ж', kh: 'х', ts: 'ц', yu: 'ю', ya: 'я', th: 'т|с|з', ph: 'ф', ck: 'к', oo: 'у', ee: 'и', ea: 'и', ou: 'у|ау', ow: 'оу|ау' },
  ...{ qu: 'кв', ce: 'се', ci: 'си', cy: 'си', ll: 'лл|л', ss: 'сс|с', tt: 'тт|т', nn: 'нн|н', pp: 'пп|п', ff: 'фф|ф', wh: 'в|у', igh: 'ай', shch: 'щ' },
};

/** A silent e ends an English word; what stands before it is read as in the alphabet. */
const silentEnd = /(?<=[bcdfgklmnprstvz])e$/;
/** Each fork doubles the ways: more than so many nobody writes. */
const mostWays = 24;

/** A word in the other alphabet, the likeliest way first; nothing for one of digits, of both alphabets or too short to be known again. */
export function inOtherAlphabet(word: string): readonly string[] {
  const letters = word.toLowerCase().replaceAll('ё', 'е');
  if (letters.length < 4) return [];
  if (/^[а-я]+$/.test(letters)) return ways(letters, toLatin, 2);
  if (/^[a-z]+$/.test(letters)) return [...new Set([...ways(letters.replace(silentEnd, ''), toCyrillic, 4), ...ways(letters, toCyrillic, 4).slice(0, 1)])];
  return [];
}

/** A name of several words in the other alphabet: each word by its likeliest ways, at most `mostWays` together. */
export function nameInOtherAlphabet(name: string): readonly string[] {
  let made: readonly string[] = [''];
  for (const word of name.trim().split(/[\s-]+/)) {
    const other = inOtherAlphabet(word);
    if (other.length === 0) return [];
    made = made.flatMap((before) => other.slice(0, 8).map((each) => `${before} ${each}`.trim())).slice(0, mostWays);
  }
  return made;
}

/** The likeliest way, then those that differ in one place, then in two. */
function ways(letters: string, table: Readonly<Record<string, string>>, longest: number): string[] {
  const parts: string[][] = [];
  for (let at = 0; at < letters.length; ) {
    const size = [...Array(longest).keys()].map((less) => longest - less).find((length) => table[letters.slice(at, at + length)] !== undefined) ?? 1;
    parts.push((table[letters.slice(at, at + size)] ?? '').split('|'));
    at += size;
  }
  const usual = parts.map(([first = '']) => first);
  const found = new Set([usual.join('')]);
  const forks = parts.flatMap((options, at) => options.slice(1).map((option) => ({ at, option })));
  for (const { at, option } of forks) found.add(usual.with(at, option).join(''));
  for (const [index, one] of forks.entries())
    for (const other of forks.slice(index + 1)) {
      if (one.at !== other.at) found.add(usual.with(one.at, one.option).with(other.at, other.option).join(''));
      if (found.size >= mostWays) return [...found];
    }
  return [...found];
}
