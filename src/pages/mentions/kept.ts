import { useEffect, useState } from 'preact/hooks';

/** A field that is kept when one leaves it, and not at every key. With `isEmptied` it stands for something to add: empty again once it was kept. */
export function useKept(
  stored: string,
  onKeep: (value: string) => unknown,
  { isEmptied = false }: { readonly isEmptied?: boolean } = {},
): { readonly value: string; readonly set: (value: string) => void; readonly keep: () => void } {
  const [value, set] = useState(stored);
  useEffect(() => set(stored), [stored]);
  return {
    value,
    set,
    keep: () => {
      if (value === stored) return;
      onKeep(value);
      if (isEmptied) set('');
    },
  };
}
