/** Texts on which rules are tried: what the user wrote lately and answers with, and examples that came with us. */
import * as v from 'valibot';
import { Harmless, Mishap } from '../../core/drill.ts';
import type { Language } from '../../core/words.ts';
import { database } from '../../platform/database.ts';
import { heldDrafts } from '../../platform/held-drafts.ts';
import { lastDrafts } from '../../platform/last-drafts.ts';

export interface TriedText {
  readonly from: 'draft' | 'reply' | 'example';
  readonly text: string;
}

const mostReplies = 150;

/** The user's own: posts that were kept, drafts that were held, approved replies. Each text once. */
export async function ownTexts(brandId: string): Promise<TriedText[]> {
  const [last, held, replies] = await Promise.all([
    lastDrafts(brandId),
    heldDrafts(),
    database.replies.where('[brandId+status]').equals([brandId, 'approved']).limit(mostReplies).toArray(),
  ]);
  const drafts = [...last, ...held.filter((draft) => draft.brandId === brandId)].map(({ text }) => text);
  return [
    ...[...new Set(drafts)].map((text) => ({ from: 'draft' as const, text })),
    ...[...new Set(replies.map(({ body }) => body))].map((text) => ({ from: 'reply' as const, text })),
  ];
}

/** Examples of a language: slips that happened to others, and harmless posts. */
export async function exampleTexts(language: Language): Promise<TriedText[]> {
  const [mishaps, harmless] = await Promise.all([import('#assets/drill/mishaps.json'), import('#assets/drill/harmless.json')]);
  const all = [...v.parse(v.array(Mishap), mishaps.default), ...v.parse(v.array(Harmless), harmless.default)];
  return all.filter(({ lang }) => lang === language).map(({ text }) => ({ from: 'example', text }));
}
