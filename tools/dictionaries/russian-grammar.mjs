/** What Russian grammar proposes as forms of a word. Proposals may be wrong: russian.mjs takes those that the dictionary knows. */

/** Words of the dictionary that look like infinitives and are not ("мать") have other flags or are listed as irregular. */
export const isInfinitive = (word) => /(?:ть|ти|чь)(?:ся|сь)?$/.test(word);

/** What is cut off the infinitive and what the forms begin with instead. */
const verbStems = table(`
  ть: | ать: ер н м им ый | рать:ер | звать:зов | гнать:гон | стлать:стел | слать:шл | сать:ш | зать:ж | кать:ч | тать:ч щ | хать:ш | скать:щ | стать:щ ст стан |
  гать:ж | пать:пл п | бать:бл | мать:мл | дать:жд да дад | давать:да | знавать:зна | ставать:ста | овать:у | евать:ю у | ить:ь | тить:ч щ | дить:ж | сить:ш | зить:ж |
  стить:щ | пить:пл | бить:бл | вить:вл | мить:мл | фить:фл | еть: о ен | теть:ч | деть:ж ден | сеть:ш | реть:р | петь:пл по | меть:мл | беть:бл | ветел:вл | стеть:щ |
  ереть:р ер | уть: | нуть: | ыть:о | ять:им н ьм | нять:йм ним | оять:о | лясть:лян | сть:д т н б с е ед | сти:д т б с ст | зти:з | сть:л | сти:л | чь:г ж к ч | ечь:г ж як яг яж |
  очь:ог ож | оть: | олоть:ел | ехать:ед | идти:ид | йти:йд шел ш | ийти:ид ишел иш | ити: | жить:жив | плыть:плыв | лыть:лыв | зить:ж | хотеть:хоч хот | лгать:лг лж | обыть:обуд | быть:буд |
  ереть:ер | шибить:шиб | брить:бре | лить:ле | бежать:бег беж | ость:ост | есть:яд | сесть:сяд | лечь:ляг ляж | сстать:сстан | стать:стан | клясть:клян | расти:рос | асти:ос | ечь:ек ег ек |
  чесать:чеш | писать:пиш | ехать:ех | есть:е | инять:им | рать:р | ать: | вать: | иться: | молоть:мел | полоть:пол | ороть:ор | вязнуть:вяз | ить: | ать:а
`);
const firstStems = table('стить:щу | тить:чу щу | дить:жу | сить:шу | зить:жу');
/** Endings by what they make, and the flags that give a verb all of these already. */
const verbEndings = [
  { endings: words('у ю ешь ет ем ете ут ют ишь ит им ите ят ат м шь ст дим дите дят'), flags: 'MUVY', firstOnly: 'W' },
  { endings: words('и ите й йте ь ьте ей ейте'), flags: 'BT' },
  { endings: words('я а'), flags: 'PQ', not: /ла$/ },
  { endings: words('в вши ши'), flags: 'R' },
  { endings: ['', ...words('л ла ло ли')], flags: 'L' },
];

/**
 * Present, imperative, past and gerunds of an infinitive, as far as its flags do not give them.
 * @param {string} base
 * @param {ReadonlySet<string>} flags
 * @param {ReadonlySet<string>} starts what any form can begin with: most stems lead nowhere
 */
export function verbForms(base, flags, starts) {
  const reflexive = /(?:ся|сь)$/.test(base);
  const plain = reflexive ? base.slice(0, -2) : base;
  const stems = withVowel(plain).flatMap((each) => stemsBy(verbStems, each).filter((stem) => starts.has(stem)));
  const forms = verbEndings.flatMap(({ endings, flags: given, firstOnly = '', not = /^$/ }) => {
    if (hasAny(flags, given)) return [];
    const all = stems.flatMap((stem) => endings.map((ending) => stem + ending)).filter((form) => !not.test(form) && couldBe(plain, form));
    return hasAny(flags, firstOnly) ? all.filter((form) => /(?:[жшчщ]у|лю)$/.test(form)) : all;
  });
  return reflexive ? forms.map((form) => form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся')) : forms;
}

const hasAny = (flags, some) => [...some].some((flag) => flags.has(flag));

/** Where a stem of one verb would make a form of another. */
const neverOf = [
  ['мочь', /мо[кч]/],
  ['ехать', /е(?:дят|дит|дишь|дим|дите|дя|шь|шьте)$/],
  ['йти', /ш(?:ей|ейте)$/],
  ['расти', /ра(?!ст)/],
];

/** What no verb does: a past without л that does not end in one of these letters, a gerund in а behind others. */
function couldBe(plain, form) {
  if (form.endsWith('а') && !/[жшчщ]а$/.test(form) && !form.endsWith('ла')) return false;
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(form) && !/[лмт]$/.test(form) && !(hasBarePast.test(plain) && /[сзкгрбх]$/.test(form))) return /в$/.test(form);
  if (/ей(?:те)?$/.test(form) && !plain.endsWith('ить')) return false;
  return !neverOf.some(([end, not]) => plain.endsWith(end) && not.test(form));
}

/** "плачу", "хожу": the first person that the flags leave out where another word has the same form, so that it is no entry of its own. */
export function firstPerson(lexeme) {
  const plain = lexeme.base.replace(/ся$/, '');
  if (!plain.endsWith('ить') || [...lexeme.forms].some((form) => /[ую](?:сь)?$/.test(form)) || ![...lexeme.forms].some((form) => /ишь(?:ся)?$/.test(form)))
    return [];
  return stemsBy(firstStems, plain).map((form) => (plain === lexeme.base ? form : `${form}сь`));
}

