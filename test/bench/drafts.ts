/** Drafts to type and to check: our own prose, Russian and English. Two in five of these sentences hold something that the starter guide finds. */

const sentences = [
  'We open the new shop on Pushkin Street this Friday at ten, and the first coffee is on us.',
  'По соседству появилась пекарня, так что хлеб к завтраку теперь тоже местный.',
  'People call us the market leader, though we only roast in small batches and answer every letter ourselves.',
  'Зёрна приехали из Эфиопии в понедельник, обжарили их во вторник, и сегодня они уже на полке ☕️.',
  'Every bag comes with a free gift: a postcard drawn by our own barista.',
  'Расписание на праздники висит на двери, а ещё оно есть на сайте https://roast.example/hours и в шапке профиля.',
  'Если промахнулись с помолом, приносите пачку обратно: вернём деньги или смелем заново, лучшие цены у нас и без скидок.',
  'Our courier Anna rides a cargo bike now, so deliveries inside the ring road take about an hour.',
  'Вы не поверите, сколько писем пришло после прошлого поста, и каждое мы прочли.',
  'Thanks to @north_roasters for lending us a grinder while ours was being repaired. #coffee #кофе',
];

const typed =
  'On Saturday we cup three new lots at noon and you are welcome to join us. Приходите с друзьями, места хватит всем. ' +
  'Guaranteed results are not our style, an honest cup is. Бариста расскажет, чем мытый кофе отличается от натурального, а кто захочет, сварит сам. ' +
  'Bring a mug if you have one you like. Сделайте репост, если живёте рядом. ';

/** Where a sentence with a finding stands in `sentences`. */
const faulty = new Set([2, 4, 6, 8]);

/** A draft of exactly so many characters: crowded with findings, or with one in nine sentences, as in a careless post. */
export function draftText(length: number, { crowded = true } = {}): string {
  const pool = sentences.filter((_, index) => crowded || index === 4 || !faulty.has(index));
  let text = '';
  for (let index = 0, written = 0; text.length < length; index++) {
    const sentence = pool[index % pool.length] ?? '';
    if (!crowded && sentence === sentences[4] && index % 9 !== 3) continue;
    text += `${sentence}${written++ % 5 === 4 ? '\n' : ' '}`;
  }
  return flat(text.slice(0, length));
}

/** What is typed behind the draft: so many keys, from a place on. */
export function keysFrom(start: number, count: number): string {
  let text = '';
  while (text.length < start + count) text += typed;
  return text.slice(start, start + count);
}

/** Invented phrases, the same at each run: one to three words, half Cyrillic, one in ten with a wildcard. */
export function inventPhrases(count: number): string[] {
  const random = seeded(20_261);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const syllables = random() < 0.5 ? cyrillic : latin;
    const word = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
    phrases.add(random() < 0.1 ? `${words}*` : words);
  }
  return [...phrases];
}

/** Whether a phrase or a sentence has no Cyrillic letter. */
export function isEnglish(text: string): boolean {
  return !/[а-яё]/i.test(text);
}

/** A draft of so many characters with some of these phrases in it, two in five sentences; `english` leaves out what is Russian. */
export function draftWith(phrases: readonly string[], length: number, { english = false } = {}): string {
  const planted = phrases.map((phrase) => phrase.replace('*', '')).filter((phrase) => !english || isEnglish(phrase));
  const pool = sentences.filter((sentence) => !english || isEnglish(sentence));
  let text = '';
  for (let index = 0; text.length < length; index++) {
    const phrase = index % 5 < 2 ? ` ${planted[(index * 7919) % planted.length]}.` : '';
    text += `${pool[index % pool.length]}${phrase}${index % 5 === 4 ? '\n' : ' '}`;
  }
  return flat(text.slice(0, length));
}

/** One string in one piece, as a box gives it: put together from pieces it costs whoever reads it more. */
function flat(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

const cyrillic = ['ба', 'ве', 'го', 'ду', 'жи', 'за', 'ко', 'лю', 'мя', 'нё', 'пра', 'сто', 'тре', 'ша', 'щи', 'эт'];
const latin = ['ba', 'che', 'do', 'fru', 'gi', 'ha', 'ka', 'lo', 'mer', 'nu', 'pla', 'qui', 'ro', 'sta', 'ti', 'vel'];

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
