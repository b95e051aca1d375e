import { useId } from 'preact/hooks';
import './code-file.css';
import { codeInPicture } from '../../platform/qr.ts';
import { FileInput } from '../../ui/file-input.tsx';
import { t } from '../../ui/words.ts';

/** More than this is no code. */
const longestFile = 5_000_000;

/** Why no code came out of a file; each has a sentence (`approvalRefused_<why>`). */
export type NoCode = 'no-code' | 'no-picture';

/** Beside a field for a code: or from a file, a text or a picture of the code. */
export function CodeFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const id = useId();
  return (
    <label class="code-file" for={id}>
      {t('approvalFile')}
      <FileInput id={id} accept=".txt,text/plain,image/*" onFile={onFile} />
    </label>
  );
}

/** The text of a file, or the code in a picture. */
export async function codeInFile(file: File): Promise<{ readonly code: string } | { readonly why: NoCode }> {
  if (file.size > longestFile) return { why: 'no-code' };
  if (!file.type.startsWith('image/')) return { code: await file.text() };
  const code = await codeInPicture(file).catch((error: unknown) => {
    console.info('guidepost: no picture', String(error));
    return null;
  });
  return code === null ? { why: 'no-picture' } : { code };
}
