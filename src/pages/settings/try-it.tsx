import './try-it.css';
import { useMemo, useState } from 'preact/hooks';
import { check } from '../../core/check.ts';
import { compileGuide } from '../../core/compile.ts';
import { type Crisis, type CrisisLevel, contextAt } from '../../core/context.ts';
import { type BoxKind, boxKinds, draftOf } from '../../core/draft.ts';
import type { Finding } from '../../core/finding.ts';
import type { Guide } from '../../core/guide.ts';
import { wordsOfGuide } from '../../core/phrase-words.ts';
import { type BesideGuide, type ForAllGuides, wholeGuide } from '../../core/whole-guide.ts';
import { describe } from '../../core/wording.ts';
import { lexicons } from '../../lexicons.ts';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import { networkChoices, networkLimits } from './networks/names.ts';
import { useForms } from './use-forms.ts';

interface Tried {
  readonly guide: Guide;
  /** What it is judged with. */
  readonly around: BesideGuide & ForAllGuides;
  readonly crisis: Crisis;
}

/** Tries a guide on a text: the same check that guards the pages, at once. */
export function TryIt({ guide, around, crisis }: Tried) {
  const [text, setText] = useState('');
  const [network, setNetwork] = useState('x');
  const [box, setBox] = useState<BoxKind>('post');
  const [handle, setHandle] = useState('');
  const [level, setLevel] = useState<CrisisLevel>(crisis.level);
  const whole = useMemo(() => wholeGuide(guide, around), [guide, around]);
  const words = useMemo(() => wordsOfGuide(whole), [whole]);
  const forms = useForms(words);
  const compiled = useMemo(() => compileGuide(whole, { lexicons: lexicons(), ...(forms && { forms }) }), [whole, forms]);
  const account = handle.trim() ? { handle: handle.trim().replace(/^@/, '') } : undefined;
  const draft = draftOf(text, { network, box, account });
  const verdict = text ? check(draft, compiled, contextAt(Date.now(), { crisis: { ...crisis, level }, limits: networkLimits() })) : null;
  return (
    <section class="card try-it" aria-label={t('tryTitle')}>
      <div>
        <h2>{t('tryTitle')}</h2>
        <p class="soft small">{t('tryAbout')}</p>
      </div>
      <LinesField label={t('tryText')} placeholder={t('tryExample')} rows={5} value={text} onChange={setText} />
      <div class="situation">
        <ChoiceField label={t('tryNetwork')} value={network} choices={networkChoices()} onChange={setNetwork} />
        <ChoiceField
          label={t('tryBox')}
          value={box}
          choices={boxKinds.map((value) => ({ value, label: t(`box_${value}`) }))}
          onChange={(value) => setBox(boxKinds.find((each) => each === value) ?? 'post')}
        />
        <TextField label={t('tryAccount')} placeholder="@brand" value={handle} onChange={setHandle} />
        <ChoiceField
          label={t('crisisTitle')}
          value={String(level)}
          choices={[0, 1, 2, 3].map((value) => ({ value: String(value), label: t(`crisisLevel_${value}`) }))}
          onChange={(value) => setLevel(Number(value) as CrisisLevel)} // one of the four above
        />
      </div>
      <div aria-live="polite">
        {verdict && (
          <>
            <p class="verdict">
              <LevelMark level={verdict.verdict} /> {t(`tryVerdict_${verdict.verdict}`)}
            </p>
            <ul class="findings">
              {verdict.findings.map((finding, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name and are drawn anew with each key
                <FindingLine key={at} finding={finding} text={text} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function FindingLine({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const { what, why, todo } = describe(finding, languageOnScreen());
  const quoted = text.slice(finding.span.start, finding.span.end);
  return (
    <li>
      <p class="what">
        {what} {quoted && quoted.length < 60 && !what.includes(quoted) && <q>{quoted}</q>}
      </p>
      <div>
        <LevelMark level={finding.level} />
      </div>
      {why && <p>{why}</p>}
      {todo && <p class="soft">{todo}</p>}
      {finding.source && <p class="soft small">{finding.source}</p>}
    </li>
  );
}
