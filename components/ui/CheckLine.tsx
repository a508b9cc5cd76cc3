import type { ComponentChildren } from 'preact';

export interface CheckLineProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

/** A box with its words beside it: a press on either is one on both. */
export const CheckLine = ({ checked, onChange, children }: CheckLineProps) => (
  <label class="checkline">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span dir="auto">{children}</span>
  </label>
);
