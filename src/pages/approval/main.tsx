import { render } from 'preact';
import { wordsIn } from '../../platform/language.ts';
import { languageNow } from '../../platform/language-choice.ts';
import { speak, t } from '../../ui/words.ts';
import { ApprovalPage } from './approval-page.tsx';
import { start } from './state.ts';

const language = await languageNow();
speak(language, wordsIn(language));
document.documentElement.lang = language;
document.title = `${t('approvalTitle')} · Guidepost`;
await start();
render(<ApprovalPage />, document.querySelector('#approval') as HTMLElement); // it stands in index.html
