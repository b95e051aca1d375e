/** The gallery: every piece that we draw, in every state, from the real components with made-up data. Development only (`npm run gallery`). */
import './gallery.css';
import { render } from 'preact';
import { languageOnScreen, speak } from '../../ui/words.ts';
import { enlargeText } from './enlarge.ts';
import { type Exhibit, Shown } from './exhibit.tsx';
import { frameExhibits } from './frame-exhibits.tsx';
import { mentionExhibits } from './mention-exhibits.tsx';
import { panelExhibits } from './panel-exhibits.tsx';
import { pickerExhibits } from './picker-exhibits.tsx';
import { signExhibits } from './sign-exhibits.tsx';
import { teachExhibits } from './teach-exhibits.tsx';
import { uiExhibits } from './ui-exhibits.tsx';
import { warningExhibits } from './warning-exhibits.tsx';
import { wordsHere } from './words.ts';

/** What the address may choose, the usual first: `?lang=ru&theme=dark&dir=rtl&text=1.5`. */
const choices = { lang: ['en', 'ru'], theme: ['light', 'dark'], dir: ['ltr', 'rtl'], text: ['1', '1.5'] } as const;

const asked = new URLSearchParams(location.search);
const chosen = (name: keyof typeof choices): string => choices[name].find((each) => each === asked.get(name)) ?? choices[name][0];

const page = document.documentElement;
const language = chosen('lang') === 'ru' ? 'ru' : 'en';
speak(language, wordsHere(language));
page.lang = languageOnScreen();
page.dir = chosen('dir');
page.dataset['shade'] = chosen('theme');

const exhibits: readonly Exhibit[] = [
  uiExhibits,
  signExhibits,
  panelExhibits,
  frameExhibits,
  pickerExhibits,
  mentionExhibits,
  teachExhibits,
  warningExhibits,
].flatMap((make) => make());

/** Leads to the same page with one thing changed. */
function addressWith(name: string, value: string): string {
  const next = new URLSearchParams(asked);
  next.set(name, value);
  return `?${next}`;
}

function Gallery() {
  return (
    <>
      <header class="gallery-head">
        <h1>Gallery</h1>
        {Object.entries(choices).map(([name, values]) => (
          <nav key={name} aria-label={name}>
            {name}
            {values.map((value) => (
              <a key={value} href={addressWith(name, value)} aria-current={chosen(name as keyof typeof choices) === value ? 'true' : undefined}>
                {value}
              </a>
            ))}
          </nav>
        ))}
      </header>
      <main class="exhibits">
        {exhibits.map((exhibit) => (
          <Shown key={`${exhibit.piece} ${exhibit.state}`} exhibit={exhibit} shade={chosen('theme')} />
        ))}
      </main>
    </>
  );
}

render(<Gallery />, document.querySelector('#gallery') as HTMLElement); // it stands in index.html

// What is pressed to see a state is pressed one a frame, and drawn a frame later.
let framesLeft = 2 + Math.max(...exhibits.map(({ press = [] }) => press.length));
requestAnimationFrame(function wait() {
  framesLeft -= 1;
  if (framesLeft > 0) return void requestAnimationFrame(wait);
  if (chosen('text') !== '1') enlargeText(Number(chosen('text')));
  page.dataset['ready'] = '';
});
