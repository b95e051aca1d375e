/** The spelling check's dictionaries as they came with us, for the background and the pages: one engine for all tabs, loaded at the first word. */
import en from '../../assets/dictionaries/words.en.bin?url';
import ru from '../../assets/dictionaries/words.ru.bin?url';
import { type Speller, spellerFrom } from '../core/spelling/speller.ts';
import { browser } from './browser.ts';

let loading: Promise<Speller> | undefined;

/** The engine; a dead worker costs one load and nothing else. */
export async function loadSpeller(): Promise<Speller> {
  loading ??= Promise.all([load(ru), load(en)]).then(([russian, english]) => spellerFrom({ ru: russian, en: english }));
  try {
    return await loading;
  } catch (error) {
    loading = undefined; // the next text may be luckier
    throw error;
  }
}

async function load(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  return answer.arrayBuffer();
}
