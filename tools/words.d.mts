/** The asset of one language: all its word forms. */
export function wordAsset(language: 'ru' | 'en'): Uint8Array;
