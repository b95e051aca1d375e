import './section.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hashOfText } from '../../../core/log/chain.ts';
import { type CrisisSpan, grouped, isWithin, type LineGroup } from '../../../core/log/spans.ts';
import type { StoredLogEntry } from '../../../platform/stored.ts';
import { ChoiceField, TextField } from '../../../ui/field.tsx';
import { languageOnScreen, t, tTime } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';
import { type BrandName, lineWords } from './words.ts';

interface LogAsked {
  /** Newest first. */
  readonly entries: readonly StoredLogEntry[];
  /** Oldest first. */
  readonly spans: readonly CrisisSpan[];
  readonly brandName: BrandName;
  /** What proves the log. */
  readonly children: ComponentChildren;
}

/** So many lines are drawn. */
const mostShown = 300;

/** What happened, newest first, crisis by crisis and day by day. Texts of drafts never stand in it. */
export function LogSection({ entries, spans, brandName, children }: LogAsked) {
  const [what, setWhat] = useState('');
  const [crisis, setCrisis] = useState('');
  const [query, setQuery] = useState('');
  const span = spans.find(({ id }) => id === crisis);
  const shown = entries.filter((entry) => (!what || entry.what === what) && (!span || isWithin(entry, span)) && isFound(entry, query, brandName));
  const kinds = [...new Set(entries.map((entry) => entry.what))];
  return (
    <SectionFrame title={t('settingsNav_log')} about={t('settingsLogAbout')}>
      {children}
      <div class="row-of-fields">
        <ChoiceField
          label={t('settingsLogWhat')}
          value={what}
          choices={[{ value: '', label: t('settingsLogAll') }, ...kinds.map((value) => ({ value, label: t(`log_${value}`) }))]}
          onChange={setWhat}
        />
        <ChoiceField
          label={t('logCrisis')}
          value={crisis}
          choices={[{ value: '', label: t('logCrisisAny') }, ...[...spans].reverse().map((each) => ({ value: each.id, label: spanName(each, brandName) }))]}
          onChange={setCrisis}
        />
        <TextField label={t('settingsLogSearch')} hint={t('logSearchHint')} type="search" value={query} onChange={setQuery} />
      </div>
      {shown.length === 0 && <p class="empty">{t('settingsLogEmpty')}</p>}
      {grouped(shown.slice(0, mostShown), spans, dayOf).map((group) => (
        <Group key={group.days[0]?.lines[0]?.id} group={group} brandName={brandName} />
      ))}
    </SectionFrame>
  );
}

function Group({ group: { span, days }, brandName }: { readonly group: LineGroup<StoredLogEntry>; readonly brandName: BrandName }) {
  const Day = span ? 'h3' : 'h2'; // under the heading of its crisis, or of the section
  return (
    <section class={span ? `log-group level-${span.highest}` : 'log-group'}>
      {span && (
        <header>
          <h2>{span.title || t('logCrisisUnnamed')}</h2>
          <p class="soft">{spanFacts(span, brandName)}</p>
        </header>
      )}
      {days.map(({ day, lines }) => (
        <div key={day}>
          <Day class="day">{day}</Day>
          <ol>
            {lines.map((line) => (
              <Line key={line.id} line={line} brandName={brandName} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Line({ line, brandName }: { readonly line: StoredLogEntry; readonly brandName: BrandName }) {
  const { what, where, more } = lineWords(line, brandName);
  return (
    <li>
      <time dateTime={new Date(line.at).toISOString()}>{new Intl.DateTimeFormat(languageOnScreen(), { timeStyle: 'short' }).format(line.at)}</time>
      <div>
        <p>
          <strong>{what}</strong> <span class="soft">{where}</span>
        </p>
        {more && <p class="more">{more}</p>}
      </div>
    </li>
  );
}

/** A crisis as lists name it. */
export function spanName(span: CrisisSpan, brandName: BrandName): string {
  return [span.title || t('logCrisisUnnamed'), brandName(span.brand), tTime(span.from)].filter(Boolean).join(' · ');
}

/** Whose crisis it was, how long it lasted, how high it rose. */
export function spanFacts(span: CrisisSpan, brandName: BrandName): string {
  const until = span.until === null ? t('logCrisisOn') : tTime(span.until);
  return [brandName(span.brand), `${tTime(span.from)} – ${until}`, t('logHighest', { level: t(`crisisLevel_${span.highest}`) })].filter(Boolean).join(' · ');
}

/** By words of the line, or by the very text that a line is about. */
function isFound(entry: StoredLogEntry, query: string, brandName: BrandName): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const said = Object.values(lineWords(entry, brandName)).join(' ').toLowerCase();
  return words.every((word) => said.includes(word)) || (entry.text !== undefined && entry.text === hashOfText(query));
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat(languageOnScreen(), { dateStyle: 'full' }).format(at);
}
