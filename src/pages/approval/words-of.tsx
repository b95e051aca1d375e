import fingerprint from '#assets/words/fingerprint.json';
import { type Card, wordsOfCard } from '../../core/crisis/card.ts';
import { languageOnScreen, t } from '../../ui/words.ts';

/** The six words of a card, in the language on screen first: whoever compares may read it in the other. */
export function WordsOf({ card }: { readonly card: Card }) {
  const languages = languageOnScreen() === 'ru' ? (['ru', 'en'] as const) : (['en', 'ru'] as const);
  return (
    <dl class="six-words">
      <dt>{t('approvalWords')}</dt>
      {languages.map((language) => (
        <dd key={language} lang={language}>
          {wordsOfCard(card, fingerprint[language]).join(' · ')}
        </dd>
      ))}
    </dl>
  );
}
