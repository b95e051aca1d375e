import type { ComponentChildren } from 'preact';
import type { Language } from '../../core/words.ts';
import { Segments } from '../../ui/segments.tsx';
import { t } from '../../ui/words.ts';
import { Pinned } from './pinned.tsx';
import { SectionFrame } from './section.tsx';

interface LanguageAsked {
  readonly language: 'auto' | Language;
  /** Who fixed it; null: nobody. */
  readonly pinnedBy: string | null;
  readonly onChoose: (language: 'auto' | Language) => void;
  /** What else concerns languages. */
  readonly children?: ComponentChildren;
}

/** The language of everything that Guidepost says. */
export function LanguageSection({ language, pinnedBy, onChoose, children }: LanguageAsked) {
  return (
    <SectionFrame title={t('settingsNav_language')} about={t('settingsLanguageAbout')}>
      <div class="card">
        <Pinned by={pinnedBy}>
          <Segments<'auto' | Language>
            label={t('settingsNav_language')}
            value={language}
            segments={[
              { value: 'auto', label: t('language_auto') },
              { value: 'ru', label: t('language_ru') },
              { value: 'en', label: t('language_en') },
            ]}
            onChoose={onChoose}
          />
        </Pinned>
      </div>
      {children}
    </SectionFrame>
  );
}
