export interface KeyHintProps {
  readonly keys: readonly string[];
  /** In a control, whose name it is not part of: `aria-keyshortcuts` says it there. */
  readonly isSilent?: boolean;
}

/** Keys as they are pressed, one after the other or together. */
export function KeyHint({ keys, isSilent }: KeyHintProps) {
  return (
    <span class="row keys" aria-hidden={isSilent}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
