import { render } from 'preact';
import { FirstRun } from './first-run.tsx';
import { start } from './state.ts';

await start();
render(<FirstRun />, document.querySelector('#first-run') as HTMLElement); // it stands in index.html
