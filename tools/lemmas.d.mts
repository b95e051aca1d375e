/** A word with its forms, as it is packed. */
export interface Lexeme {
  readonly base: string;
  readonly forms: Iterable<string>;
  /** Forms that are words of their own as well. */
  readonly alone: ReadonlySet<string>;
  readonly proper: boolean;
}

/** The asset of one language. */
export function lemmaAsset(language: 'ru' | 'en'): Uint8Array;
export function packLexemes(lexemes: readonly Lexeme[]): Uint8Array;
