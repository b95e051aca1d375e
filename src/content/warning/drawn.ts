/** The warning itself, in words that are there already: what, what to do, and a button that closes it. No library: most pages where one signs in carry nothing of ours. */
export function drawCard({ what, todo, close }: { readonly what: string; readonly todo: string; readonly close: string }, onClose: () => void): HTMLElement {
  const card = document.createElement('section');
  card.className = 'card';
  card.setAttribute('role', 'alert');
  const button = made('button', close);
  button.addEventListener('click', onClose);
  card.append(made('h2', what), made('p', todo), button);
  return card;
}

function made(name: 'h2' | 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
