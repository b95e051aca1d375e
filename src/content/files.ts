import { ask } from '../platform/bus.ts';
import type { BroughtFile } from '../platform/messages.ts';

/** A file that this frame asks the background for, once. */
interface Asked {
  readonly bring: () => void;
  /** Whether it is here or on its way. */
  readonly isAsked: () => boolean;
}

/** Makes a file ready to be asked for. Where it cannot come, `onFailed` is told and the next who needs it asks again. */
export function bringOnce(file: BroughtFile, onFailed: (error: unknown) => void = () => undefined): Asked {
  let isAsked = false;
  return {
    bring: () => {
      if (isAsked) return;
      isAsked = true;
      ask('file/bring', { file })
        .then(loadOwn)
        .catch((error: unknown) => {
          isAsked = false;
          onFailed(error);
        });
    },
    isAsked: () => isAsked,
  };
}

/** On a page of our own, where the guard is tried. */
function loadOwn(path: string | null): void {
  if (path) document.head.append(Object.assign(document.createElement('script'), { src: path }));
}
