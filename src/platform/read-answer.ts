/** Reads what a server answers no further than agreed: one that sends without an end fills no memory. */

/**
 * The text of an answer, read as UTF-8; null once it has more than `most` characters: what follows is not asked for. Rejects where it breaks off on the
 * way, as `Response.text` does.
 */
export async function readAnswer(answer: Response, most: number): Promise<string | null> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length <= most) continue;
    await reader?.cancel().catch(() => undefined); // it may have broken off just now
    return null;
  }
  text += decoder.decode();
  return text.length > most ? null : text;
}
