import { render } from 'preact';
import { bringPatterns } from '../../core/patterns/book.ts';
import { patternEngine } from '../../core/patterns/engine.ts';
import { Settings } from './settings.tsx';
import { start } from './state.ts';

bringPatterns(patternEngine);
await start();
render(<Settings />, document.querySelector('#settings') as HTMLElement); // it stands in index.html
