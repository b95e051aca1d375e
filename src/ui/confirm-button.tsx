import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import { t } from './words.ts';

/** A button that asks once more, in its own place. */
export function ConfirmButton(asked: {
  readonly label: string;
  readonly question: string;
  readonly icon?: IconName;
  readonly bare?: boolean;
  readonly small?: boolean;
  readonly onConfirm: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const { label, question, onConfirm, ...looks } = asked;
  if (!isAsking) return <Button label={label} look={asked.bare ? 'quiet' : 'danger'} {...looks} onPress={() => setAsking(true)} />;
  return (
    <span style="display: inline-flex; gap: 4px">
      <Button
        label={question}
        look="danger"
        small={asked.small ?? false}
        onPress={() => {
          setAsking(false);
          onConfirm();
        }}
      />
      <Button label={t('cancel')} icon="close" look="quiet" bare small={asked.small ?? false} onPress={() => setAsking(false)} />
    </span>
  );
}
