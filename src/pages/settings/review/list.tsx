import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../../../ui/words.ts';

interface ListAsked {
  readonly title: string;
  readonly hint: string;
  /** The name of the field in which one more is written. */
  readonly adding: string;
  readonly rows: readonly { readonly text: string; readonly isDone: boolean }[];
  /** What is done with a row. */
  readonly action: string;
  readonly onAct: (at: number) => void;
  readonly onAdd: (text: string) => void;
  readonly onRemove: (at: number) => void;
}

/** Short lines, each with something to be done. */
export function ReviewList({ title, hint, adding, rows, action, onAct, onAdd, onRemove }: ListAsked) {
  const [text, setText] = useState('');
  return (
    <section class="review-list" aria-label={title}>
      <div>
        <h3>{title}</h3>
        <p class="soft small">{hint}</p>
      </div>
      {rows.length > 0 && (
        <ul class="lines">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <li key={at}>
              <div class="said">
                <p class="title">{row.text}</p>
              </div>
              {row.isDone && <Icon name="clear" />}
              <div class="actions">
                {!row.isDone && <Button label={action} small onPress={() => onAct(at)} />}
                <Button label={t('remove')} icon="trash" look="quiet" bare small onPress={() => onRemove(at)} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onAdd(text.trim());
          setText('');
        }}
      >
        <TextField label={adding} value={text} onChange={setText} />
        <Button label={t('add')} icon="plus" submits disabled={text.trim() === ''} />
      </form>
    </section>
  );
}
