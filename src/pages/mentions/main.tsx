import { render } from 'preact';
import { MentionsPage } from './mentions-page.tsx';
import { start } from './state.ts';

await start();
render(<MentionsPage />, document.querySelector('#mentions') as HTMLElement); // it stands in index.html
