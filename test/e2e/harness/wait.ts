/** Asks again and again until the answer is good; after `ms` fails with what was expected and what was last seen. */
export async function until<T>(what: string, ask: () => Promise<T>, isGood: (answer: T) => boolean, ms = 20_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms for: ${what}. Last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
