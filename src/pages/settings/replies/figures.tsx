import './figures.css';
import type { ReplyFigures as Figures, Repeat } from '../../../core/replies/stats.ts';
import { Icon } from '../../../ui/icon.tsx';
import { languageOnScreen, t, tCount } from '../../../ui/words.ts';
import { Spark, WeeksChart } from '../weeks-chart.tsx';
import type { FiguresShown } from './state.ts';

/** So many replies and repeats are named; the rest is in the sums. */
const shownAtOnce = 15;

/** What works: how often replies were used, which never were, what repeats, how long an answer takes. */
export function ReplyFigures({ stats, titles, unused }: FiguresShown) {
  const { weeks, total, replies, repeats, tookMs } = stats;
  const sum = total.reduce((all, count) => all + count, 0);
  const titleOf = (id: string): string => titles.get(id) ?? t('settingsReplyGone');
  return (
    <div class="reply-figures">
      <section class="card" aria-label={t('settingsReplyWeeks')}>
        <div>
          <h2>{t('settingsReplyWeeks')}</h2>
          <p class="soft">{t('settingsReplyFiguresAbout')}</p>
        </div>
        <p class="sums">
          <span>{tCount('settingsReplyUsesAll', sum)}</span>
          {tookMs !== null && <span>{t('settingsReplyTook', { time: duration(tookMs) })}</span>}
        </p>
        {sum === 0 ? <p class="soft">{t('settingsReplyNoUses')}</p> : <WeeksChart weeks={weeks} counts={total} />}
      </section>
      {replies.length > 0 && (
        <section class="card" aria-label={t('settingsReplyMostUsed')}>
          <h2>{t('settingsReplyMostUsed')}</h2>
          <MostUsed replies={replies.slice(0, shownAtOnce)} titleOf={titleOf} />
        </section>
      )}
      {repeats.length > 0 && (
        <section class="card" aria-label={t('settingsReplyRepeats')}>
          <div>
            <h2>{t('settingsReplyRepeats')}</h2>
            <p class="soft">{t('settingsReplyRepeatsAbout')}</p>
          </div>
          <ul class="repeats">
            {repeats.slice(0, shownAtOnce).map((repeat) => (
              <li key={`${repeat.replyId} ${repeat.wording} ${repeat.kind} ${repeat.at}`}>
                <Icon name="warn" size={16} />
                <span>{repeatSaid(repeat, titleOf(repeat.replyId))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unused.count > 0 && (
        <section class="card" aria-label={t('settingsReplyUnused')}>
          <div>
            <h2>{t('settingsReplyUnused')}</h2>
            <p class="soft">{t('settingsReplyUnusedAbout')}</p>
          </div>
          <ul class="unused">
            {unused.replies.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
          {unused.count > unused.replies.length && <p class="soft">{tCount('settingsReplyUnusedMore', unused.count - unused.replies.length)}</p>}
        </section>
      )}
    </div>
  );
}

function MostUsed({ replies, titleOf }: { readonly replies: readonly Figures[]; readonly titleOf: (id: string) => string }) {
  const highest = Math.max(...replies.flatMap(({ weeks }) => weeks));
  return (
    <table class="most-used">
      <thead>
        <tr>
          <th scope="col">{t('settingsReplyTitle')}</th>
          <th scope="col">{t('settingsReplyByWeek')}</th>
          <th scope="col" class="number">
            {t('settingsReplyTimes')}
          </th>
          <th scope="col">{t('settingsReplyTime')}</th>
        </tr>
      </thead>
      <tbody>
        {replies.map(({ replyId, weeks, count, tookMs }) => (
          <tr key={replyId}>
            <th scope="row">{titleOf(replyId)}</th>
            <td>
              <Spark counts={weeks} highest={highest} />
              <span class="unseen">{weeks.join(', ')}</span>
            </td>
            <td class="number">{count.toLocaleString(languageOnScreen())}</td>
            <td>{tookMs === null ? '—' : duration(tookMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function repeatSaid({ kind, count, at, wording }: Repeat, reply: string): string {
  const values = { reply, count: String(count), wording: String(wording + 1), date: new Date(at).toLocaleDateString(languageOnScreen()) };
  return t(kind === 'day' ? 'settingsReplyRepeat_day' : 'settingsReplyRepeat_conversation', values);
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? tCount('settingsReplySeconds', seconds) : tCount('settingsReplyMinutes', Math.round(seconds / 60));
}
