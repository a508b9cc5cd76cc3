import type { ComponentChildren } from 'preact';

export interface FormProps {
  readonly id?: string | undefined;
  readonly class: string;
  readonly label?: string | undefined;
  readonly onSubmit: () => unknown;
  readonly children: ComponentChildren;
}

/** A form whose fields say themselves what is wrong with them, and which Enter sends: to us, never to an address. */
export const Form = ({ id, class: classes, label, onSubmit, children }: FormProps) => (
  <form
    id={id}
    class={classes}
    aria-label={label}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
