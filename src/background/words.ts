/** Publishes the sentences that the guards show, in both languages: Settings can change the language without waking anyone. */
import en from '../../assets/_locales/en/messages.json';
import ru from '../../assets/_locales/ru/messages.json';
import type { SpokenWords } from '../core/snapshot.ts';
import { spokenRules } from '../core/wording.ts';
import type { Language, Messages } from '../core/words.ts';
import { writeStored } from '../platform/storage.ts';

export async function publishWords(): Promise<void> {
  await writeStored('words', { ru: wordsFor('ru', ru), en: wordsFor('en', en) });
}

function wordsFor(language: Language, messages: Messages): string {
  const page = Object.entries(messages).filter(([key]) => /^(page[A-Z]|level[A-Z]|approvalRefused_)/.test(key));
  return JSON.stringify({ page: Object.fromEntries(page.map(([key, { message }]) => [key, message])), rules: spokenRules[language] } satisfies SpokenWords);
}
