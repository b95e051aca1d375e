import './pinned.css';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { t } from '../../ui/words.ts';

interface PinnedAsked {
  /** Who decided it; '' when they gave no name; null: nobody, it can be changed here. */
  readonly by: string | null;
  readonly children: ComponentChildren;
}

/** Controls that an organization may have fixed: then they rest, and say who fixed them. */
export function Pinned({ by, children }: PinnedAsked) {
  if (by === null) return <>{children}</>;
  return (
    <fieldset class="pinned" disabled>
      <p class="pinned-by">
        <Icon name="lock" size={16} />
        {by === '' ? t('settingsPinned') : t('settingsPinnedBy', { organization: by })}
      </p>
      {children}
    </fieldset>
  );
}
