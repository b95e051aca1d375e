import { useEffect, useState } from 'preact/hooks';
import type { Forms } from '../../core/text/forms.ts';
import { formsFor } from '../../platform/forms.ts';

/** Inflected forms of some words, by the dictionaries; undefined until they are there. Give it the same set as long as the words are the same. */
export function useForms(words: ReadonlySet<string>): Forms | undefined {
  const [forms, setForms] = useState<Forms>();
  useEffect(() => {
    let isCurrent = true;
    formsFor(words).then(
      (found) => {
        if (isCurrent) setForms(found);
      },
      (error: unknown) => console.error('guidepost: the dictionaries of inflected forms could not be read', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [words]);
  return forms;
}
