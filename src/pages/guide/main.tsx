import { render } from 'preact';
import { GuidePage } from './guide-page.tsx';
import { start } from './state.ts';

await start();
render(<GuidePage />, document.querySelector('#guide') as HTMLElement); // it stands in index.html
