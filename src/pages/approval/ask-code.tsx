import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { LinesField } from '../../ui/field.tsx';
import { t } from '../../ui/words.ts';
import { CodeFile } from '../shared/code-file.tsx';

interface CodeAsked {
  readonly label: string;
  readonly hint: string;
  /** The word on the button. */
  readonly open: string;
  readonly wrong: string | null;
  readonly onOpen: (code: string) => void;
  readonly onFile: (file: File) => Promise<string | null>;
}

/** A code, pasted or out of a file: a text, or an image with a picture of the code. */
export function AskCode({ label, hint, open, wrong, onOpen, onFile }: CodeAsked) {
  const [code, setCode] = useState('');
  const take = async (file: File): Promise<void> => {
    const found = await onFile(file);
    if (!found) return;
    setCode(found);
    onOpen(found);
  };
  return (
    <form
      class="ask-code"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(code);
      }}
    >
      <LinesField label={label} hint={hint} rows={3} value={code} error={wrong ? t(`approvalRefused_${wrong}`) : undefined} onChange={setCode} />
      <div class="row">
        <Button label={open} look="primary" submits disabled={code.trim() === ''} />
        <CodeFile onFile={(file) => void take(file)} />
      </div>
    </form>
  );
}
