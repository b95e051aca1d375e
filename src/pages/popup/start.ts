/** Lets the picture that stands in index.html out before everything else is read and run: the popup is there at once, and its pieces come a frame later. */

/** A page that is not in view gets no frame: it does not wait for one longer than this, in milliseconds. */
const longestMs = 60;

// The second call of the two finds the page begun.
const begin = (): void => void import('./main.tsx');
requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, longestMs);
