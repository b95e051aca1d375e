/**
 * Kinds of nodes, not by `instanceof`: what one document made and another took over (a client that draws into a frame) keeps its first
 * document's kind in Firefox, and what another frame's guard touched first is of that frame's kind in Chromium.
 */

export function isText(thing: unknown): thing is Text {
  return (thing as Partial<Node> | null | undefined)?.nodeType === Node.TEXT_NODE;
}

export function isElement(thing: unknown): thing is Element {
  return (thing as Partial<Node> | null | undefined)?.nodeType === Node.ELEMENT_NODE;
}
