import { useEffect, useState } from 'preact/hooks';
import { guidePage } from '../../platform/guide-page.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import { packExamples } from './pack-examples.ts';
import * as state from './state.ts';
import { bringGuard } from './trial.ts';

/** A box under the real guard: marks, panel, a held Publish, replies. What is published here stays here. */
export function TryStep() {
  const [text, setText] = useState('');
  const [published, setPublished] = useState<readonly { readonly at: number; readonly text: string }[]>([]);
  useEffect(bringGuard, []);
  const publish = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    setPublished([{ at: Date.now(), text }, ...published]);
    setText('');
  };
  return (
    <div class="try">
      <ol class="how">
        {(['write', 'publish', 'reply'] as const).map((each) => (
          <li key={each}>{t(`firstRunTry_${each}`)}</li>
        ))}
      </ol>
      <p class="examples">
        {examples().map(({ label, text: example }) => (
          <Button
            key={label}
            label={label}
            small
            onPress={() => {
              setText(example);
              focusBox();
            }}
          />
        ))}
      </p>
      <form class="trial" onSubmit={publish}>
        <label for="trial-box">{t('firstRunBox')}</label>
        <textarea id="trial-box" class="control" rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <Button label={t('firstRunPublish')} look="primary" submits />
      </form>
      <div aria-live="polite">
        {published.length > 0 && (
          <>
            <p class="soft small">{t('firstRunPublished')}</p>
            <ul class="published">
              {published.map(({ at, text: post }) => (
                <li key={at} class="published-post">
                  <Icon name="clear" size={18} />
                  <span>{post}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="after">
        {t('firstRunGuide')} <a href={guidePage(state.brand.value?.id ?? '')}>{t('firstRunGuideOpen')}</a>
      </p>
    </div>
  );
}

/** One of the brand's own words, one that is held in any case, one that is warned of. */
function examples(): { readonly label: string; readonly text: string }[] {
  const own = state.never.value.split('\n').find((line) => line.trim() !== '');
  const [pack] = packExamples(languageOnScreen()).filter(({ pack: id }) => id === 'finance');
  return [
    ...(own ? [{ label: t('firstRunExample_own'), text: t('firstRunExampleOwn', { phrase: own.trim() }) }] : []),
    { label: t('firstRunExample_slot'), text: t('firstRunExampleSlot') },
    ...(pack ? [{ label: t('firstRunExample_promise'), text: pack.text }] : []),
  ];
}

function focusBox(): void {
  document.querySelector<HTMLTextAreaElement>('#trial-box')?.focus();
}
