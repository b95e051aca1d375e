/**
 * Dictionaries as they are shipped. Both (spelling/dictionary.ts, text/lemmas.ts) are automata: 16 bytes whose second and third number are the count and the root, an array
 * of 32-bit edges (label, whether it is the last of its node, target or payload), text. Shipped, the nodes stand in the order in which a walk from the root meets them
 * first, so of an edge that meets a new node nothing need be told but that it does; the numbers that are left go byte by byte, all lowest bytes first. It takes
 * a third off what a zip makes of them, and putting them together again is a matter of milliseconds.
 */
import { edge } from './spelling/dictionary.ts';

/** "GPP2" read as a little-endian number. */
const mark = 0x32505047;
const headSize = 16;
/** Bytes of a node's number, and of a payload. */
const planes = 3;

/** A dictionary as it is shipped. */
export function parted(whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new DataView(whole.buffer, whole.byteOffset);
  const [count, root] = [head.getUint32(4, true), head.getUint32(8, true)];
  const edges = Uint32Array.from({ length: count }, (_, at) => head.getUint32(headSize + at * 4, true));
  const { nodes, numberOf, isFirst } = walk(edges, root);
  const labels: number[] = [];
  const firsts: number[] = [];
  const others: number[] = [];
  const payloads: number[] = [];
  for (const node of nodes) {
    for (let at = node; ; at++) {
      const value = edges[at] ?? edge.last;
      labels.push(value & 0xff);
      if ((value & edge.label) === 0) payloads.push(value >>> edge.target);
      else firsts.push(isFirst[at] ?? 0);
      if ((value & edge.label) !== 0 && !isFirst[at]) others.push(numberOf[value >>> edge.target] ?? 0);
      if ((value & edge.last) !== 0) break;
    }
  }
  const out = new Uint8Array(4 + headSize + labels.length + firsts.length + (others.length + payloads.length) * planes + whole.length - headSize - count * 4);
  const told = new DataView(out.buffer);
  told.setUint32(0, mark, true);
  out.set(whole.subarray(0, headSize), 4);
  told.setUint32(4 + 4, labels.length, true);
  told.setUint32(4 + 8, 0, true);
  let at = 4 + headSize;
  for (const part of [labels, firsts, inPlanes(others), inPlanes(payloads), whole.subarray(headSize + count * 4)]) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The dictionary again, its nodes in the order of the walk; bytes that were not parted come back as they are. */
export function joined(bytes: ArrayBuffer): ArrayBuffer {
  if (bytes.byteLength < 4 + headSize || new DataView(bytes).getUint32(0, true) !== mark) return bytes;
  const given = new Uint8Array(bytes);
  const count = new DataView(bytes).getUint32(4 + 4, true);
  const labels = given.subarray(4 + headSize, 4 + headSize + count);
  const { starts, nodeCount, payloadCount } = nodesIn(labels);
  const firsts = given.subarray(4 + headSize + count, 4 + headSize + 2 * count - payloadCount);
  const otherCount = firsts.length - (nodeCount - 1); // the root is met by no edge
  const others = given.subarray(firsts.byteOffset + firsts.length);
  const payloads = others.subarray(otherCount * planes);
  const text = payloads.subarray(payloadCount * planes);

  const out = new Uint8Array(headSize + count * 4 + text.length);
  out.set(given.subarray(4, 4 + headSize));
  out.set(text, headSize + count * 4);
  const edges = new Uint32Array(out.buffer, headSize, count);
  /** Edges whose node comes later; the next node belongs to the last of them. */
  const waiting = new Uint32Array(count);
  let depth = 0;
  let [told, other, payload] = [0, 0, 0];
  for (let node = 0; node < nodeCount; node++) {
    const start = starts[node] ?? 0;
    const end = node + 1 < nodeCount ? (starts[node + 1] ?? 0) : count;
    if (node > 0) {
      const meets = waiting[--depth] ?? 0;
      edges[meets] = (labels[meets] ?? 0) | (start << edge.target);
    }
    const ownFrom = depth;
    for (let at = start; at < end; at++) {
      const label = labels[at] ?? 0;
      if ((label & edge.label) === 0) edges[at] = label | (numberIn(payloads, payload++, payloadCount) << edge.target);
      else if (firsts[told++]) waiting[depth++] = at;
      else edges[at] = label | ((starts[numberIn(others, other++, otherCount)] ?? 0) << edge.target);
    }
    if (depth - ownFrom > 1) waiting.subarray(ownFrom, depth).reverse(); // the first edge is walked first
  }
  return out.buffer;
}

/** The nodes in the order in which a walk meets them, by their places; the number of each; and which edges met a new one. */
function walk(edges: Uint32Array, root: number): { readonly nodes: number[]; readonly numberOf: Int32Array; readonly isFirst: Uint8Array } {
  const nodes: number[] = [];
  const numberOf = new Int32Array(edges.length).fill(-1);
  const isFirst = new Uint8Array(edges.length);
  const open: { readonly by: number; readonly node: number }[] = [{ by: -1, node: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (numberOf[next.node] !== -1) continue;
    numberOf[next.node] = nodes.length;
    nodes.push(next.node);
    if (next.by >= 0) isFirst[next.by] = 1;
    const own: { readonly by: number; readonly node: number }[] = [];
    for (let at = next.node; ; at++) {
      const value = edges[at] ?? edge.last;
      if ((value & edge.label) !== 0) own.push({ by: at, node: value >>> edge.target });
      if ((value & edge.last) !== 0) break;
    }
    open.push(...own.reverse());
  }
  return { nodes, numberOf, isFirst };
}

/** Where each node begins, and how many edges carry a payload in place of a letter. */
function nodesIn(labels: Uint8Array): { readonly starts: Uint32Array; readonly nodeCount: number; readonly payloadCount: number } {
  const starts = new Uint32Array(labels.length + 1);
  let [nodeCount, payloadCount] = [0, 0];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0;
    if ((label & edge.last) !== 0) starts[++nodeCount] = at + 1;
    if ((label & edge.label) === 0) payloadCount++;
  }
  return { starts, nodeCount, payloadCount };
}

function inPlanes(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: numbers.length * planes }, (_, at) => (numbers[at % numbers.length] ?? 0) >>> (8 * Math.floor(at / numbers.length)));
}

function numberIn(bytes: Uint8Array, at: number, count: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + count] ?? 0) << 8) | ((bytes[at + 2 * count] ?? 0) << 16);
}
