/** Real keys at a steady pace, straight through the protocol. */
import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';

const pairs = { й: 'q', ц: 'w', у: 'e', к: 'r', е: 't', н: 'y', г: 'u', ш: 'i', щ: 'o', з: 'p', ф: 'a', ы: 's', в: 'd', а: 'f', п: 'g', р: 'h', о: 'j' };
const more = { л: 'k', д: 'l', я: 'z', ч: 'x', с: 'c', м: 'v', и: 'b', т: 'n', ь: 'm' };
const keyOf: Readonly<Record<string, string>> = { ...pairs, ...more };

/** Types a text, one key per `everyMs`; a key that is late does not delay the next. */
export async function typeKeys(client: CDPSession, text: string, everyMs: number): Promise<void> {
  const start = performance.now();
  let index = 0;
  for (const char of text) {
    await rest(Math.max(0, start + index * everyMs - performance.now()));
    await typeKey(client, char);
    index++;
  }
}

export async function typeKey(client: CDPSession, char: string): Promise<void> {
  const latin = (keyOf[char.toLowerCase()] ?? char).toLowerCase();
  const code = char === ' ' ? 'Space' : /^[a-z]$/.test(latin) ? `Key${latin.toUpperCase()}` : '';
  const key = { key: char, code, windowsVirtualKeyCode: code ? latin.toUpperCase().charCodeAt(0) : 0 };
  await Promise.all([
    client.send('Input.dispatchKeyEvent', { type: 'keyDown', text: char, unmodifiedText: char, ...key }),
    client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
}

export async function pressKey(client: CDPSession, key: 'Backspace' | 'End', { times = 1, modifiers = 0 } = {}): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: key === 'End' ? 35 : 8, modifiers };
  for (let count = 0; count < times; count++) {
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}
