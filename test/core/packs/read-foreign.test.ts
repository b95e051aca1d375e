import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/core/packs/decode.ts';
import { isForeign } from '#src/core/packs/foreign.ts';
import { type FileReport, readForeign } from '#src/core/packs/read-foreign.ts';
import { readYaml } from '#src/core/packs/yaml.ts';
import { guideNamed } from '../../platform/samples.ts';

function read(text: string, name = 'list.txt') {
  const { files, rules } = readForeign([{ name, text }]);
  return { file: files[0] as FileReport, rules };
}

/** `kind level: what it says → with what` of each rule. */
function said(text: string, name = 'list.txt'): string[] {
  return read(text, name).rules.map(({ kind, level, options, fix }) => {
    const words = [options['phrases'] ?? options['from'] ?? options['pattern'] ?? options['variants']].flat(2).join(', ');
    const to = [options['to'] ?? fix ?? []].flat().join('/');
    return `${kind} ${level}: ${words}${to && ` → ${to}`}`;
  });
}

const vale = (lines: string): string => `extends: existence\nmessage: "Avoid '%s'."\nlevel: warning\nignorecase: true\n${lines}`;

describe('Vale', () => {
  it('bans words, with a reason that names them and never an expression', () => {
    const { rules } = read(vale('link: https://example.org/style\ntokens:\n  - brand new\n  - colou?r\n  - \\d+ apples'), 'Style.yml');
    expect(rules).toMatchObject([
      {
        kind: 'ban',
        level: 'warn',
        options: { phrases: ['brand new', 'color', 'colour'] },
        why: 'Avoid “brand new”, “color” or “colour”.',
        source: 'Vale: Style, https://example.org/style',
        forms: 'exact',
      },
      { kind: 'pattern', options: { pattern: '\\b[0-9]+ apples\\b' }, why: 'Avoid this wording.' },
    ]);
  });

  it('puts what is raw in front of every token', () => {
    expect(said(vale('raw:\n  - \\b(?:is|was)\\b\\s*\ntokens:\n  - "[\\\\w]+ed"\n  - cut'), 'Passive.yml')).toEqual([
      'ban warn: is *ed, was *ed, is cut, was cut',
    ]);
  });

  it('replaces words; a bar is a choice', () => {
    const swap = `extends: substitution\nmessage: "Use '%s' instead of '%s'."\nlevel: suggestion\nswap:\n  utilize: use\n  'leverage|harness': use|draw on\n  (?<!old )site: website`;
    expect(said(swap, 'Terms.yml')).toEqual(['prefer note: utilize → use', 'prefer note: leverage, harness → use/draw on', 'prefer note: site → website']);
    const { rules } = read(swap, 'Terms.yml');
    expect(rules.map(({ why }) => why)).toEqual([
      'Use “use” instead of “utilize”.',
      'Use “use” or “draw on” instead of “leverage” or “harness”.',
      'Use “website” instead of “site”.',
    ]);
    expect(rules[2]?.unless).toMatchObject({ before: ['old'], after: [] });
  });

  it('takes a message that is only the other side for a reason and no replacement', () => {
    expect(read(`extends: substitution\nmessage: "%s"\nswap:\n  foo: Say what it is.`, 'Do.yml').rules).toMatchObject([
      { kind: 'ban', options: { phrases: ['foo'] }, why: 'Say what it is.' },
    ]);
  });

  it('never holds a post: errors warn', () => {
    expect(said(`extends: existence\nmessage: No.\nlevel: error\ntokens:\n  - foo`, 'E.yml')).toEqual(['ban warn: foo']);
  });

  it('loses no list to a key that stands twice, and says so', () => {
    const { file, rules } = read(vale('tokens:\n  - one\ntokens:\n  - two'), 'Twice.yml');
    expect(rules).toMatchObject([{ options: { phrases: ['one', 'two'] } }]);
    expect(file).toMatchObject({ terms: 2, whole: 2, notes: [{ line: 7 }] });
    expect(file.notes[0]?.why.en).toMatch(/“tokens” is written twice/);
  });

  it('leaves exceptions out', () => {
    expect(said(vale('tokens:\n  - colou?r\nexceptions:\n  - Colour'), 'E.yml')).toEqual(['ban warn: color']);
  });

  it('gives pairs of spellings to the rule that picks one', () => {
    expect(said('extends: consistency\nmessage: Inconsistent.\nlevel: error\neither:\n  advisor: adviser', 'C.yml')).toEqual(['choose warn: advisor, adviser']);
  });

  it.each([
    ['extends: spelling\nmessage: No.\nlevel: error', /Spelling is a matter/],
    ['extends: script\nmessage: No.\nlevel: error\nscript: |\n  x := 1', /runs no programs/],
    ['extends: existence\nmessage: No.\nscope: heading\ntokens:\n  - foo', /only for parts of a document \(heading\)/],
    ['extends: existence\nmessage: No.', /no expression/],
    ['extends: wonder\nmessage: No.', /“wonder” are not known/],
    ['extends: existence\nmessage: No.\ntokens:\n  - (a)\\1', /refers to a part of itself/],
    ['extends: existence\nmessage: No.\ntokens:\n  - a(?!b)\\d', /“before” or “after” stands inside/],
  ])('says why it does not take %.40s', (text, why) => {
    const { file, rules } = read(text, 'No.yml');
    expect(rules).toEqual([]);
    expect(file.not.map((note) => note.why.en).join()).toMatch(why);
    expect(file).toMatchObject({ terms: 1, whole: 0, notTerms: 1 });
  });

  it('takes its vocabularies: what is accepted is allowed, what is rejected banned', () => {
    expect(said('# ours\n(?i)agent\nKubernetes', 'accept.txt')).toEqual(['allow note: agent', 'allow note: Kubernetes']);
    expect(said('[Ff]oo', 'reject.txt')).toEqual(['ban warn: Foo']);
  });
});

