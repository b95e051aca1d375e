import { useState } from 'preact/hooks';
import { changesSince } from '../../core/guide-document/reading.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { t, tCount, tTime } from '../../ui/words.ts';
import * as state from './state.ts';

/** What is new for this reader, a tick for having read it, and who else did. */
export function ReadCard() {
  const [isOpen, setOpen] = useState(false);
  const { changes, reader, reads, ownRead } = state;
  const news = changes.value;
  const isNews = news !== null && news.changed.length + news.gone.length > 0;
  if (ownRead.value && !isNews && !isOpen) {
    return (
      <p class="read-card done">
        <Icon name="clear" size={18} />
        <span>{t('guideReadOn', { person: ownRead.value.person, time: tTime(ownRead.value.at) })}</span>
        <Button label={t('guideReadOther')} look="quiet" small onPress={() => setOpen(true)} />
      </p>
    );
  }
  return (
    <section class="read-card" aria-label={t('guideRead')}>
      {isNews && <Changed />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          void state.tickRead();
        }}
      >
        <TextField
          label={t('guideReader')}
          value={reader.value}
          onChange={(name) => {
            reader.value = name;
          }}
        />
        <Button label={t(isNews ? 'guideReadChanges' : 'guideReadTick')} icon="clear" look="primary" submits disabled={reader.value.trim() === ''} />
      </form>
      {reads.value.length > 0 && (
        <ul class="readers soft small">
          {reads.value.map(({ person, at, text }) => {
            const later = state.text.value ? changesSince(state.text.value, text).changed.length : 0;
            return (
              <li key={person}>
                {t('guideReadOn', { person, time: tTime(at) })}
                {later > 0 && ` · ${tCount('guideChangedLater', later)}`}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Only what is different since this reader read it. */
function Changed() {
  const news = state.changes.value;
  if (!news) return null;
  return (
    <div class="changed">
      <h2>{t('guideChanged', { time: tTime(state.ownRead.value?.at ?? 0) })}</h2>
      <ul>
        {news.changed.map(({ number, clause, before }) => (
          <li key={clause.id}>
            <a href={`#clause-${clause.id}`}>{number}</a>
            <div>
              {before !== null && <del>{before}</del>}
              <ins>{clause.text}</ins>
            </div>
          </li>
        ))}
        {news.gone.map((text) => (
          <li key={text}>
            <span />
            <del>{text}</del>
          </li>
        ))}
      </ul>
    </div>
  );
}
