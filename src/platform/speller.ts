/** The spelling check's dictionaries as they came with us, for the background and the pages: one engine for all tabs, loaded at the first word. */
import en from '../../assets/dictionaries/words.en.bin?url';
import ru from '../../assets/dictionaries/words.ru.bin?url';
import { type Speller, spellerFrom } from '../core/spelling/speller.ts';
import { bytesOf, loadedOnce } from './assets.ts';

const speller = loadedOnce(async () => {
  const [russian, english] = await Promise.all([bytesOf(ru), bytesOf(en)]);
  return spellerFrom({ ru: russian, en: english });
});

/** The engine; a dead worker costs one load and nothing else. */
export function loadSpeller(): Promise<Speller> {
  return speller.get();
}
