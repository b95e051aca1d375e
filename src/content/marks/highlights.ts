/** Marks over a page's own text, by the CSS Custom Highlight API: what those of the guard and those of mentions share. */

/** The registry's highlight of a name, made where it is not there; looked up each time, since a page can clear the registry. */
export function highlightOf(name: string, priority = 0): Highlight {
  let found = CSS.highlights.get(name);
  if (!found) {
    found = new Highlight();
    found.priority = priority;
    CSS.highlights.set(name, found);
  }
  return found;
}

/** Gives trees a sheet of this text. Highlight styles do not cross into shadow roots: each tree with a mark gets it, also after a page replaced its list. */
export function sheetOf(text: string): (tree: Document | ShadowRoot) => void {
  const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();
  return (tree) => {
    let sheet = sheets.get(tree);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(tree, sheet);
    }
    if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  };
}
