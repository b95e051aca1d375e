/** `document.open()` throws away every listener on the window. Whoever must go on hearing registers through here. */

/** Registers now, and again whenever a page puts a new document into this window. Adding a listener that is still there changes nothing. */
export function armAlways(register: () => void, life: AbortSignal): void {
  register();
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === 'HTML'))) register();
  });
  observer.observe(document, { childList: true });
  life.addEventListener('abort', () => observer.disconnect());
}
