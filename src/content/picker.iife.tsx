/** The picker of replies: a later file, brought at its first use. It draws in our closed shadow root, beside the box last used. */
import { render } from 'preact';
import button from '../ui/button.css?inline';
import body from '../ui/reply-body.css?inline';
import fill from '../ui/reply-fill.css?inline';
import list from '../ui/reply-list.css?inline';
import search from '../ui/search-line.css?inline';
import tokens from '../ui/tokens.css?inline';
import { speak } from '../ui/words.ts';
import { keepAhead } from './picker/ahead.ts';
import { listenToKeys } from './picker/keys.ts';
import { begin, returnTo } from './picker/offering.ts';
import style from './picker/picker.css?inline';
import { Picker } from './picker/picker.tsx';
import { type Picking, type Port, world } from './port.ts';

/** Our other sheets stand in the same root: these are for the picker alone. */
const sheetText = `${tokens} .picker { ${button} ${search} ${body} ${list} ${fill} } ${style}`;

const port = world.guidepostPort;
if (port && !port.life.aborted) startPicker(port);

function startPicker(guard: Port): void {
  let close: (() => void) | null = null;
  const stop = guard.watchPicking((asked) => {
    close?.();
    close = asked ? open(guard, asked) : null;
  });
  keepAhead(guard);
  guard.life.addEventListener('abort', () => {
    stop();
    close?.();
  });
}

/** Shows the picker; returns how to take it away. Null where there is no place for it, or somebody is teaching the page. */
function open(guard: Port, asked: Picking): (() => void) | null {
  const shadow = world.guidepostPicker ? null : guard.shadow(asked.box.root);
  if (!shadow) {
    guard.endPicking();
    return null;
  }
  const owner = shadow.ownerDocument;
  const mount = owner.createElement('div');
  const sheet = owner.createElement('style');
  sheet.textContent = sheetText;
  shadow.append(sheet, mount);
  speak(guard.language(), guard.word);
  const end = begin(guard, asked);
  const forget = listenToKeys(shadow);
  render(<Picker port={guard} />, mount);
  return () => {
    forget();
    end();
    const hadFocus = mount.contains(shadow.activeElement);
    render(null, mount);
    mount.remove();
    sheet.remove();
    if (hadFocus) returnTo(asked);
  };
}
