/** The content script: at `document_start`, in every frame. It registers the guard before any script of the page, and does nothing else until it sees a box. */
import { startGuard } from './guard.ts';
import { startHearing } from './heard.ts';
import { beginLife, watchLife } from './life.ts';
import { startPanel } from './mount.ts';
import { startOrders } from './orders.ts';
import { startPicking } from './picking.ts';
import { startPlanned } from './publishing/planned.ts';
import { watchTaught } from './site/taught.ts';
import { checkAfterPress, startWatch } from './watch.ts';

const life = beginLife();
if (life) {
  startGuard(life, checkAfterPress);
  startHearing(life);
  startWatch(life);
  startPanel(life);
  startOrders(life);
  startPicking(life);
  watchTaught(life);
  startPlanned(life);
  watchLife(life);
}
