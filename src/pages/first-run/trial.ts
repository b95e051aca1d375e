/** Brings the guard itself into this page: the very script that stands in every page of a network. No browser brings it into a page of an extension. */
import { guardScript } from '../../platform/guard-script.ts';

let isBrought = false;

export function bringGuard(): void {
  if (isBrought) return;
  isBrought = true;
  for (const file of guardScript().files) document.head.append(Object.assign(document.createElement('script'), { src: `/${file}` }));
}
