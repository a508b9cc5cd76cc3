export interface CheckboxProps {
  /** Read by screen readers; what it is on stands beside it. */
  readonly label: string;
  readonly value: boolean | 'some';
  readonly onPress: (event: MouseEvent) => void;
}

/** A box of its own in a list: a press with Shift is told as one. */
export function Checkbox({ label, value, onPress }: CheckboxProps) {
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        aria-label={label}
        checked={value === true}
        indeterminate={value === 'some'}
        onClick={onPress}
      />
    </label>
  );
}
