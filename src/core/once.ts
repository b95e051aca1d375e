/** Makes something at its first use and keeps it. A making that throws is tried again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes something of a text at its first use and keeps it, of so many texts at most: then all are forgotten. */
export function onceEach<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const made = { value: make(text) };
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made.value;
  };
}
