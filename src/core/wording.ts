import type { Finding } from './finding.ts';
import type { RuleWording } from './rule.ts';
import { type SpokenRules, speak, type Wording } from './spoken.ts';
import { type Language, languages } from './words.ts';

const files = import.meta.glob<RuleWording>('./rules/*.ts', { eager: true, import: 'wording' });

/** What every rule kind says, by language. */
export const spokenRules: Readonly<Record<Language, SpokenRules>> = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(Object.entries(files).map(([path, wording]) => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), inOne(wording, language)])),
  ]),
) as Record<Language, SpokenRules>; // one entry for each language

/** Puts a finding into words of a language. */
export function describe(finding: Finding, language: Language): Wording {
  return speak(finding, spokenRules[language]);
}

function inOne({ words, fixes }: RuleWording, language: Language): SpokenRules[string] {
  return {
    words: Object.fromEntries(
      Object.entries(words).map(([key, { what, why, todo }]) => [key, { what: what[language], why: why[language], todo: todo[language] }]),
    ),
    fixes: Object.fromEntries(Object.entries(fixes).map(([key, label]) => [key, label[language]])),
  };
}
