import { render } from 'preact';
import { languageNow } from '../../platform/language-choice.ts';
import { speak } from '../../ui/words.ts';
import { loadLibrary, lookAtPage } from '../shared/front.ts';
import { frontWords } from '../shared/front-words.ts';
import { Popup } from './popup.tsx';
import { rememberWindow } from './state.ts';

const language = await languageNow();
speak(language, frontWords(language));
document.documentElement.lang = language;
render(<Popup />, document.querySelector('#popup') as HTMLElement); // it stands in index.html

// Our words first, then what has to be asked for: the search field is ready before the page has answered.
void rememberWindow();
void loadLibrary();
void lookAtPage(tabAsked());

/** The tab in front; `?tab=7` names another, for a popup that was opened as a page of its own. */
function tabAsked(): { tab?: number } {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab ? { tab: Number(tab) } : {};
}
