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

/**
 * Gives trees a sheet of this text, written for `:root`. Where the browser hands highlights down from there to all below, into shadow trees too, one rule at the
 * root is all: one for every element would be asked about each that a page adds or changes. Elsewhere each tree with a mark gets a rule for all its elements.
 * A page may replace its list of sheets at any time.
 */
export function sheetOf(text: string): (tree: Document | ShadowRoot) => void {
  const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();
  return (tree) => {
    const place = isHandedDown() ? document : tree;
    let sheet = sheets.get(place);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(isHandedDown() ? text : text.replaceAll(':root::highlight', '::highlight'));
      sheets.set(place, sheet);
    }
    if (!place.adoptedStyleSheets.includes(sheet)) place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  };
}

let handsDown: boolean | undefined;

/** Chromium does since 131, Firefox (2026-11) does not: asked once, by a rule that paints nothing. */
function isHandedDown(): boolean {
  if (handsDown !== undefined) return handsDown;
  const before = [...document.adoptedStyleSheets];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root::highlight(guidepost-probe) { background-color: rgb(1, 2, 3); }');
  document.adoptedStyleSheets = [...before, sheet];
  handsDown = document.body !== null && getComputedStyle(document.body, '::highlight(guidepost-probe)').backgroundColor === 'rgb(1, 2, 3)';
  document.adoptedStyleSheets = before;
  return handsDown;
}