describe('prh', () => {
  const specs = (rule: string, cases: readonly (readonly [string, string])[]): string =>
    `version: 1\nrules:\n${rule}\n    specs:\n${cases.map(([from, to]) => `      - from: ${from}\n        to: ${to}`).join('\n')}\n`;

  it('replaces words and tries its own cases', () => {
    const text = specs('  - expected: GitHub', [
      ['github', 'GitHub'],
      ['ＧＩＴＨＵＢ', 'GitHub'],
      ['GitHub', 'GitHub'],
    ]);
    const { file, rules } = read(text, 'prh.yml');
    expect(rules).toMatchObject([
      { kind: 'prefer', options: { to: 'GitHub', from: [], case: 'exact' }, examples: { caught: ['github', 'ＧＩＴＨＵＢ'], fine: ['GitHub'] } },
    ]);
    expect([file.cases, file.failing]).toMatchObject([3, []]);
  });

  it('fills captures in where it is a few words, and offers no button where it is more', () => {
    const rules = (pattern: string) =>
      read(`version: 1\nrules:\n  - expected: Angular$1\n    options:\n      wordBoundary: true\n    pattern: ${pattern}`, 'prh.yml');
    expect(rules('/angular( JS)?/i').rules.map(({ options }) => options['to'])).toEqual(['Angular', 'Angular JS']);
    expect(rules('/angular([0-9]+)/').rules).toMatchObject([{ kind: 'pattern', options: { pattern: '\\bangular([0-9]+)\\b' } }]);
    expect(rules('/angular([0-9]+)/').rules[0]?.fix).toBeUndefined();
  });

  it('looks letter by letter in scripts without spaces', () => {
    const text = specs('  - expected: サーバー\n    pattern: /サーバ(?!ー)/', [
      ['サーバの', 'サーバーの'],
      ['サーバー', 'サーバー'],
    ]);
    expect(read(text, 'prh.yml').file).toMatchObject({ terms: 1, part: [{ line: 4 }], failing: [], unfixed: [{ line: 6 }] });
  });

  it('says which of its cases fail', () => {
    const text = specs('  - expected: plain', [['plain', 'other']]);
    expect(read(text, 'prh.yml').file.failing).toMatchObject([{ term: 'plain', why: { en: 'By the file this is wrong, and the rule does not find it.' } }]);
  });

  it('says that files it names are to be chosen too', () => {
    const { file } = read('version: 1\nimports:\n  - other.yml\nrules:\n  - expected: Ok\n  - pattern: alone', 'prh.yml');
    expect(file.notes).toMatchObject([{ line: 2, term: 'imports' }]);
    expect(file.not).toMatchObject([{ line: 6 }]);
  });
});

