import type { Ref } from 'preact';

export interface FileInputProps {
  readonly label: string;
  /** What the browser offers to choose, as in HTML. */
  readonly accept: string;
  readonly isMany?: boolean;
  /** What was chosen: one, or as many as `isMany` allows. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
  /** A button presses it. */
  readonly inputRef: Ref<HTMLInputElement>;
}

/** The browser's own choice of files, behind a button of ours. The same file may be chosen again, after it was changed. */
export const FileInput = ({ label, accept, isMany = false, onFiles, inputRef }: FileInputProps) => (
  <input
    ref={inputRef}
    type="file"
    accept={accept}
    multiple={isMany}
    hidden
    aria-label={label}
    onChange={({ currentTarget }) => {
      const [first, ...others] = currentTarget.files ?? [];
      if (first) onFiles([first, ...others]);
      currentTarget.value = '';
    }}
  />
);
