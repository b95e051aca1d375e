/** What is wrong with how a page is laid out, told by measures and not by pictures: the same on every machine. */
import type { Page } from 'puppeteer-core';

/**
 * Looks at everything that is shown, open shadow roots too: text that is cut off or runs into other text, what is wider than its place, what sticks out of the
 * page, keys shown in place of sentences. What ends in an ellipsis, or can be scrolled to, is not cut off.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly text: string;
      readonly owner: Element;
      readonly rect: DOMRect;
      /** The height of its line. */
      readonly line: number;
    }
    const slack = 1.5;
    /** So far something may reach over an edge on purpose. */
    const reach = 4;
    const faults = new Set<string>();
    const pieces: Piece[] = [];
    const parentOf = (element: Element): Element | null => {
      const root = element.getRootNode();
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const nameOf = (element: Element): string => {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
      for (let at: Element | null = element; at; at = parentOf(at)) {
        if (at instanceof HTMLElement && at.dataset['piece']) return `${at.dataset['piece']}, ${at.dataset['exhibit']}: "${text}"`;
      }
      return `${element.localName}.${element.className}: "${text}"`;
    };
    const isForReaders = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = parentOf(at)) if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };
    /** What stays in sight while the rest is scrolled lies over it on purpose. */
    const isPinned = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = parentOf(at)) if (getComputedStyle(at).position === 'sticky') return true;
      return false;
    };
    /** The part of a text that is seen, or why it is not. */
    const seen = (rect: DOMRect, owner: Element): DOMRect | 'cut' | null => {
      let { left, top, right, bottom } = rect;
      let scrolls = false;
      for (let at: Element | null = owner; at && at !== document.documentElement; at = parentOf(at)) {
        const style = getComputedStyle(at);
        if (style.display === 'inline' || style.display === 'contents') continue;
        const box = at.getBoundingClientRect();
        const [x, y] = [style.overflowX, style.overflowY];
        if (x === 'visible' && y === 'visible') continue;
        const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        const isOut = left < box.left - slack || right > box.right + slack || top < box.top - slack || bottom > box.bottom + slack;
        if (isOut && !isShortened && !scrolls && x !== 'auto' && x !== 'scroll' && y !== 'auto' && y !== 'scroll') return 'cut';
        if (x === 'auto' || y === 'auto' || x === 'scroll' || y === 'scroll' || isShortened) scrolls = true;
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      }
      return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
    };
    const lookAtText = (node: Text, owner: Element): void => {
      const text = node.data.trim();
      if (!text || !owner.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForReaders(owner)) return;
      if (
        /^[a-z]+[A-Z]\w*(_[\w-]+)?$/.test(text) &&
        /^(page|settings|mark|level|approval|mention|crisis|plan|popup|advocate)/.test(text) &&
        !owner.closest('[data-piece="Icon"]')
      ) {
        faults.add(`${nameOf(owner)} is a key, not a sentence`);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = text.split(/[\s\u00ad-]+/);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      if (lines > words.length && !owner.closest('[aria-hidden="true"]') && words.every((word) => word.length < 24))
        faults.add(`${nameOf(owner)} is broken inside its words`);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        const part = seen(rect, owner);
        if (part === 'cut') faults.add(`${nameOf(owner)} is cut off`);
        else if (part) {
          if (!isPinned(owner)) pieces.push({ text, owner, rect: part, line: rect.height });
          if (part.left < -slack || part.right > document.documentElement.clientWidth + slack) faults.add(`${nameOf(owner)} sticks out of the page`);
        }
      }
    };
    const visit = (tree: ParentNode & Node): void => {
      for (const child of tree.childNodes) {
        if (child instanceof Text && tree instanceof Element) lookAtText(child, tree);
        if (!(child instanceof Element) || /^(style|script|option|datalist|svg|head)$/.test(child.localName)) continue;
        const style = getComputedStyle(child);
        if (style.display === 'none') continue;
        const isBox = style.display !== 'inline' && style.display !== 'contents' && style.overflowX === 'visible';
        if (isBox && child.clientWidth > 0 && child.scrollWidth > child.clientWidth + reach)
          faults.add(`${nameOf(child)} is wider than its place (${child.localName}.${child.className})`);
        if (child.shadowRoot) visit(child.shadowRoot);
        visit(child);
      }
    };
    visit(document.body);
    pieces.sort((one, other) => one.rect.top - other.rect.top);
    for (const [at, one] of pieces.entries()) {
      for (let next = at + 1; next < pieces.length; next += 1) {
        const other = pieces[next];
        if (!other || other.rect.top > one.rect.bottom - 2) break;
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        // lines of a paragraph stand close: their boxes, not their letters, touch
        if (one.owner !== other.owner && across > 2 && down > Math.min(one.line, other.line) * 0.35)
          faults.add(`${nameOf(one.owner)} runs into ${nameOf(other.owner)}`);
      }
    }
    return [...faults];
  });
}
