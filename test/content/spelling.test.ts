import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '#test/platform/fake-browser.ts';

const box = {};
/** Of each message, the paragraphs that it asks about. */
let asked: string[][] = [];

beforeEach(() => {
  fake.reset();
  asked = [];
  Object.assign(chrome.runtime, {
    sendMessage: async ({ input }: { input: { texts: string[] } }) => {
      asked.push(input.texts);
      const typos = input.texts.map((text) =>
        [...text.matchAll(/teh/g)].map(({ index }) => ({ span: { start: index, end: index + 3 }, sort: 'word', fixes: ['the'] })),
      );
      return { ok: true, output: { typos, more: false } };
    },
  });
});

async function begin() {
  vi.resetModules();
  const spelling = await import('#src/content/spelling.ts');
  /** As after a rest: the text is read with the caret behind so much of it, and asked about. */
  const look = async (text: string, caret: number | null = text.length) => {
    const typos = spelling.typosOf(box, text, caret === null ? null : { start: caret, end: caret });
    spelling.askForTypos([text], () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return typos.map(({ span }) => text.slice(span.start, span.end));
  };
  return { ...spelling, look };
}

test('a word that is being written is asked about once, and again when it is done', async () => {
  const { look, isKeptBack } = await begin();
  for (const text of ['We ', 'We s', 'We se', 'We see']) await look(text);
  expect(asked).toEqual([['We ']]);
  expect(isKeptBack()).toBe(true);
  await look('We see ');
  expect(asked).toEqual([['We '], ['We see ']]);
});

test('the last word is asked about when nobody writes on', async () => {
  const { look, isKeptBack } = await begin();
  await look('We ');
  await look('We teh');
  expect(asked).toEqual([['We ']]);
  await look('We teh', null);
  expect(asked).toEqual([['We '], ['We teh']]);
  expect(await look('We teh', null)).toEqual(['teh']);
  expect(isKeptBack()).toBe(false);
});

test('marks on other words stay while a word is being written, and a change elsewhere is asked about at once', async () => {
  const { look } = await begin();
  await look('teh cup ', null);
  expect(await look('teh cup i')).toEqual(['teh']);
  expect(await look('teh cup is')).toEqual(['teh']);
  expect(asked).toHaveLength(2);
  await look('teh cups is', 8);
  expect(asked.at(-1)).toEqual(['teh cups is']);
});
