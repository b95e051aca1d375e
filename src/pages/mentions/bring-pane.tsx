import { useId, useState } from 'preact/hooks';
import { networks } from '../../networks.ts';
import { Button } from '../../ui/button.tsx';
import { LinesField } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tBoth, tCount } from '../../ui/words.ts';
import { bring, bringFile, report } from './bring-state.ts';
import * as state from './state.ts';

/** Files and pasted alerts in; the networks' own searches. */
export function BringPane() {
  const [text, setText] = useState('');
  const file = useId();
  return (
    <>
      <section class="block" aria-labelledby="bring-title">
        <h2 id="bring-title">{t('mentionsBringTitle')}</h2>
        <p class="soft">{t('mentionsBringAbout')}</p>
        <div class="file">
          <label for={file}>{t('mentionsBringFile')}</label>
          <FileInput id={file} accept=".csv,.tsv,.txt,.xml,.rss,.atom,.eml,text/*,application/xml" onFile={(chosen) => void bringFile(chosen)} />
        </div>
        <LinesField label={t('mentionsBringPaste')} rows={6} value={text} onChange={setText} />
        <div>
          <Button
            label={t('mentionsBringTake')}
            look="primary"
            disabled={text.trim() === ''}
            onPress={() => {
              void bring(text);
              setText('');
            }}
          />
        </div>
        <Report />
      </section>
      <section class="block" aria-labelledby="search-title">
        <h2 id="search-title">{t('mentionsSearchTitle')}</h2>
        <p class="soft">{t('mentionsSearchAbout')}</p>
        <Searches />
      </section>
    </>
  );
}

function Report() {
  const said = report.value;
  if (said === null) return null;
  if (said === 'large' || said === 'empty')
    return (
      <Notice level="warn">
        <p>{t(`mentionsBring_${said}`)}</p>
      </Notice>
    );
  const { kind, found, fresh, without, unclosed } = said;
  return (
    <Notice level={unclosed === null ? 'clear' : 'warn'}>
      <p>
        {t(`mentionsBringKind_${kind}`)}: {tCount('mentionsBringFound', found)} {tCount('mentionsBringFresh', fresh)}
      </p>
      {without > 0 && <p class="soft">{tCount('mentionsBringWithout', without)}</p>}
      {unclosed !== null && <p>{t('mentionsBringUnclosed', { line: unclosed })}</p>}
    </Notice>
  );
}

/** For each term the search of each network that has one; a page of theirs opens, and nothing is read by us before somebody looks at it. */
function Searches() {
  const [chosen, setChosen] = useState('');
  const terms = state.terms.value.filter(({ on }) => on);
  const term = terms.find(({ id }) => id === chosen) ?? terms[0];
  const searched = [...new Map([...networks.values()].flatMap((network) => (network.search ? [[network.family, network] as const] : []))).values()];
  if (!term) return <p>{t('mentionsSearchNone')}</p>;
  return (
    <>
      <label class="choice">
        <span>{t('mentionsTerm')}</span>
        <select value={term.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {terms.map(({ id, name }) => (
            <option key={id} value={id} selected={id === term.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ul class="searches">
        {searched.map(({ family, name, search = '' }) => (
          <li key={family}>
            <a class="button small" href={search.replace('{term}', encodeURIComponent(term.name))} target="_blank" rel="noreferrer">
              {tBoth(name)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
