/** Reads names of hosts in letters of the world back from their ASCII form (RFC 3492): the browser shows us only that form. */

const base = 36;
const [low, high, skew, damp] = [1, 26, 38, 700] as const;

/** A host with each `xn--` part read; what cannot be read stays as it is. */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
}

function decoded(text: string): string | undefined {
  const cut = text.lastIndexOf('-');
  const output = [...(cut > 0 ? text.slice(0, cut) : '')].map((sign) => sign.codePointAt(0) ?? 0);
  let point = 128;
  let at = 0;
  let bias = 72;
  for (let index = cut > 0 ? cut + 1 : 0; index < text.length; ) {
    const before = at;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitOf(text.charCodeAt(index++));
      if (digit === undefined || at > 1e7) return undefined;
      at += digit * weight;
      const threshold = Math.min(high, Math.max(low, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapted(at - before, length, before === 0);
    point += Math.floor(at / length);
    at %= length;
    if (point > 0x10ffff) return undefined;
    output.splice(at++, 0, point);
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code < 58) return code - 22;
  return code >= 97 && code < 123 ? code - 97 : undefined;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let step = 0;
  for (; rest > ((base - low) * high) / 2; step += base) rest = Math.floor(rest / (base - low));
  return step + Math.floor(((base - low + 1) * rest) / (rest + skew));
}
