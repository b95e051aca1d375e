import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '#assets/_locales/en/messages.json' with { type: 'json' };
import { searchSettings } from '#src/pages/settings/search-settings.ts';
import { settingNames } from '#src/pages/settings/setting-names.ts';

const one = (title: string, also = '') => ({ title, also, where: '', href: `#${title}` });
const all = [one('Time zone'), one('Rules'), one('Hold', 'time is money'), one('Ёлки и игрушки')];

test.each([
  ['time', ['Time zone', 'Hold']],
  ['zon tim', ['Time zone']],
  ['елк', ['Ёлки и игрушки']],
  ['one', []],
  ['  ', []],
  ['money hold', ['Hold']],
])('«%s» finds %j', (query, titles) => {
  expect(searchSettings(query, all, 10).map(({ title }) => title)).toEqual(titles);
});

test('no more are shown than asked for', () => {
  expect(searchSettings('time', all, 1)).toHaveLength(1);
});

test('each name of a setting is a sentence, and is drawn somewhere', () => {
  const folder = 'src/pages/settings';
  const drawn = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  for (const key of Object.values(settingNames).flat()) {
    expect(Object.keys(en), key).toContain(key);
    expect(drawn.includes(`'${key}'`) || (drawn.includes('`planPart_$'.slice(0, 10)) && key.startsWith('planPart_')), key).toBe(true);
  }
});
