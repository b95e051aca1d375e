/** Tries the words of drafts against the remembered passwords: whole words, each once while it stands there, after a pause. */
import type { Span } from '../../core/draft.ts';
import { placesOf, tokensIn } from '../../core/security/tokens.ts';

interface Trying {
  readonly stretch: (word: string) => Promise<string>;
  readonly areKnown: (stretched: readonly string[]) => Promise<readonly boolean[]>;
  readonly onKnown: () => void;
  readonly life: AbortSignal;
}

/** Rest of the text before its words are tried. */
const restMs = 700;
/** Words that are stretched before the background is asked: each costs a tenth of a second of a core. */
const atOnce = 4;

/** What tells, of a draft's text, where a known password stands in it; what is not known yet is found out and `onKnown` called. */
export function makeTrying({ stretch, areKnown, onKnown, life }: Trying): (text: string) => readonly Span[] {
  /** By word, as long as it stands in the draft looked at last: whoever takes it out takes it out of here too. */
  let words = new Map<string, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTrying = false;
  let waiting: string[] = [];
  life.addEventListener('abort', () => {
    clearTimeout(timer);
    words.clear();
    waiting = [];
  });

  const tryAll = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    try {
      while (waiting.length > 0 && !life.aborted) {
        const some = waiting.splice(0, atOnce);
        const stretched: string[] = [];
        for (const word of some) stretched.push(await stretch(word));
        const known = await areKnown(stretched);
        for (const [at, word] of some.entries()) words.set(word, known[at] === true);
        if (known.includes(true)) onKnown();
      }
    } catch (error) {
      // a background that is gone knows no passwords; the next pause asks again
      console.info('guidepost: words could not be compared', String(error));
    } finally {
      isTrying = false;
    }
  };

  return (text) => {
    if (life.aborted) return [];
    const tokens = tokensIn(text);
    const isThere = new Map<string, boolean>();
    for (const { word } of tokens) if (words.has(word)) isThere.set(word, words.get(word) === true);
    words = isThere;
    waiting = tokens.map(({ word }) => word).filter((word) => !words.has(word));
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(() => void tryAll(), restMs);
    return [...words.values()].includes(true) ? placesOf(text, (word) => words.get(word) === true) : [];
  };
}
