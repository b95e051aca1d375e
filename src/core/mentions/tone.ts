/** The tone of a post, guessed by the words of the trade: told as a guess, decided by nobody but a person. */
import { Book } from '../text/book.ts';
import { type Mood, messageReader } from '../text/mood.ts';
import type { PhraseSet } from '../text/phrases.ts';
import type { Tone } from './tones.ts';

/** Makes the guess ready; `lexicons` by name, as in lexicons.ts. */
export function toneReader(lexicons: Readonly<Record<string, readonly string[]>>): (text: string) => Tone {
  const book = new Book();
  const known = new Map<string, PhraseSet>();
  const read = messageReader((name) => {
    const set = known.get(name) ?? book.phrases(lexicons[name] ?? [], { disguise: true });
    known.set(name, set);
    return set;
  });
  return (text) => toneOf(read(text).mood);
}

function toneOf({ praises, pleased, complains, troubled, insults, mocks, grieves }: Mood): Tone {
  const isBad = complains || troubled || insults || mocks || grieves;
  if (isBad) return praises && !mocks && !insults ? 'mixed' : 'bad';
  return praises || pleased ? 'good' : 'neutral';
}
