interface FileAsked {
  /** For a label that stands apart. */
  readonly id?: string;
  /** As the attribute of the same name. */
  readonly accept: string;
  readonly isDisabled?: boolean | undefined;
}

/** Chooses one file. The same may come again, mended. */
export function FileInput({ onFile, ...asked }: FileAsked & { readonly onFile: (file: File) => void }) {
  return <Chooser {...asked} onFiles={([file]) => file && onFile(file)} />;
}

/** Chooses files; at least one. */
export function FilesInput(asked: FileAsked & { readonly onFiles: (files: File[]) => void }) {
  return <Chooser {...asked} isMany />;
}

function Chooser({ id, accept, isDisabled, isMany, onFiles }: FileAsked & { readonly isMany?: boolean; readonly onFiles: (files: File[]) => void }) {
  return (
    <input
      id={id}
      type="file"
      multiple={isMany}
      disabled={isDisabled}
      accept={accept}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        if (files.length > 0) onFiles(files);
        event.currentTarget.value = '';
      }}
    />
  );
}
