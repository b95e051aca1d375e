/**
 * A minimal acyclic automaton over words, one 32-bit number an edge: 7 bits of label, 1 bit "last edge of its node", 24 bits of target.
 * A target is the first edge of a node; behind label 0 it is the payload of the word that ends here instead.
 */

/**
 * @param {readonly (readonly [string, number])[]} words with their payloads, no word twice
 * @param {string} alphabet the letters; a letter's label is its place in it, from 1
 */
export function automatonOf(words, alphabet) {
  if (alphabet.length > 126) throw new Error(`${alphabet.length} letters do not fit into 7 bits`);
  const labels = new Map([...alphabet].map((letter, at) => [letter, at + 1]));
  const sorted = [...words].sort(([one], [other]) => (one < other ? -1 : 1));
  const edges = [];
  const known = new Map();
  /** Registers a node by its edges, equal nodes once; returns its first edge. */
  const register = (node) => {
    const key = node.join(',');
    const before = known.get(key);
    if (before !== undefined) return before;
    const at = edges.length;
    for (let edge = 0; edge < node.length; edge++) edges.push(node[edge] | (edge === node.length - 1 ? 0x80 : 0));
    known.set(key, at);
    return at;
  };
  const build = (from, to, depth) => {
    const node = [];
    let at = from;
    if (sorted[at][0].length === depth) node.push((sorted[at++][1] << 8) | 0);
    while (at < to) {
      const letter = sorted[at][0][depth];
      let end = at + 1;
      while (end < to && sorted[end][0][depth] === letter) end++;
      const label = labels.get(letter);
      if (!label) throw new Error(`no letter “${letter}” in the alphabet`);
      node.push((build(at, end, depth + 1) << 8) | label);
      at = end;
    }
    return register(node);
  };
  const root = build(0, sorted.length, 0);
  if (edges.length >= 1 << 24) throw new Error('more edges than 24 bits can name');
  return { edges: Uint32Array.from(edges, (edge) => edge >>> 0), root };
}

/**
 * The bytes of an asset (little-endian): four 32-bit numbers (mark, edges, root, bytes of text), the edges, the text.
 * @param {number} mark what kind of file it is
 * @param {{ readonly edges: Uint32Array, readonly root: number }} automaton
 * @param {string} words what stands behind the edges
 */
export function packed(mark, { edges, root }, words) {
  const text = new TextEncoder().encode(words);
  const bytes = new Uint8Array(16 + edges.byteLength + text.byteLength);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [mark, edges.length, root, text.byteLength, ...edges].entries()) view.setUint32(at * 4, number, true);
  bytes.set(text, 16 + edges.byteLength);
  return bytes;
}
