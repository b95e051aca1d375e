/** Reading a bare contenteditable, whose DOM is its model. */

/** The text as lines: a block begins a line, `<br>` ends one, the filler `<br>` that keeps an empty line open counts once. */
export function linesOf(box) {
  const lines = [''];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const [first, ...rest] = child.data.split('\n');
        lines[lines.length - 1] += first;
        lines.push(...rest);
      } else if (child.nodeName === 'BR') {
        const isFiller = !child.nextSibling && node.nodeName !== 'BODY';
        if (!isFiller) lines.push('');
      } else if (/^(DIV|P)$/.test(child.nodeName)) {
        if (child.previousSibling) lines.push('');
        walk(child);
      } else walk(child);
    }
  };
  walk(box);
  return lines
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replace(/\u200b/g, '');
}

export function showLines(box, text) {
  box.replaceChildren();
  if (text === '') return;
  for (const line of text.split('\n')) {
    const made = document.createElement('div');
    if (line === '') made.append(document.createElement('br'));
    else made.textContent = line;
    box.append(made);
  }
}