describe('retext-equality', () => {
  it('replaces every inconsiderate word, and gives the note as the reason', () => {
    const text =
      '- type: or\n  note: Put the person first\n  condition: when it is about people\n  considerate:\n    - they\n    - it\n  inconsiderate:\n    she: female\n    he: male\n- type: basic\n  considerate: person\n  inconsiderate: human being';
    expect(said(text, 'words.yml')).toEqual(['prefer warn: she, he → they/it', 'prefer warn: human being → person']);
    expect(read(text, 'words.yml').rules[0]?.why).toBe('Put the person first. It applies when it is about people.');
  });
});

describe('a table', () => {
  const rules = ['prefer hold: дешёвый → доступный', 'ban note: чудо*'];

  it.each([
    ['semicolons and a header', 'Фраза;Замена;Уровень;Почему\nдешёвый;доступный;держать;Так в гайде\nчудо*;;заметка;'],
    ['commas, quotes and Windows line ends', 'phrase,replacement,level,why\r\n"дешёвый","доступный",hold,"Так, в гайде"\r\nчудо*,,note,\r\n'],
    ['tabs without a header', 'дешёвый\tдоступный\thold\tТак\nчудо*\t\tnote'],
    ['columns in another order', 'уровень;выражение;замена\nhold;дешёвый;доступный\nnote;чудо*;'],
    ['commas without a header', 'дешёвый,доступный,hold\nчудо*,,note'],
  ])('is read with %s', (_name, text) => {
    expect(said(text, 'words.csv')).toEqual(rules);
  });

  it('keeps a line end inside of quotes, and counts lines on', () => {
    const { rules: made, file } = read('phrase;why\nраз;"Первая\nи вторая"\n;нет слова\n', 'words.csv');
    expect(made).toMatchObject([{ why: 'Первая\nи вторая', source: 'words.csv' }]);
    expect(file.not).toMatchObject([{ line: 4 }]);
  });

  it('says which level it does not know', () => {
    const { file, rules: made } = read('слово;;громко', 'words.csv');
    expect(made).toMatchObject([{ level: 'warn' }]);
    expect(file.notes).toMatchObject([{ line: 1, term: 'слово' }]);
  });

  it('is read in the letters of Windows', () => {
    const bytes = Uint8Array.from([...'плохо;лучше'].map((char) => (char === ';' ? 0x3b : char.charCodeAt(0) - 0x410 + 0xc0)));
    expect(said(decodeText(bytes), 'words.csv')).toEqual(['prefer warn: плохо → лучше']);
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
    expect(decodeText(new TextEncoder().encode('\ufeffслово'))).toBe('слово');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x04]))).toBe('с');
  });
});

describe('a plain list', () => {
  it('takes one entry a line, comments aside', () => {
    expect(said('# ours\nчудо-средство\n\n  лучший в мире  \n#акция\n100% гарантия\n')).toEqual([
      'ban warn: чудо-средство, лучший в мире, #акция, 100% гарантия',
    ]);
  });

  it('takes the comma lists of moderation tools', () => {
    expect(said('скам, казино*, *банк*,"ставки"\nлох')).toEqual(['ban warn: скам, казино*, *банк*, ставки, лох']);
  });

  it('takes as many as a product name list may have, and knows them again', () => {
    const words = Array.from({ length: 8_000 }, (_, index) => `слово${index.toString(36)}`);
    const { files, rules } = readForeign([
      { name: 'a.txt', text: words.join('\n') },
      { name: 'b.txt', text: words.join('\n') },
      { name: 'c.csv', text: words.map((word, index) => `ещё ${word};;warn;потому ${index}`).join('\n') },
    ]);
    expect(files.map(({ whole, twice }) => [whole, twice.length])).toEqual([
      [8_000, 0],
      [8_000, 8_000],
      [8_000, 0],
    ]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(8_001);
  }, 30_000);

  it('looks letter by letter for what has no words', () => {
    expect(said('!!!\n:)')).toEqual([expect.stringMatching(/^pattern warn: .*!!!.*:\\\)/)]);
  });
});

