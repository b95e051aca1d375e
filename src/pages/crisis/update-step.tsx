import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tTime } from '../../ui/words.ts';
import { span } from './span.ts';
import { change, crisis, now } from './state.ts';
import { Step } from './step.tsx';

const minuteMs = 60_000;

/** When the public hears from us next. A promise kept in time is worth more than news. */
export function UpdateStep() {
  const at = crisis.value?.nextUpdateAt;
  const set = (minutes: number): void => void change((before) => ({ ...before, nextUpdateAt: wholeMinutes(Date.now() + minutes * minuteMs) }));
  return (
    <Step name="update">
      {at === undefined ? (
        <p class="empty">{t('crisisNoUpdate')}</p>
      ) : (
        <Notice level={at < now.value ? 'hold' : 'note'}>
          <p class="title">{t('crisisUpdateAt', { time: tTime(at) })}</p>
          <p>{at < now.value ? t('crisisUpdateLate', { span: span(now.value - at) }) : t('crisisUpdateIn', { span: span(at - now.value) })}</p>
        </Notice>
      )}
      <div class="row">
        {[30, 60, 180, 1440].map((minutes) => (
          <Button key={minutes} label={t('crisisUpdateSet', { span: span(minutes * minuteMs) })} onPress={() => set(minutes)} />
        ))}
      </div>
    </Step>
  );
}

/** Rounded up to five minutes: a time that people say. */
function wholeMinutes(at: number): number {
  return Math.ceil(at / (5 * minuteMs)) * 5 * minuteMs;
}
