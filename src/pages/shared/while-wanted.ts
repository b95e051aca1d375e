/** Reads, and shows what was read unless something else is wanted by then: for an effect, which is given how to stop. */
export function whileWanted<T>(read: () => Promise<T>, show: (value: T) => void): () => void {
  let isWanted = true;
  read()
    .then((value) => isWanted && show(value))
    .catch((error: unknown) => console.error('guidepost: reading for the page', error));
  return () => {
    isWanted = false;
  };
}
