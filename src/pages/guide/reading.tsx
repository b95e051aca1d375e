import { useEffect } from 'preact/hooks';
import type { Guide, GuideDocument } from '../../core/guide.ts';
import { blanksIn, clausesIn } from '../../core/guide-document/document.ts';
import { ruleInSettings } from '../../platform/guide-page.ts';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount } from '../../ui/words.ts';
import { ruleName } from './rule-names.ts';
import * as state from './state.ts';

interface ReadingAsked {
  readonly brandId: string;
  readonly guide: Guide;
  readonly document: GuideDocument;
}

/** The text, clause by clause, each with the rules that hang on it. Somebody who came from a finding lands on its clause. */
export function Reading({ brandId, guide, document }: ReadingAsked) {
  const asked = state.askedClause.value?.clause.id;
  const numbers = new Map(clausesIn(document).map(({ clause, number }) => [clause.id, number]));
  const blanks = blanksIn(document);
  useEffect(() => {
    if (asked) window.document.getElementById(`clause-${asked}`)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <article class="guide-text">
      {state.askedRule && !asked && (
        <Notice level="note">
          <p class="title">{t('guideLoose')}</p>
          <p>{ruleName(guide, state.askedRule)}</p>
          <p>
            <a href={ruleInSettings(brandId, state.askedRule)}>{t('guideChangeRule')}</a>
          </p>
        </Notice>
      )}
      {blanks > 0 && (
        <Notice level="warn">
          <p>{tCount('guideBlanks', blanks)}</p>
        </Notice>
      )}
      {document.sections.map((section, at) => (
        <section key={section.id} id={`section-${section.id}`}>
          <h2>
            {at + 1}. {section.title}
          </h2>
          {section.about && <p class="soft">{section.about}</p>}
          <ol>
            {section.clauses.map(({ id, text, rules }) => (
              <li key={id} id={`clause-${id}`} class={id === asked ? 'asked' : ''}>
                <a class="number" href={`#clause-${id}`}>
                  {numbers.get(id)}
                </a>
                <div>
                  <p>{text}</p>
                  <Rules brandId={brandId} guide={guide} rules={rules} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

/** What Guidepost checks of a clause; each leads to its rule. */
function Rules({ brandId, guide, rules }: Omit<ReadingAsked, 'document'> & { readonly rules: readonly string[] }) {
  const known = rules.map((rule) => ({ rule, name: ruleName(guide, rule) })).filter(({ name }) => name !== '');
  if (known.length === 0) return null;
  return (
    <details class="checked small" open={known.some(({ rule }) => rule === state.askedRule)}>
      <summary>{tCount('guideCheckedCount', known.length)}</summary>
      <ul>
        {known.map(({ rule, name }) => (
          <li key={rule} class={rule === state.askedRule ? 'asked' : ''}>
            {name}{' '}
            <a href={ruleInSettings(brandId, rule.includes('/') || guide.rules.some(({ id }) => id === rule) ? rule : `${rule}/`)}>{t('guideChangeRule')}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
