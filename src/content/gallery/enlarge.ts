/**
 * Makes all text of this page larger and nothing else, as a browser does that zooms text only: our sizes are in px, so no setting of a font reaches them.
 * Open shadow roots are gone through. Stands by itself, so that tests can run it in other pages.
 */
export function enlargeText(factor: number): void {
  const all: HTMLElement[] = [];
  const visit = (tree: ParentNode): void => {
    for (const element of tree.querySelectorAll<HTMLElement>('*')) {
      all.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  // First all is read, then all is written: sizes are inherited.
  const sizes = all.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return { element, size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
  });
  for (const { element, size, line } of sizes) {
    if (!('style' in element) || !(size > 0)) continue;
    element.style.setProperty('font-size', `${size * factor}px`, 'important');
    if (line > 0) element.style.setProperty('line-height', `${line * factor}px`, 'important');
  }
}
