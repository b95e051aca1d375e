import { render } from 'preact';
import { CrisisPage } from './crisis-page.tsx';
import { start } from './state.ts';

await start();
render(<CrisisPage />, document.querySelector('#crisis') as HTMLElement); // it stands in index.html
