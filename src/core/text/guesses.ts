/**
 * Forms of words that no dictionary knows, brand names mostly, guessed from how they end. They may be wrong, so what is found by them never
 * holds anything (`PhraseHit.isStem`).
 */
const paradigms: readonly (readonly [RegExp, string])[] = [
  [/(?:ый|ий|ой)$/, 'ый ий ого его ому ему ым им ом ем ая яя ой ей ую юю ое ее ые ие ых их ыми ими'],
  [/ия$/, 'ия ии ию ией ий иям иями иях'],
  [/а$/, 'а ы и е у ой ою ам ами ах '],
  [/я$/, 'я и е ю ей ею ям ями ях ь й'],
  [/ие$/, 'ие ия ию ием ии ий иям иями иях'],
  [/о$/, 'о а у ом е ам ами ах '],
  [/(?<=[аеёоуыиэюя])й$/, 'й я ю ем е и ев ям ями ях'],
  [/ь$/, 'ь я ю ем ём е и ей ью ям ями ях'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ' а у ом ем е ы и ов ев ей ам ами ах'],
  [/(?<=[bcdfghjklmnpqrstvwxz])y$/, "y ies y's"],
  [/(?<=[sxz]|[cs]h)$/, " es 's"],
  [/(?<=[a-z])$/, " s 's"],
];
const shortest = 4;

/** What a word may look like in other forms, itself included; only itself where its ending says nothing. */
export function guessedForms(word: string): readonly string[] {
  if (word.length < shortest || /[^а-яa-z]/.test(word)) return [word];
  const [ending, forms] = paradigms.find(([end]) => end.test(word)) ?? [];
  if (!ending || forms === undefined) return [word];
  const stem = word.replace(ending, '');
  return [word, ...forms.split(' ').map((form) => (stem + form).replace('ё', 'е'))];
}
