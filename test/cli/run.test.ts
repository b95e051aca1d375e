import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#src/cli/run.ts';
import { packs } from '#src/packs.ts';

const now = Date.parse('2026-06-10T12:00:00Z');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guidepost-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function guide(name: string, parts: object, brand: object = {}): string {
  return file(name, { format: 'guidepost/1', brand: { name: 'Brand', ...brand }, ...parts });
}

async function guidepost(args: readonly string[], lines: readonly unknown[] = []) {
  const out: string[] = [];
  const complaints: string[] = [];
  const status = await run({
    args,
    lines: (async function* () {
      for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
    })(),
    out: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    now: () => now,
  });
  const isJson = !['text', '--list-packs', '--help', '-h'].some((arg) => args.includes(arg));
  return { status, complaints, text: out, verdicts: isJson ? out.map((line) => JSON.parse(line)) : [] };
}

const ban = { id: 'no', kind: 'ban', level: 'hold', options: { phrases: ['дёшево'] }, why: 'Так решено', fix: 'выгодно' };

describe('guidepost check', () => {
  it('answers each line with spans in its text, in the language asked for', async () => {
    const { status, verdicts, complaints } = await guidepost(
      ['check', '--guide', guide('g.json', { rules: [ban] }), '--lang', 'ru'],
      [
        { id: 'a', text: 'Дешево и сердито', network: 'vk', unknown: [1] },
        { id: 7, text: 'Хорошо' },
      ],
    );
    expect(verdicts).toEqual([
      {
        id: 'a',
        verdict: 'hold',
        findings: [
          {
            rule: 'no',
            kind: 'ban',
            level: 'hold',
            start: 0,
            end: 6,
            what: 'По гайду вместо «Дешево» пишут «выгодно»',
            why: 'Так решено',
            fixes: [{ label: 'Заменить на «Выгодно»', start: 0, end: 6, text: 'Выгодно' }],
          },
        ],
      },
      { id: 7, verdict: 'clear', findings: [] },
    ]);
    expect([status, complaints]).toEqual([1, []]);
  });

  it('finds phrases in every inflected form, by the dictionaries it carries; as written where the rule says so', async () => {
    const rules = [
      { id: 'any', kind: 'ban', level: 'warn', options: { phrases: ['абсолютная гарантия', 'buy now'] } },
      { id: 'exact', kind: 'ban', level: 'warn', forms: 'exact', options: { phrases: ['подарок'] } },
    ];
    const texts = ['Без абсолютных гарантий', 'Those who bought now', 'Гарантийный абсолют', 'Без подарка'];
    const { verdicts } = await guidepost(
      ['check', '--no-packs', '--guide', guide('forms.json', { rules })],
      texts.map((text) => ({ text })),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['warn', 'warn', 'clear', 'clear']);
  });

  it('ends with 0 when all is clear, blank lines skipped', async () => {
    expect(await guidepost(['check'], ['', { text: 'Доброе утро' }, '  '])).toMatchObject({ status: 0, verdicts: [{ verdict: 'clear' }] });
  });

  it('names bad lines by number, answers the others, ends with 2', async () => {
    const { status, complaints, verdicts } = await guidepost(
      ['check'],
      ['{"text": "раз"', { text: 'два {имя}' }, { id: 'none' }, { text: 'x', box: 'banner' }, { text: 'x', scheduledAt: 'soon' }, { id: 'last', text: 'три' }],
    );
    expect(complaints.map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      expect.stringMatching(/^line 1: /),
      'line 3: text',
      'line 4: box',
      'line 5: scheduledAt',
    ]);
    expect([status, verdicts.map(({ verdict }) => verdict)]).toEqual([2, ['hold', 'clear']]);
  });

  it('judges by several guides at once, the strictest wins; an account’s own brand judges alone', async () => {
    const soft = guide('soft.json', { rules: [{ ...ban, level: 'note' }] }, { accounts: [{ network: 'vk', handle: 'soft' }] });
    const hard = guide('hard.json', { rules: [ban] }, { name: 'Another' });
    const { verdicts } = await guidepost(
      ['check', '--guide', soft, '--guide', hard],
      [{ text: 'дёшево' }, { text: 'дёшево', network: 'VK', account: { handle: '@Soft' } }],
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['hold', 'clear']);
  });

  it('takes guides of one brand as its layers: the stricter level, and no layer opens what another locked', async () => {
    const team = guide('team.json', { rules: [{ ...ban, locked: true }] }, { name: 'Roast' });
    const own = guide('own.json', { rules: [{ ...ban, level: 'note', on: false }] }, { name: 'roast', accounts: [{ network: 'vk', handle: 'roast' }] });
    const { verdicts } = await guidepost(['check', '--guide', own, '--guide', team], [{ text: 'дёшево', network: 'vk', account: { handle: 'roast' } }]);
    expect(verdicts).toMatchObject([{ verdict: 'hold', findings: [{ rule: 'no', level: 'hold' }] }]);
  });

  it('writes lines for people, and counts at the end', async () => {
    const lines = [{ id: 'spring', text: 'Всё\nдёшево и\nдёшево' }, { id: 7, text: 'Хорошо' }, { text: 'И дёшево' }];
    const args = ['check', '--guide', guide('g.json', { rules: [ban] }), '--no-packs', '--format', 'text'];
    const { status, text } = await guidepost([...args, '--lang', 'ru'], lines);
    const found = 'hold: По гайду вместо «дёшево» пишут «выгодно» (Так решено) «дёшево»';
    expect(text).toEqual([`spring: ${found}`, `spring: ${found}`, `line 3: ${found}`, '3 черновика: чисто 1, с предупреждением 0, задержано 2.']);
    expect(status).toBe(1);
    const unreadable = await guidepost(args, ['{', { text: 'Fine' }]);
    expect([unreadable.status, unreadable.text]).toEqual([2, ['1 draft: 1 clear, 0 warned, 0 held, 1 line not readable.']]);
  });

  it('lists packs, switches on those named, and leaves all others out when asked to', async () => {
    const { status, text } = await guidepost(['check', '--list-packs']);
    expect([status, text.length]).toEqual([0, packs().size]);
    expect(text.join('\n')).toMatch(/^disclosure-en +(on |off) +\d{4}-\d\d-\d\d +\S/m);
    const own = guide('p.json', { packs: { 'disclosure-en': false } });
    const paid = { text: 'New boots, and I love them', paid: true };
    const rules = async (...args: string[]) =>
      (await guidepost(['check', '--guide', own, ...args], [paid])).verdicts[0].findings.map(({ rule }: { rule: string }) => rule);
    expect(await rules()).toEqual([]);
    expect(await rules('--pack', 'disclosure-en')).toContainEqual(expect.stringMatching(/^disclosure-en\//));
    expect(await rules('--pack', 'disclosure-en', '--no-packs')).toContainEqual(expect.stringMatching(/^disclosure-en\//));
    const shout = { text: 'Fuck', network: 'x' };
    const bare = await guidepost(['check', '--guide', own, '--no-packs'], [shout]);
    expect(bare.verdicts).toMatchObject([{ verdict: 'clear' }]);
  });

  it('merges a line’s context over that of the file, and takes the higher crisis level of file and context', async () => {
    const rules = [{ id: 'f', kind: 'schedule', level: 'hold', options: { freezeFrom: 2 } }];
    const common = file('context.json', { now: '2026-06-10T12:00:00Z', crisis: { level: 1, title: 'Пожар' } });
    const lines = [
      { text: 'a' },
      { text: 'b', context: { crisis: { level: 2 } } },
      { text: 'c', context: { crisis: null, quietPeriod: true, recent: [{ text: 'x', at: 1 }] } },
    ];
    const verdicts = async (crisis?: object) => {
      const answer = await guidepost(['check', '--guide', guide('c.json', crisis ? { rules, crisis } : { rules }), '--context', common], lines);
      return answer.verdicts.map(({ verdict }) => verdict);
    };
    expect(await verdicts()).toEqual(['clear', 'hold', 'clear']);
    expect(await verdicts({ level: 3 })).toEqual(['hold', 'hold', 'hold']);
    expect(await verdicts({ level: 0 })).toEqual(['clear', 'hold', 'clear']);
  });

  it('judges a scheduled draft by the time it goes out, another by now, else by the clock', async () => {
    const rules = [{ id: 'q', kind: 'schedule', level: 'warn', options: { quietFrom: '22:00', quietTo: '08:00' } }];
    const { verdicts } = await guidepost(
      ['check', '--guide', guide('q.json', { rules })],
      [{ text: 'a', scheduledAt: '2026-06-10T23:00:00Z' }, { text: 'b', context: { now: Date.parse('2026-06-10T03:00:00Z') } }, { text: 'c' }],
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['warn', 'warn', 'clear']);
  });

  it('counts length as the network does, and starts with guides of both languages', async () => {
    const { verdicts } = await guidepost(
      ['check'],
      [
        { text: 'я'.repeat(281), network: 'x' },
        { text: `${'я'.repeat(250)} https://example.com/${'a'.repeat(60)}`, network: 'x' },
        { text: 'Мы лидер рынка' },
        { text: 'We are the market leader' },
      ],
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['hold', 'clear', 'warn', 'warn']);
  });

  it.each([
    [['--help'], /^usage: guidepost check/],
    [['check', '--help'], /^usage: guidepost check/],
    [['check', '-h', '--lang', 'ru'], /^использование: guidepost check/],
    [['--lang=ru', '--help'], /^использование: guidepost check/],
  ])('tells how it is used: %j', async (args, expected) => {
    const { status, text, complaints } = await guidepost(args, [{ text: 'a' }]);
    expect([status, complaints]).toEqual([0, []]);
    expect(text.join('\n')).toMatch(expected);
    for (const option of ['--guide', '--pack', '--no-packs', '--list-packs', '--context', '--lang', '--format', '--help']) expect(text[0]).toContain(option);
  });

  it('names the rules that could not be run in the line, ends with 2, and still says what the others found', async () => {
    const patterns = (from: number) =>
      Array.from({ length: 60 }, (_, index) => ({
        id: `p${from + index}`,
        kind: 'pattern',
        level: 'warn',
        options: { pattern: `\\bслово${from + index}\\b` },
      }));
    const layers = [guide('upper.json', { rules: [ban, ...patterns(0)] }), guide('lower.json', { rules: patterns(60) })];
    const { status, verdicts, complaints } = await guidepost(
      ['check', '--no-packs', ...layers.flatMap((each) => ['--guide', each])],
      [{ text: 'Дёшево, слово99' }, { text: 'слово100' }],
    );
    const surplus = Array.from({ length: 20 }, (_, index) => `p${100 + index}`);
    expect(verdicts.map(({ verdict, failed }) => [verdict, failed])).toEqual([
      ['hold', surplus],
      ['clear', surplus],
    ]);
    expect(verdicts[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['no', 'p99']);
    expect(complaints[0]).toBe(
      `Brand: With its layers and packs the guide has more than 100 patterns. These rules are not checked: ${surplus.join(', ')}. Switch off those that you need least, or list words in a ban.`,
    );
    expect(status).toBe(2);
  });

  it('says nothing of rules that failed where all were run, and reads a file that begins with a byte order mark', async () => {
    const { status, verdicts, complaints } = await guidepost(['check', '--guide', guide('g.json', { rules: [ban] })], [`\ufeff{"text":"Хорошо"}`]);
    expect([status, complaints]).toEqual([0, []]);
    expect(verdicts).toEqual([{ id: null, verdict: 'clear', findings: [] }]);
  });

  it.each<[string, () => readonly string[], RegExp]>([
    ['no command', () => [], /^usage: /],
    ['another command', () => ['chek'], /^usage: /],
    ['an unknown option', () => ['check', '--loud'], /^There is no option --loud\./],
    ['an unknown option, in Russian', () => ['check', '--lang', 'ru', '--loud'], /^Параметра --loud нет\./],
    ['an option without its value', () => ['check', '--guide'], /^--guide needs a value/],
    ['a value that an option does not take', () => ['check', '--no-packs=yes'], /^--no-packs takes no value/],
    ['an unknown language', () => ['check', '--lang', 'de'], /expected en or ru/],
    ['an unknown format', () => ['check', '--format', 'xml'], /expected json or text, found xml/],
    ['an unknown pack', () => ['check', '--pack', 'no-such'], /there is no pack no-such; there are .*disclosure-en/],
    ['a guide that is not there', () => ['check', '--guide', join(folder, 'none.json')], /none\.json: ENOENT/],
    ['a broken guide, by line', () => ['check', '--guide', file('broken.json', '{\n"format" "guidepost/1"}')], /broken\.json:2:10: This is not JSON/],
    [
      'a wrong guide, by part',
      () => ['check', '--lang', 'ru', '--guide', guide('w.json', { rules: [{ id: 'a', kind: 'b' }] })],
      /w\.json:1:\d+: rules\[0\]\.level: Не хватает/,
    ],
    ['a context that is no JSON', () => ['check', '--context', file('no.json', 'no')], /no\.json: /],
    ['a context that is not there', () => ['check', '--context', join(folder, 'gone.json')], /gone\.json: ENOENT/],
    ['a wrong context', () => ['check', '--context', file('wrong.json', { crisis: { level: 9 } })], /crisis\.level: /],
  ])('refuses %s and ends with 2', async (_, args, expected) => {
    const { status, complaints, verdicts } = await guidepost(args(), [{ text: 'a' }]);
    expect([status, verdicts]).toEqual([2, []]);
    expect(complaints.join('\n')).toMatch(expected);
  });
});
