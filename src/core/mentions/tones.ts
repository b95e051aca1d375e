/** How a post speaks of a brand: a guess of its words. Apart from what guesses, since every message carries the names only. */
export const tones = ['bad', 'mixed', 'neutral', 'good'] as const;
export type Tone = (typeof tones)[number];
