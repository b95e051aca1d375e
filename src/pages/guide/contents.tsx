import type { GuideDocument } from '../../core/guide.ts';
import { t } from '../../ui/words.ts';

/** Sections to jump to. */
export function Contents({ document }: { readonly document: GuideDocument }) {
  return (
    <nav class="contents" aria-label={t('guideContents')}>
      <ol>
        {document.sections.map(({ id, title }, at) => (
          <li key={id}>
            <a href={`#section-${id}`}>
              {at + 1}. {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