/** Verbs whose past has no л: нёс, пёк, умер, возник, ушиб. */
const hasBarePast = /(?:[сз]ти|чь|ереть|нуть|шибить|йти|сть)$/;

/** Prefixes that gain or lose a vowel: отлить – отолью, отогнать – отгоню. */
function withVowel(base) {
  const [, prefix = '', o = '', rest = ''] = /^(от|об|под|раз|рас|из|ис|над|с|в|вз)(о?)(.+)$/.exec(base) ?? [];
  if (!prefix) return [base];
  return [base, o ? prefix + rest : `${prefix.replace(/с$/, prefix.length > 1 ? 'з' : 'с')}о${rest}`];
}

/** What is cut off a noun and the whole endings instead; `_` is none. */
const nounEndings = table(`
  ец:цем цев цом цов ьцем ьцев ьцом ьцов йцем йцев йцом йцов цы цам цами цах ца цу це | ж:жем жом жей жов | ш:шем шом шей | ч:чем чом чей | щ:щем щом щей | ц:цем цев | й:ем ев ю |
  ы:ов _ | и:ов ей ев ь й _ | ки:ок ек ьков | ки:ков | я:ев ь й ей | ья:ий ей ьев | ко:ек ок ка ки ков | о:_ а ам ами ах ов | а:_ ы ам ами ах | га:ги | ка:ки | ха:хи | жа:жи | ша:ши | ча:чи | ща:щи | е:ев ей й | ье:ий ьев | ие:ий | ще:щ | це:ец |
  яйцо:яиц яйца | ок:ком ков ку ке ка ки | ек:ком ков ьком ьков | мя:мени менем мена мен менам менами менах мян | ь:ей ем ью и ями ям ях | ня:ен | ин:_ | анин:ане ан анам анами анах |
  онок:ата ат атам атами атах | жа:жей жею жой | ша:шей шею шой | ча:чей чею чой | ща:щей щею щой | ца:цей цею цой | ха:ше | лье:лий | ток:тка | ань:ни
`);
const shortEndings = table(
  'ый:_ а о ы | ий:_ а о и ок ек | нный:н | ный:ен н на но ны | ьный:ен | кий:ок ек к ка ко ки | йный:ен | ький:ек | ийся: | ной:ен на но ны | ой:_ а о ы',
);

/** Cases and short forms of a noun or an adjective. */
export function nominalForms(base, flags) {
  if (flags.includes('A')) return /[^с]кий$|[^к]ий$|ый$|ой$/.test(base) ? stemsBy(shortEndings, base).filter((form) => form.length > 2) : [];
  return [...stemsBy(nounEndings, base), ...fleeting(base)];
}

/**
 * What grammar makes of a noun beyond its flags: the plural of nouns that the dictionary has in the singular only ("стоимостей", "бизнесы"), and the
 * instrumental "-жей" that no flag gives. Not where another word has such a form.
 */
export function regularForms({ base, proper, flags, isLoose }) {
  const forms = flags.has('I') || flags.has('H') ? stemsBy(instrumental, base) : [];
  const isSingularOnly = !proper && !isLoose && flags.size === 1 && (flags.has('J') || flags.has('H') || (flags.has('F') && base.endsWith('ь')));
  return isSingularOnly ? [...forms, ...stemsBy(pluralsOf(base), base)] : forms;
}

const instrumental = table('жа:жей жею');

/** The endings of a regular plural. */
function pluralsOf(base) {
  if (/[гкх]$/.test(base)) return table(':и ов ам ами ах');
  if (/[жшщч]$/.test(base)) return table(':и ей ам ами ах');
  if (/ц$/.test(base)) return table(':ы ев ам ами ах');
  if (/[бвдзлмнпрстф]$/.test(base)) return table(':ы ов ам ами ах');
  if (/[жшщч]ь$/.test(base)) return table('ь:и ей ам ами ах');
  if (/[гкхжшщч]а$/.test(base)) return table('а:и _ ам ами ах');
  return table('ь:и ей ям ями ях | ие:ия ий иям иями иях | й:и ев ям ями ях | ия:ии ий иям иями иях | о:а _ ам ами ах | а:ы _ ам ами ах').filter(
    ({ strip }) => base.endsWith(strip) && !(strip === 'й' && base.endsWith('ый')),
  );
}

/** A vowel that comes between the last consonants where no ending follows: окно – окон, письмо – писем, песня – песен. */
function fleeting(base) {
  const [, start, first, second, ending] = /^(.+)([бвгджзклмнпрстфхцчшщьй])([бвгджзклмнпрстфхцчшщ])([аоеяи])$/.exec(base) ?? [];
  if (!start) return [];
  const before = first === 'ь' || first === 'й' ? start : start + first;
  return [`${before}о${second}`, `${before}е${second}`, ...(ending === 'я' || ending === 'и' ? [`${before}е${second}ь`] : [])];
}

function words(text) {
  return text.split(' ');
}

function table(text) {
  const rows = text.split('|').flatMap((row) => {
    const [strip = '', adds = ''] = row.trim().split(':');
    const list = adds.split(' ').filter(Boolean);
    return (list.length > 0 ? list : ['_']).map((add) => ({ strip, add: add === '_' ? '' : add }));
  });
  return rows;
}

function stemsBy(rows, word) {
  return rows
    .filter(({ strip }) => word.endsWith(strip) && word.length > strip.length - 1)
    .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
}
