import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Messages = Record<string, { message: string; description: string }>;
const read = (language: string) => JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Messages;
const [ru, en] = [read('ru'), read('en')];

const slots = (message: string) => [...new Set(message.match(/\{\w+\}/g))].sort();
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

test('both languages have the same keys', () => {
  expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
});

test('each message says something, with a description for the translator', () => {
  const bare = [...Object.entries(ru), ...Object.entries(en)].filter(([, { message, description }]) => !message?.trim() || !description?.trim());
  expect(bare.map(([key]) => key)).toEqual([]);
});

test('both languages fill the same slots', () => {
  expect(Object.keys(en).filter((key) => slots(en[key]?.message ?? '').join() !== slots(ru[key]?.message ?? '').join())).toEqual([]);
});

test('a message with a number has its four forms in both languages', () => {
  const counted = [...code.matchAll(/tCount\('(\w+)'/g)].map(([, key]) => key ?? '');
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter((key) => [ru, en].some((messages) => messages[key]?.message.split('|').length !== 4))).toEqual([]);
});

test('what a sentence is given stands in it', () => {
  const given = [...code.matchAll(/\b(?:t|word|port\.word)\('(\w+)', \{([^{}]*)\}\)/g)].flatMap(([, key = '', values = '']) =>
    [...values.matchAll(/(?:^|,)\s*(\w+)\s*(?=:|,|$)/g)].map(([, name]) => ({ key, slot: `{${name}}` })),
  );
  expect(given.length).toBeGreaterThan(50);
  expect(given.filter(({ key, slot }) => key in en && !en[key]?.message.includes(slot))).toEqual([]);
});

test('every key that the code names is there', () => {
  const named = [...code.matchAll(/\bt(?:Count)?\('([\w-]+)'/g)].map(([, key]) => key ?? '');
  expect([...new Set(named)].filter((key) => !(key in en))).toEqual([]);
});

test('every beginning of a key that the code completes leads to a message', () => {
  const begun = [...code.matchAll(/\b(?:t|tCount|words)\(`([\w-]+_)\$\{/g)].map(([, key]) => key ?? '');
  expect([...new Set(begun)].filter((start) => !Object.keys(en).some((key) => key.startsWith(start)))).toEqual([]);
});

test('no sentence shouts', () => {
  expect([...Object.values(ru), ...Object.values(en)].filter(({ message }) => message.includes('!'))).toEqual([]);
});
