import '../shared/caught.css';
import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { describe } from '../../core/wording.ts';
import { packs } from '../../packs.ts';
import { LinesField } from '../../ui/field.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { languageOnScreen, t, tBoth } from '../../ui/words.ts';
import { whileWanted } from '../shared/while-wanted.ts';
import { foundBy, type PackExample, packExamples } from './pack-examples.ts';
import * as state from './state.ts';

/** What must never be said: words of one's own, and packs that come ready, each with an example. */
export function NeverStep() {
  return (
    <>
      <LinesField
        label={t('firstRunNever')}
        hint={t('firstRunNeverHint')}
        rows={3}
        value={state.never.value}
        placeholder={t('firstRunNeverExample')}
        onChange={(text) => {
          state.never.value = text;
        }}
      />
      <h2>{t('firstRunPacks')}</h2>
      <ul class="starter-packs">
        {packExamples(languageOnScreen()).map((example) => (
          <StarterPack key={example.pack} example={example} />
        ))}
      </ul>
    </>
  );
}

function StarterPack({ example }: { readonly example: PackExample }) {
  const pack = packs().get(example.pack);
  const [found, setFound] = useState<Finding>();
  const language = languageOnScreen();
  useEffect(
    () =>
      whileWanted(
        () => import('../../lexicons.ts'), // the lists of words are large: they come once the page stands
        ({ lexicons }) => pack && setFound(foundBy(pack, example.text, { language, matter: { lexicons: lexicons() }, now: Date.now() })[0]),
      ),
    [pack, example.text, language],
  );
  if (!pack) return null;
  const on = state.isPackOn(pack.id);
  return (
    <li class={on ? 'starter-pack' : 'starter-pack is-off'}>
      <Toggle label={t('settingsPackSwitch', { pack: tBoth(pack.name) })} on={on} onChange={(isOn) => void state.setPack(pack.id, isOn)} />
      <div>
        <h3>{tBoth(pack.name)}</h3>
        <blockquote class="sample">
          <Marked text={example.text} found={found} />
        </blockquote>
        {found && <p class="soft small">{describe(found, language).what}</p>}
      </div>
    </li>
  );
}

function Marked({ text, found }: { readonly text: string; readonly found: Finding | undefined }) {
  if (!found || found.span.end === found.span.start) return <>{text}</>;
  const { start, end } = found.span;
  return (
    <>
      {text.slice(0, start)}
      <mark class={`caught ${found.level}`}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
