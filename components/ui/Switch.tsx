import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

/** On or off, at once. The text beside it says what is on. */
export function Switch({ checked, onChange, children }: SwitchProps) {
  return (
    <label class="switch row">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