describe('what is there already', () => {
  it('is named and left out: in the guide, in an earlier file, further up', () => {
    const guide = guideNamed('North', { rules: [{ ...read('Дешёвый').rules[0], id: 'no-cheap' } as never] });
    const { files, rules } = readForeign(
      [
        { name: 'a.txt', text: 'дешевый\nплохой\nПлохой' },
        { name: 'b.txt', text: 'плохой\nхуже' },
      ],
      guide,
    );
    expect(files.map(({ twice }) => twice.map(({ line, why }) => `${line} ${why.en}`))).toEqual([
      ['1 Already in the guide, rule “no-cheap”.', '3 The same stands on line 2 of a.txt; the first was kept.'],
      ['1 The same stands on line 2 of a.txt; the first was kept.'],
    ]);
    expect(rules.map(({ options }) => options['phrases'])).toEqual([['плохой'], ['хуже']]);
  });

  it('is no news where an entry names its own words twice', () => {
    expect(read(vale('tokens:\n  - Podcast|podcast'), 'P.yml').file.twice).toEqual([]);
  });

  it('gets ids that nothing else has', () => {
    const [first] = read('раз').rules;
    const guide = guideNamed('North', { rules: first ? [first] : [] });
    const { rules } = readForeign([{ name: 'list.txt', text: 'два' }], guide);
    expect(rules.map(({ id }) => id)).toEqual([`${first?.id}-2`]);
  });
});

describe('a file that is refused', () => {
  const laughs = `a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`).join('\n')}`;
  it.each([
    ['laughs.yml', `extends: existence\nmessage: No.\n${laughs}`, /unfolds into too many values/],
    ['proto.yml', 'extends: existence\nmessage: No.\n__proto__:\n  polluted: yes\n', /“__proto__” is not allowed/],
    ['deep.yml', `a: ${'['.repeat(100_000)}`, /nested too deep/],
    ['deep.yml', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth % 700)}a:`).join('\n'), /broken|nested too deep|not known/],
    ['dashes.yml', `${'- '.repeat(50_000)}a`, /nested too deep/],
    ['large.yml', `a: ${'x'.repeat(3_100_000)}`, /above 3 MB/],
    ['other.yml', 'name: something else\nsteps: []', /not known/],
    ['broken.yml', '"', /broken|not known/],
    ['image.txt', 'PNG\0\0\0', /no text file/],
    ['empty.csv', ' \n\n', /no word/],
    ['many.txt', 'слово\n'.repeat(200_001), /More than 200000/],
  ])('%s', (name, text, why) => {
    const { file, rules } = read(text, name);
    expect(file.refused?.why.en).toMatch(why);
    expect(file.refused?.why.ru).toMatch(/[а-я]/);
    expect(rules).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

it('reads what it can of broken YAML and names the line', () => {
  const reading = readYaml('extends: existence\nmessage: "No."\ntokens:\n  - one\n  - "two\n');
  expect(reading).toMatchObject({ ok: true, documents: [{ kind: 'map' }] });
  expect(reading.ok && reading.notes.length).toBeGreaterThan(0);
});

it('leaves Guidepost’s own files and other JSON alone', () => {
  const files = ['{"format": "guidepost/1"}', '\ufeff {\n}', '{placeholder} in a list', 'слово'];
  expect(files.map((text) => isForeign({ name: 'a', text }))).toEqual([false, false, true, true]);
  expect(isForeign({ name: 'a.json', text: 'broken' })).toBe(false);
});
