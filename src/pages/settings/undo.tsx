import './undo.css';
import { signal } from '@preact/signals';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';

/** What was deleted last, and how it comes back. It stays until it is undone, put away, or something else is deleted. */
const deleted = signal<{ readonly what: string; readonly bringBack: () => Promise<unknown> } | null>(null);

/** Offers to bring back what was just deleted. */
export function offerUndo(what: string, bringBack: () => Promise<unknown>): void {
  deleted.value = { what, bringBack };
}

/** Says what was deleted, with the way back. */
export function UndoBar() {
  const last = deleted.value;
  const take = (): void => {
    deleted.value = null;
  };
  return (
    <div class="undo-place" role="status">
      {last && (
        <p class="undo-bar">
          <span>{t('undoDeleted', { what: last.what })}</span>
          <Button
            label={t('undo')}
            icon="undo"
            small
            onPress={() => {
              take();
              last.bringBack().catch((error: unknown) => console.error('guidepost: could not bring it back', error));
            }}
          />
          <Button label={t('undoClose')} icon="close" look="quiet" bare small onPress={take} />
        </p>
      )}
    </div>
  );
}
