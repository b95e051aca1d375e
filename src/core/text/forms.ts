/** Inflected forms of words: folded word → all its forms, itself included. Made from a dictionary where there is time for it; a page gets only what its guides need. */
export type Forms = ReadonlyMap<string, readonly string[]>;

/** All that compiling a guide asks of them: a page takes a word's forms apart when it comes to that word. */
export type FormsByWord = Pick<Forms, 'get'>;
