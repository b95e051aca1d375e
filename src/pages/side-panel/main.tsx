import { render } from 'preact';
import { languageNow } from '../../platform/language-choice.ts';
import { speak } from '../../ui/words.ts';
import { loadLibrary } from '../shared/front.ts';
import { frontWords } from '../shared/front-words.ts';
import { SidePanel } from './side-panel.tsx';
import { follow } from './state.ts';

const language = await languageNow();
speak(language, frontWords(language));
document.documentElement.lang = language;
render(<SidePanel />, document.querySelector('#side-panel') as HTMLElement); // it stands in index.html
void loadLibrary();
follow(tabAsked());

/** It follows the tab in front; `?tab=7` holds it to one, for a panel that was opened as a page of its own. */
function tabAsked(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab ? Number(tab) : undefined;
}
