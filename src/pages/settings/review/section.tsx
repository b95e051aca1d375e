import './section.css';
import { useEffect, useState } from 'preact/hooks';
import { emptyReview, type Review } from '../../../core/log/review.ts';
import type { CrisisSpan } from '../../../core/log/spans.ts';
import type { StoredLogEntry, StoredReview } from '../../../platform/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField, LinesField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { spanFacts, spanName } from '../log/section.tsx';
import { type BrandName, lineWords } from '../log/words.ts';
import { SectionFrame } from '../section.tsx';
import { ReviewList } from './list.tsx';

interface ReviewAsked {
  /** Oldest first. */
  readonly spans: readonly CrisisSpan[];
  /** Null until they were read. */
  readonly reviews: ReadonlyMap<string, StoredReview> | null;
  readonly brandName: BrandName;
  readonly linesOf: (span: CrisisSpan) => readonly StoredLogEntry[];
  readonly onShown: () => () => void;
  readonly onSave: (span: CrisisSpan, review: Review) => void;
  readonly onExport: (span: CrisisSpan, review: Review) => void;
  readonly onMakeRule: (phrase: string, why: string) => void;
}

/** After a crisis: what happened, what worked, what did not, which rules come of it, whom to thank. */
export function ReviewSection(asked: ReviewAsked) {
  const { spans, reviews, brandName, onShown } = asked;
  useEffect(onShown, [onShown]);
  const newest = [...spans].reverse();
  const [chosen, setChosen] = useState('');
  const span = newest.find(({ id }) => id === chosen) ?? newest.find(({ until }) => until !== null) ?? newest[0];
  return (
    <SectionFrame title={t('settingsNav_review')} about={t('reviewAbout')}>
      {!span && <p class="empty">{t('reviewEmpty')}</p>}
      {newest.length > 1 && span && (
        <ChoiceField
          label={t('logCrisis')}
          value={span.id}
          choices={newest.map((each) => ({ value: each.id, label: spanName(each, brandName) }))}
          onChange={setChosen}
        />
      )}
      {span && reviews && <ReviewForm key={span.id} span={span} before={reviews.get(span.id)} asked={asked} />}
    </SectionFrame>
  );
}

function ReviewForm({ span, before, asked }: { readonly span: CrisisSpan; readonly before: StoredReview | undefined; readonly asked: ReviewAsked }) {
  const [review, setReview] = useState<Review>(before ?? emptyReview);
  const [isSaved, setSaved] = useState(before !== undefined);
  const change = (part: Partial<Review>): Review => {
    const next = { ...review, ...part };
    setReview(next);
    setSaved(false);
    return next;
  };
  const save = (next: Review): void => {
    asked.onSave(span, next);
    setSaved(true);
  };
  const makeRule = (at: number): void => {
    const rules = review.rules.map((rule, place) => (place === at ? { ...rule, madeAt: Date.now() } : rule));
    save(change({ rules }));
    asked.onMakeRule(review.rules[at]?.phrase ?? '', span.title);
  };
  return (
    <div class="review">
      <div>
        <h2>{span.title || t('logCrisisUnnamed')}</h2>
        <p class="soft">{spanFacts(span, asked.brandName)}</p>
      </div>
      {span.until === null && (
        <Notice level="note">
          <p>{t('reviewStillOn')}</p>
        </Notice>
      )}
      <Timeline lines={asked.linesOf(span)} brandName={asked.brandName} />
      <LinesField label={t('reviewPart_worked')} hint={t('reviewWorkedHint')} value={review.whatWorked} onChange={(whatWorked) => change({ whatWorked })} />
      <LinesField label={t('reviewPart_failed')} hint={t('reviewFailedHint')} value={review.whatFailed} onChange={(whatFailed) => change({ whatFailed })} />
      <ReviewList
        title={t('reviewPart_rules')}
        hint={t('reviewRulesHint')}
        adding={t('reviewRuleAdd')}
        rows={review.rules.map(({ phrase, madeAt }) => ({ text: phrase, isDone: madeAt !== undefined }))}
        action={t('makeRule')}
        onAct={makeRule}
        onAdd={(phrase) => change({ rules: [...review.rules, { phrase }] })}
        onRemove={(at) => change({ rules: review.rules.filter((_, place) => place !== at) })}
      />
      <ReviewList
        title={t('reviewPart_thanks')}
        hint={t('reviewThanksHint')}
        adding={t('reviewThanksAdd')}
        rows={review.thanks.map(({ whom, doneAt }) => ({ text: whom, isDone: doneAt !== undefined }))}
        action={t('reviewThanked')}
        onAct={(at) => change({ thanks: review.thanks.map((each, place) => (place === at ? { ...each, doneAt: Date.now() } : each)) })}
        onAdd={(whom) => change({ thanks: [...review.thanks, { whom }] })}
        onRemove={(at) => change({ thanks: review.thanks.filter((_, place) => place !== at) })}
      />
      <div class="form-actions">
        <Button label={t('save')} look="primary" disabled={isSaved} onPress={() => save(review)} />
        <Button label={t('logExportMarkdown')} icon="download" onPress={() => asked.onExport(span, review)} />
        <span class="soft" role="status">
          {isSaved && t('reviewSaved')}
        </span>
      </div>
    </div>
  );
}

function Timeline({ lines, brandName }: { readonly lines: readonly StoredLogEntry[]; readonly brandName: BrandName }) {
  return (
    <section class="card" aria-label={t('reviewPart_timeline')}>
      <h3>{t('reviewPart_timeline')}</h3>
      <ol class="timeline">
        {lines.map((line) => {
          const { what, where, more } = lineWords(line, brandName);
          return (
            <li key={line.id}>
              <time dateTime={new Date(line.at).toISOString()}>{tTime(line.at)}</time>
              <span>
                <strong>{what}</strong> {[where, more].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
