import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t } from '../../ui/words.ts';

/** How long a person waits before they approve a text of their own. */
const waitMs = 60_000;
const checks = ['aloud', 'facts', 'hurt'] as const;

interface AloneAsked {
  readonly openedAt: number;
  readonly isRead: boolean;
  readonly refused: string | null;
  readonly onApprove: () => void;
}

/** Somebody without others reads their own text once more: a wait, and what is to be looked at. */
export function ReadAlone({ openedAt, isRead, refused, onApprove }: AloneAsked) {
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const leftSeconds = Math.max(0, Math.ceil((openedAt + waitMs - now) / 1000));
  const isReady = isRead && leftSeconds === 0 && checked.length === checks.length;
  return (
    <div class="answers alone">
      <p>{t('approvalAloneAbout')}</p>
      <ul>
        {checks.map((check) => (
          <li key={check}>
            <label>
              <input
                type="checkbox"
                checked={checked.includes(check)}
                onChange={({ currentTarget }) => setChecked(currentTarget.checked ? [...checked, check] : checked.filter((each) => each !== check))}
              />
              {t(`approvalCheck_${check}`)}
            </label>
          </li>
        ))}
      </ul>
      {refused && (
        <Notice level="warn">
          <p>{t(`approvalRefused_${refused}`)}</p>
        </Notice>
      )}
      <Button
        label={leftSeconds > 0 ? t('approvalWait', { seconds: leftSeconds }) : t('approvalAloneYes')}
        look="primary"
        disabled={!isReady}
        onPress={onApprove}
      />
    </div>
  );
}
