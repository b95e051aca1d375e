import { languageFor } from '../../core/words.ts';
import { browser } from '../../platform/browser.ts';
import { wordsIn } from '../../platform/language.ts';
import { readStored, type Stored, watchStored } from '../../platform/storage.ts';
import { speak } from '../../ui/words.ts';

/** Puts a page of ours into the language that Settings say, now and whenever they say another. */
export async function followLanguage(title: string): Promise<void> {
  const follow = ({ settings }: Partial<Stored>): void => {
    if (settings) speakAs(settings, title);
  };
  follow(await readStored('settings'));
  watchStored(follow);
}

/** Puts a page of ours into the language that Settings say; `title` names the page in the words of `_locales`. */
export function speakAs({ language: chosen }: Stored['settings'], title: string): void {
  const language = languageFor(chosen, browser.i18n.getUILanguage());
  const words = wordsIn(language);
  speak(language, words);
  document.documentElement.lang = language;
  document.title = `Guidepost · ${words(title)}`;
}
