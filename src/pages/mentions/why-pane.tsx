import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { lastDays } from '../../core/mentions/days.ts';
import { plainWords } from '../../core/mentions/plain-words.ts';
import { type NewWord, whyNow } from '../../core/mentions/why-now.ts';
import { wordsIn } from '../../core/phrase-words.ts';
import { wordForms } from '../../platform/forms.ts';
import { Segments } from '../../ui/segments.tsx';
import { t, tCount } from '../../ui/words.ts';
import { whileWanted } from '../shared/while-wanted.ts';
import { DaysChart } from './days-chart.tsx';
import { everything, filter } from './filter.ts';
import * as state from './state.ts';

const spans = [14, 30] as const;
const span = signal<(typeof spans)[number]>(14);
const chosen = signal('');

/** How often each term was named by day, and which words came with it this week that did not before. */
export function WhyPane() {
  const dates = lastDays(state.now.value, span.value, state.timeZone.value);
  const terms = state.terms.value.filter(({ on }) => on);
  return (
    <>
      <section class="block" aria-labelledby="chart-title">
        <header>
          <h2 id="chart-title">{t('mentionsChart')}</h2>
          <Segments
            label={t('mentionsPeriod')}
            segments={spans.map((days) => ({ value: days, label: t(`mentionsPeriod_${days}`) }))}
            value={span.value}
            onChoose={(days) => {
              span.value = days;
            }}
          />
        </header>
        <DaysChart dates={dates} hours={state.hours.value} terms={terms} timeZone={state.timeZone.value} />
      </section>
      <WhyNow />
    </>
  );
}

function WhyNow() {
  const [words, setWords] = useState<readonly NewWord[] | null>(null);
  const [mentions, terms, now, term] = [state.mentions.value, state.terms.value, state.now.value, chosen.value];
  useEffect(
    () =>
      whileWanted(wordForms, (formsOf) => {
        const shown = mentions.filter((mention) => term === '' || mention.terms.includes(term));
        const own = wordsIn(terms.flatMap(({ name, also }) => [name, ...also]));
        const forms = new Set([...own].flatMap((word) => [word, ...formsOf(word)]));
        const baseOf = (word: string): string => [...new Set([word, ...formsOf(word)])].sort()[0] ?? word;
        setWords(whyNow(shown, now, { baseOf, isPlain: (word) => forms.has(word) || plainWords.has(word) }));
      }),
    [mentions, terms, term, now],
  );
  return (
    <section class="block why" aria-labelledby="why-title">
      <header>
        <h2 id="why-title">{t('mentionsWhyTitle')}</h2>
        <label class="choice">
          <span>{t('mentionsTerm')}</span>
          <select
            value={term}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            <option value="">{t('mentionsAll')}</option>
            {terms.map(({ id, name }) => (
              <option key={id} value={id} selected={id === term}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p class="soft">{t('mentionsWhyAbout')}</p>
      {words?.length === 0 && <p>{t('mentionsWhyNone')}</p>}
      <ul class="new-words">
        {words?.map(({ word, now: times, before }) => (
          <li key={word}>
            <button
              type="button"
              onClick={() => {
                filter.value = { ...everything, days: 7, term, text: word.slice(0, Math.max(4, word.length - 2)) };
                state.goTo('stream');
              }}
            >
              <b>{word}</b>
              <span class="soft small">
                {tCount('mentionsWhyTimes', times)}
                {before > 0 ? `, ${t('mentionsWhyBefore', { count: before })}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
