import { render } from 'preact';
import { followLanguage } from '../shared/language.ts';
import { ApprovalPage } from './approval-page.tsx';
import { start } from './state.ts';

await followLanguage('approvalTitle');
await start();
render(<ApprovalPage />, document.querySelector('#approval') as HTMLElement); // it stands in index.html
