import { t } from '../../ui/words.ts';
import { SwitchLine } from './switch-line.tsx';

/** Whether a `/` typed in a page's box offers replies. */
export function SlashCard({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <div class="card slash-card">
      <SwitchLine label={t('settingsSlash')} hint={t('settingsSlashHint')} on={on} onChange={onChange} />
    </div>
  );
}
