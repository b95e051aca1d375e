import en from '../../assets/dictionaries/lemmas.en.bin?url&inline';
import ru from '../../assets/dictionaries/lemmas.ru.bin?url&inline';
import { type Lemmas, lemmasFrom } from '../core/text/lemmas.ts';

/** The dictionaries of inflected forms, which the command line carries in its one file. */
export function ownLemmas(): readonly Lemmas[] {
  return [ru, en].map((data) => lemmasFrom(bytesOf(data)));
}

/** The bytes of a file that the build wrote into the code. */
export function bytesOf(data: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer; // Node's own buffers are no shared ones
}
