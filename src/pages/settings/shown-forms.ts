/** The forms of words as a rule's form shows them, and what the user takes away. */
import type { Forms } from '../../core/text/forms.ts';

/** The forms of a word that are worth a checkbox: not the word itself, and no possessives, which nobody bans apart from their word. */
export function shownForms(word: string, forms: Forms): readonly string[] {
  return (forms.get(word) ?? []).filter((form) => form !== word && !form.endsWith("'s"));
}

/** Forms taken away from a rule after those of one word were chosen anew; undefined where none are. */
export function takenAfter(taken: readonly string[], shown: readonly string[], chosen: readonly string[]): string[] | undefined {
  const all = [...taken.filter((form) => !shown.includes(form)), ...shown.filter((form) => !chosen.includes(form))];
  return all.length > 0 ? all : undefined;
}
