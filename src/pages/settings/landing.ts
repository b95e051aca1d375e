/** A link to a setting lands on it: the name is looked for once its section stands, opened, shown and given the focus. */

const named = 'label, h2, h3, legend, summary, .label, button, .title';
/** Sections read what they show; one that takes longer is not waited for. */
const longestMs = 4000;

/** Shows the place that has this name. Returns how to stop looking. */
export function landOn(name: string): () => void {
  const main = document.querySelector('main');
  if (!main || show(main, name)) return () => undefined;
  const watching = new MutationObserver(() => {
    if (show(main, name)) stop();
  });
  const late = setTimeout(() => stop(), longestMs);
  const stop = (): void => {
    watching.disconnect();
    clearTimeout(late);
  };
  watching.observe(main, { childList: true, subtree: true });
  return stop;
}

function show(main: Element, name: string): boolean {
  const place = [...main.querySelectorAll<HTMLElement>(named)].find(
    (each) => (each.textContent ?? '').trim() === name || each.getAttribute('aria-label') === name,
  );
  if (!place) return false;
  for (let at: Element | null = place; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  for (const before of main.querySelectorAll('.landed')) before.classList.remove('landed');
  place.classList.add('landed');
  place.scrollIntoView({ block: 'center' });
  const control = place instanceof HTMLLabelElement ? place.control : place instanceof HTMLButtonElement ? place : null;
  control?.focus({ preventScroll: true });
  return true;
}
