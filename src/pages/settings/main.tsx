import { render } from 'preact';
import { Settings } from './settings.tsx';
import { start } from './state.ts';

await start();
render(<Settings />, document.querySelector('#settings') as HTMLElement); // it stands in index.html
