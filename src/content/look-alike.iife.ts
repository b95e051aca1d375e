/** A warning on a page whose host imitates a known network, once there is somewhere to type: a file of its own, brought only to such pages (background/security-look-alike.ts). */
import { imitationOf } from '../core/security/look-alike.ts';
import { showWarning } from './warning/card.ts';

/** Where a password or a text goes. */
const places = 'input[type="password"], textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** A page is warned of once, however often the file comes. */
interface Own {
  guidepostWarned?: boolean;
}
const own = globalThis as Own;

const imitation = own.guidepostWarned ? null : imitationOf(globalThis.location?.hostname ?? '');
if (imitation) {
  own.guidepostWarned = true;
  const { shown, known } = imitation;
  const look = (): void => {
    const place = document.querySelector<HTMLElement>(places);
    if (!place) return;
    observer.disconnect();
    void showWarning(place, { what: 'pageLookAlike', todo: 'pageLookAlikeTodo', values: { host: location.hostname, network: shown, known } });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
}
