import { parentOf } from '../site/composed.ts';

/** The page's own background decides, also behind shadow roots: a dark site in a light system is dark. */
export function shadeOf(root: Element): 'dark' | 'light' {
  for (let at: Element | null = root; at; at = parentOf(at)) {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}
