/** Inflected forms of words: folded word → all its forms, itself included. Made from a dictionary where there is time for it; a page gets only what its guides need. */
export type Forms = ReadonlyMap<string, readonly string[]>;
