import en from '../../assets/dictionaries/lemmas.en.bin?url&inline';
import ru from '../../assets/dictionaries/lemmas.ru.bin?url&inline';
import { type Lemmas, lemmasFrom } from '../core/text/lemmas.ts';

/** The dictionaries of inflected forms, which the command line carries in its one file. */
export function ownLemmas(): readonly Lemmas[] {
  return [ru, en].map((data) => {
    const { buffer, byteOffset, byteLength } = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
    return lemmasFrom(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer); // Node's own buffers are no shared ones
  });
}
