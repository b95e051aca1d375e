import './drill-section.css';
import { useState } from 'preact/hooks';
import { byKind, type DrillOutcome, type Mishap, tally } from '../../core/drill.ts';
import { describe } from '../../core/wording.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Segments } from '../../ui/segments.tsx';
import { languageOnScreen, t, tCount } from '../../ui/words.ts';
import type { DrillLanguage, DrillRun } from './drill-state.ts';
import { SectionFrame } from './section.tsx';

interface DrillAsked {
  readonly brand: string;
  readonly languages: readonly DrillLanguage[];
  readonly run: DrillRun | null;
  readonly onStart: (language: DrillLanguage) => void;
  readonly onMakeRule: (phrase: string, text: string) => void;
}

/** Known kinds of mishaps against one's own guide: what would have been stopped, and how often nobody should have been bothered. */
export function DrillSection({ brand, languages, run, onStart, onMakeRule }: DrillAsked) {
  const [language, setLanguage] = useState<DrillLanguage>('both');
  const done = run ? run.mishaps.length + run.harmless.length : 0;
  const isRunning = run !== null && done < run.total;
  return (
    <SectionFrame title={t('settingsNav_drill')} about={t('drillAbout', { brand })}>
      <div class="drill-start">
        <Segments
          label={t('drillLanguage')}
          segments={languages.map((value) => ({ value, label: t(`drillLanguage_${value}`) }))}
          value={language}
          onChoose={setLanguage}
        />
        <Button label={t(run ? 'drillAgain' : 'drillStart')} look="primary" disabled={isRunning} onPress={() => onStart(language)} />
        {isRunning && <progress max={run.total} value={done} aria-label={t('drillRunning')} />}
      </div>
      {run && !isRunning && <Results run={run} onMakeRule={onMakeRule} />}
    </SectionFrame>
  );
}

function Results({ run, onMakeRule }: { readonly run: DrillRun; readonly onMakeRule: DrillAsked['onMakeRule'] }) {
  const bad = tally(run.mishaps);
  const good = tally(run.harmless);
  const bothered = run.harmless.filter(({ verdict }) => verdict.verdict !== 'clear');
  return (
    <>
      <div class="drill-figures">
        <Figure look="hold" share={bad.hold / run.mishaps.length} title={t('drillHeld')} more={tCount('drillOfMishaps', run.mishaps.length)} />
        <Figure look="warn" share={bad.warn / run.mishaps.length} title={t('drillWarned')} more={t('drillWarnedMore')} />
        <Figure look="note" share={bad.clear / run.mishaps.length} title={t('drillMissed')} more={t('drillMissedMore')} />
        <Figure
          look="clear"
          share={(good.hold + good.warn) / run.harmless.length}
          title={t('drillBothered')}
          more={t('drillBotheredMore', { held: good.hold, warned: good.warn, all: run.harmless.length })}
        />
      </div>
      <p class="soft small">{t('drillHonest')}</p>
      <section class="drill-kinds" aria-label={t('drillKinds')}>
        <h2>{t('drillKinds')}</h2>
        <ul class="lines">
          {[...byKind(run.mishaps)].map(([kind, outcomes]) => (
            <Kind key={kind} kind={kind} outcomes={outcomes} onMakeRule={onMakeRule} />
          ))}
        </ul>
      </section>
      {bothered.length > 0 && (
        <section class="drill-kinds" aria-label={t('drillBotheredTitle')}>
          <h2>{t('drillBotheredTitle')}</h2>
          <ul class="lines">
            {bothered.map((outcome) => (
              <li key={outcome.draft.text}>
                <div class="said">
                  <p>{outcome.draft.text}</p>
                  <Said outcome={outcome} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Figure({ look, share, title, more }: { readonly look: string; readonly share: number; readonly title: string; readonly more: string }) {
  const shown = new Intl.NumberFormat(languageOnScreen(), { style: 'percent' }).format(share);
  return (
    <div class={`figure ${look}`}>
      <strong>{shown}</strong>
      <span>{title}</span>
      <span class="soft small">{more}</span>
    </div>
  );
}

interface KindAsked {
  readonly kind: string;
  readonly outcomes: readonly DrillOutcome<Mishap>[];
  readonly onMakeRule: DrillAsked['onMakeRule'];
}

function Kind({ kind, outcomes, onMakeRule }: KindAsked) {
  const { hold, warn, clear } = tally(outcomes);
  // what was missed is what can be worked on
  const missedFirst = [...outcomes].sort((one, other) => Number(other.verdict.verdict === 'clear') - Number(one.verdict.verdict === 'clear'));
  return (
    <li>
      <details class="said" open={clear > 0}>
        <summary>
          <span class="title">{t(`drillKind_${kind}`)}</span>
          <span class="facts">{t('drillTally', { hold, warn, clear })}</span>
        </summary>
        <ul class="drill-cases">
          {missedFirst.map((outcome) => (
            <Case key={`${outcome.played.lang} ${outcome.draft.text}`} outcome={outcome} onMakeRule={onMakeRule} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Case({ outcome, onMakeRule }: { readonly outcome: DrillOutcome<Mishap>; readonly onMakeRule: DrillAsked['onMakeRule'] }) {
  const { played, draft, verdict } = outcome;
  const around = [
    played.replyTo && t('drillReplyTo', { text: played.replyTo }),
    played.level > 0 && t(`crisisLevel_${played.level}`),
    played.speaker !== 'corporate' && t(`drillSpeaker_${played.speaker}`),
    played.before && t('drillBefore'),
    played.onDay && t('drillOnDay', { day: played.onDay }),
    played.sensitiveWords.length > 0 && t('drillSensitive', { words: played.sensitiveWords.join(', ') }),
  ].filter(Boolean);
  return (
    <li>
      <p lang={played.lang}>{draft.text}</p>
      {around.length > 0 && <p class="soft small">{around.join(' · ')}</p>}
      {verdict.verdict === 'clear' ? (
        <div class="missed">
          <Icon name="warn" size={16} />
          {t('drillMissed')}
          <Button label={t('makeRule')} small onPress={() => onMakeRule(played.phrase, draft.text)} />
        </div>
      ) : (
        <Said outcome={outcome} />
      )}
    </li>
  );
}

function Said({ outcome: { verdict } }: { readonly outcome: DrillOutcome }) {
  const gravest = verdict.findings.find(({ level }) => level === verdict.verdict);
  return (
    <p class="small">
      <LevelMark level={verdict.verdict} /> {gravest && describe(gravest, languageOnScreen()).what}
    </p>
  );
}
