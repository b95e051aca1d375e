import { signal } from '@preact/signals';
import { type Cause, causes, type Mention, mentionStates } from '../../core/mentions/mention.ts';
import { type Side, sideOf, type WatchTerm } from '../../core/mentions/terms.ts';
import { type Tone, tones } from '../../core/mentions/tones.ts';

export const periods = [1, 7, 30, 0] as const;

/** What of the stream is shown; '' and 0 are everything. */
export interface Filter {
  readonly text: string;
  readonly days: number;
  readonly side: Side | '';
  readonly term: string;
  readonly network: string;
  readonly tone: Tone | '';
  readonly state: Mention['state'] | '';
  readonly cause: Cause | '';
}

export const everything: Filter = { text: '', days: 0, side: '', term: '', network: '', tone: '', state: '', cause: '' };
export const filter = signal<Filter>({ ...everything, days: 7 });

export const choices = { tone: tones, state: mentionStates, cause: causes, side: ['own', 'competitor', 'industry'] as const } as const;

/** The mentions that a filter lets through. */
export function filtered(mentions: readonly Mention[], terms: readonly WatchTerm[], now: number, by: Filter): Mention[] {
  const sides = new Map(terms.map(({ id, kind }) => [id, sideOf(kind)]));
  const words = by.text.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean);
  return mentions.filter((mention) => {
    if (by.days > 0 && mention.at < now - by.days * 86_400_000) return false;
    if (by.term !== '' && !mention.terms.includes(by.term)) return false;
    if (by.side !== '' && !mention.terms.some((term) => sides.get(term) === by.side)) return false;
    if (by.network !== '' && mention.network !== by.network) return false;
    if ((by.tone !== '' && mention.tone !== by.tone) || (by.state !== '' && mention.state !== by.state) || (by.cause !== '' && mention.cause !== by.cause))
      return false;
    const said = `${mention.quote} ${mention.author} ${mention.handle}`.toLowerCase().replaceAll('ё', 'е');
    return words.every((word) => said.includes(word));
  });
}
