/** A port behind which nobody stands: pieces are drawn, and what is pressed does nothing. */
import { plural } from '../../core/words.ts';
import { languageOnScreen, t } from '../../ui/words.ts';
import type { Approving, Port } from '../port.ts';
import { brandSample, codeSample } from './samples.ts';

const nothing = (): void => undefined;
const never = (): (() => void) => nothing;

/** The port for pieces in an exhibit; `more` changes what it answers. */
export function quietPort(more: Partial<Port> = {}): Port {
  return {
    watch: never,
    watchPlanned: never,
    word: t,
    counted: (count, formsKey) => plural(languageOnScreen(), count, t(formsKey).split('|')),
    fix: nothing,
    show: nothing,
    own: nothing,
    callPlain: nothing,
    override: nothing,
    openRule: nothing,
    leave: nothing,
    approving: approving(),
    keepHeld: nothing,
    collapse: nothing,
    shadow: () => null,
    control: () => null,
    offset: () => ({ x: 0, y: 0 }),
    window: () => window,
    language: languageOnScreen,
    watchPicking: never,
    endPicking: nothing,
    where: () => ({ brand: '', network: '', networkName: '', account: '', message: '', author: '' }),
    insert: () => Promise.resolve(),
    copy: () => Promise.resolve(true),
    prepare: () => Promise.resolve(),
    onKey: nothing,
    life: new AbortController().signal,
    ...more,
  };
}

/** `isAlone`: nobody is known who could approve. An answer is of another text. */
export function approving({ isAlone = false }: { readonly isAlone?: boolean } = {}): Approving {
  return {
    ask: () =>
      Promise.resolve({
        code: codeSample,
        picture: { size: 5, path: 'M0 0h1v1h-1zM2 0h1v1h-1zM4 0h1v1h-1zM1 2h1v1h-1zM3 3h1v1h-1zM0 4h1v1h-1z' },
        isAlone,
        brand: brandSample(),
      }),
    give: () => Promise.resolve({ refused: 'other-text', people: 1, legal: false }),
    alone: nothing,
  };
}
