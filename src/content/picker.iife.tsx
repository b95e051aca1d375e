/** The picker of replies: a later file, brought at its first use. It draws in our closed shadow root, beside the box last used. */
import { render } from 'preact';
import { speak } from '../ui/words.ts';
import { keepAhead } from './picker/ahead.ts';
import { listenToKeys } from './picker/keys.ts';
import { begin, returnTo } from './picker/offering.ts';
import { Picker } from './picker/picker.tsx';
import { pickerSheet } from './picker/sheet.ts';
import { type Picking, type Port, world } from './port.ts';

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
  sheet.textContent = pickerSheet;
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
