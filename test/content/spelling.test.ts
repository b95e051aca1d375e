import '#test/platform/fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '#test/platform/fake-browser.ts';

const box = {};
/** Of each message, the paragraphs that it asks about. */
let asked: string[][] = [];

beforeEach(() => {
  fake.reset();
  asked = [];
  vi.useFakeTimers({ toFake: ['performance'] });
  Object.assign(chrome.runtime, {
    sendMessage: async ({ input }: { input: { texts: string[] } }) => {
      asked.push(input.texts);
      const typos = input.texts.map((text) =>
        [...text.matchAll(/teh/g)].map(({ index }) => ({ span: { start: index, end: index + 3 }, sort: 'word', fixes: ['the'] })),
      );
      return { ok: true, output: { typos, more: false } };
    },
  });
  return () => vi.useRealTimers();
});

async function begin() {
  vi.resetModules();
  const spelling = await import('#src/content/spelling.ts');
  /** As after a rest: the text is read with the caret behind so much of it, and asked about. */
  const look = async (text: string, caret = text.length) => {
    const typos = spelling.typosOf(box, text, () => ({ start: caret, end: caret }));
    spelling.askForTypos([text], () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return typos.map(({ span }) => text.slice(span.start, span.end));
  };
  return { ...spelling, look };
}

test('a word that is being written is asked about once, and again when it is done', async () => {
  const { noteKey, look, isKeptBack } = await begin();
  for (const text of ['We ', 'We s', 'We se', 'We see']) {
    noteKey(performance.now());
    await look(text);
  }
  expect(asked).toEqual([['We ']]);
  expect(isKeptBack()).toBe(true);
  noteKey(performance.now());
  await look('We see ');
  expect(asked).toEqual([['We '], ['We see ']]);
});

test('the last word is asked about when nobody writes on', async () => {
  const { noteKey, look, unfinishedMs, isKeptBack } = await begin();
  noteKey(performance.now());
  await look('We ');
  noteKey(performance.now());
  await look('We teh');
  expect(asked).toEqual([['We ']]);
  vi.advanceTimersByTime(unfinishedMs + 1);
  await look('We teh');
  expect(asked).toEqual([['We '], ['We teh']]);
  expect(await look('We teh')).toEqual(['teh']);
  expect(isKeptBack()).toBe(false);
});

test('marks on other words stay while a word is being written, and a change elsewhere is asked about at once', async () => {
  const { noteKey, look } = await begin();
  await look('teh cup ');
  noteKey(performance.now());
  expect(await look('teh cup i')).toEqual(['teh']);
  noteKey(performance.now());
  expect(await look('teh cup is')).toEqual(['teh']);
  expect(asked).toHaveLength(2);
  noteKey(performance.now());
  await look('teh cups is', 8);
  expect(asked.at(-1)).toEqual(['teh cups is']);
});
