import { type TermKind, termKinds, type WatchTerm } from '../../core/mentions/terms.ts';
import { nameInOtherAlphabet } from '../../core/mentions/translit.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { t } from '../../ui/words.ts';
import * as state from './state.ts';

const limits = [2, 5, 20, 50] as const;
/** For so many days mentions are kept; 0: as long as there is room. */
const terms = [30, 90, 365, 0] as const;

/** What is watched for, and how much of it is kept. */
export function TermsPane() {
  const all = state.terms.value;
  const add = (): void => {
    const made: WatchTerm = {
      id: crypto.randomUUID(),
      kind: 'keyword',
      name: t('mentionsTermNew'),
      also: [],
      handles: [],
      hashtags: [],
      ignore: [],
      beside: [],
      on: true,
    };
    state.changeTerms([...all, made]);
  };
  const change = (id: string, more: Partial<WatchTerm>): void => state.changeTerms(all.map((term) => (term.id === id ? { ...term, ...more } : term)));
  return (
    <>
      <section class="block" aria-labelledby="terms-title">
        <header>
          <h2 id="terms-title">{t('mentionsTab_terms')}</h2>
          <Button label={t('mentionsTermAdd')} icon="plus" small onPress={add} />
        </header>
        <p class="soft">{t('mentionsTermsAbout')}</p>
        <ul class="terms">
          {all.map((term) => (
            <TermLine
              key={term.id}
              term={term}
              onChange={(more) => change(term.id, more)}
              onRemove={() => state.changeTerms(all.filter(({ id }) => id !== term.id))}
            />
          ))}
        </ul>
      </section>
      <section class="block" aria-labelledby="room-title">
        <h2 id="room-title">{t('mentionsKeeping')}</h2>
        <p class="soft">{t('mentionsKeepingAbout')}</p>
        <ChoiceField
          label={t('mentionsLimit')}
          hint={t('mentionsLimitHint')}
          value={String(state.watching.value.limit)}
          choices={limits.map((limit) => ({ value: String(limit), label: t('mentionsMegabytes', { limit }) }))}
          onChange={(limit) => void state.changeWatching({ limit: Number(limit) })}
        />
        <ChoiceField
          label={t('mentionsDays')}
          hint={t('mentionsDaysHint')}
          value={String(state.watching.value.days)}
          choices={terms.map((days) => ({ value: String(days), label: t(`mentionsDays_${days}`) }))}
          onChange={(days) => void state.changeWatching({ days: Number(days) })}
        />
        <div>
          <ConfirmButton label={t('mentionsErase')} question={t('mentionsEraseSure')} icon="trash" small onConfirm={() => void state.eraseAll()} />
        </div>
      </section>
    </>
  );
}

function TermLine({
  term,
  onChange,
  onRemove,
}: {
  readonly term: WatchTerm;
  readonly onChange: (more: Partial<WatchTerm>) => void;
  readonly onRemove: () => void;
}) {
  const { name, kind, also, handles, hashtags, ignore, beside, on } = term;
  const other = kind === 'keyword' ? [] : nameInOtherAlphabet(name).slice(0, 3);
  const list = (key: 'also' | 'handles' | 'hashtags' | 'ignore' | 'beside', value: readonly string[], hint?: string) => (
    <TextField label={t(`mentionsTerm_${key}`)} hint={hint} value={value.join(', ')} onChange={(text) => onChange({ [key]: parts(text) })} />
  );
  return (
    <li>
      <details>
        <summary>
          <b>{name}</b>
          <span class="soft small">{t(`mentionsKind_${kind}`)}</span>
        </summary>
        <div class="term-form">
          <div class="pair">
            <TextField
              label={t('mentionsTermName')}
              hint={other.length > 0 ? t('mentionsTermOther', { names: other.join(', ') }) : undefined}
              value={name}
              onChange={(text) => text.trim() !== '' && onChange({ name: text.slice(0, 100) })}
            />
            <ChoiceField
              label={t('mentionsTermKind')}
              value={kind}
              choices={termKinds.map((each) => ({ value: each, label: t(`mentionsKind_${each}`) }))}
              onChange={(value) => onChange({ kind: termKinds.find((each): each is TermKind => each === value) ?? kind })}
            />
          </div>
          {list('also', also, t('mentionsTermCommas'))}
          <div class="pair">
            {list('handles', handles)}
            {list('hashtags', hashtags)}
          </div>
          {list('ignore', ignore, t('mentionsTermIgnoreHint'))}
          {list('beside', beside, t('mentionsTermBesideHint'))}
          <ConfirmButton label={t('mentionsTermRemove')} question={t('mentionsTermRemoveSure')} icon="trash" small onConfirm={onRemove} />
        </div>
      </details>
      <Toggle label={t('mentionsTermOn', { name })} on={on} onChange={(to) => onChange({ on: to })} />
    </li>
  );
}

/** What stands between commas; one that is still being written keeps its place. */
function parts(text: string): string[] {
  const all = text.split(',').map((each) => each.trimStart());
  return all.filter((each, at) => each.trim() !== '' || at === all.length - 1);
}
