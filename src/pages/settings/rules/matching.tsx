import './matching.css';
import { useMemo, useState } from 'preact/hooks';
import type { Rule } from '../../../core/guide.ts';
import { wordsIn } from '../../../core/phrase-words.ts';
import type { FormedRuleKind } from '../../../core/rule.ts';
import type { Forms } from '../../../core/text/forms.ts';
import { Chips } from '../../../ui/chips.tsx';
import { TextField } from '../../../ui/field.tsx';
import { languageOnScreen, t } from '../../../ui/words.ts';
import { shownForms, takenAfter } from '../shown-forms.ts';
import { SwitchLine } from '../switch-line.tsx';
import { useForms } from '../use-forms.ts';
import { linesOf } from './options.ts';

interface MatchingAsked {
  readonly rule: Rule;
  readonly kind: FormedRuleKind;
  readonly onChange: (part: Partial<Rule>) => void;
}

/** So many words are shown at once; the others are found by the search. */
const shownAtOnce = 20;
const noWords: ReadonlySet<string> = new Set();

/** In which forms and disguises a rule's phrases are found; single forms can be taken away. Nothing for kinds without phrases. */
export function RuleMatching({ rule, kind, onChange }: MatchingAsked) {
  const fields = kind.fields.filter(({ holdsPhrases }) => holdsPhrases);
  const phrases = fields.map(({ key }) => linesOf(rule.options[key])).join('\n');
  const words = useMemo(() => (rule.forms === 'auto' ? wordsIn(phrases.split('\n')) : noWords), [phrases, rule.forms]);
  const forms = useForms(words);
  if (fields.length === 0) return null;
  return (
    <details class="rule-matching">
      <summary>
        {t('settingsMatching')} <span class="soft">{summaryOf(rule)}</span>
      </summary>
      <SwitchLine
        label={t('settingsFormsAuto')}
        hint={t('settingsFormsAutoHint')}
        on={rule.forms === 'auto'}
        onChange={(on) => onChange({ forms: on ? 'auto' : 'exact' })}
      />
      <SwitchLine label={t('settingsDisguise')} hint={t('settingsDisguiseHint')} on={rule.disguise} onChange={(disguise) => onChange({ disguise })} />
      {forms && words.size > 0 && <FormsOfWords words={words} forms={forms} without={rule.withoutForms ?? []} onChange={onChange} />}
    </details>
  );
}

function summaryOf({ forms, withoutForms = [] }: Rule): string {
  if (forms === 'exact') return t('settingsMatchingExact');
  return withoutForms.length > 0 ? t('settingsMatchingTaken', { count: withoutForms.length }) : t('settingsMatchingForms');
}

interface FormsAsked {
  readonly words: ReadonlySet<string>;
  readonly forms: Forms;
  readonly without: readonly string[];
  readonly onChange: MatchingAsked['onChange'];
}

function FormsOfWords({ words, forms, without, onChange }: FormsAsked) {
  const [sought, setSought] = useState('');
  const inflected = [...words].filter((word) => shownForms(word, forms).length > 0);
  const unknown = [...words].filter((word) => !forms.has(word) && /\p{L}{4}/u.test(word));
  const matching = inflected.filter((word) => word.startsWith(sought.trim().toLowerCase().replaceAll('ё', 'е')));
  const shown = matching.slice(0, shownAtOnce);
  return (
    <>
      {inflected.length > shownAtOnce && <TextField label={t('settingsFormsFind')} value={sought} onChange={setSought} />}
      {shown.map((word) => {
        const all = shownForms(word, forms);
        return (
          <Chips
            key={word}
            label={t('settingsFormsOf', { word })}
            choices={all.map((value) => ({ value, label: value }))}
            chosen={all.filter((form) => !without.includes(form))}
            onChange={(chosen) => onChange({ withoutForms: takenAfter(without, all, chosen) })}
          />
        );
      })}
      {matching.length > shown.length && <p class="hint">{t('settingsFormsMore', { count: matching.length - shown.length })}</p>}
      {unknown.length > 0 && (
        <p class="hint">{t('settingsFormsUnknown', { words: new Intl.ListFormat(languageOnScreen()).format(unknown.slice(0, shownAtOnce)) })}</p>
      )}
    </>
  );
}
