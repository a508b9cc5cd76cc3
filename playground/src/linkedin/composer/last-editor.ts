let readLast: (() => string) | undefined;

/** Says how to read the model of the editor that was opened or used last. */
export function rememberEditor(read: () => string): void {
  readLast = read;
}

/** The text in the model, not in the DOM; undefined where no editor was opened yet. */
export const editorText = (): string | undefined => readLast?.();
