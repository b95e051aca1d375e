import { useState } from 'preact/hooks';
import type { Reply } from '../../../core/guide.ts';
import type { StoredReplyVersion } from '../../../platform/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { ReplyDifference } from './difference.tsx';

interface VersionsAsked {
  readonly versions: readonly StoredReplyVersion[];
  /** What stands in the form. */
  readonly now: Reply;
  readonly onTake: (reply: Reply) => void;
}

/** What a reply said before: each state with what changed since, and a way back. */
export function ReplyVersions({ versions, now, onTake }: VersionsAsked) {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <section class="card reply-versions" aria-label={t('settingsReplyVersions')}>
      <div>
        <h2>{t('settingsReplyVersions')}</h2>
        <p class="soft">{tCount('settingsReplyVersionsAbout', versions.length)}</p>
      </div>
      <ol>
        {versions.map((version) => (
          <li key={version.id}>
            <div class="form-actions">
              <span class="when">{tTime(version.at)}</span>
              <Button
                label={t(shown === version.id ? 'settingsReplyVersionHide' : 'settingsReplyVersionShow')}
                small
                onPress={() => setShown(shown === version.id ? null : version.id)}
              />
              <Button label={t('settingsReplyVersionTake')} icon="back" small onPress={() => onTake(version.reply)} />
            </div>
            {shown === version.id && <ReplyDifference before={version.reply} after={now} />}
          </li>
        ))}
      </ol>
      <p class="hint">{t('settingsReplyVersionsHint')}</p>
    </section>
  );
}
