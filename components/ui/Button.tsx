import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { KeyHint } from './KeyHint.tsx';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onPress?: (event: MouseEvent) => void;
  readonly kind?: 'default' | 'primary' | 'ghost' | 'danger';
  readonly size?: 'default' | 'small' | 'large';
  readonly icon?: IconName;
  readonly iconFlips?: boolean;
  /** Needed where there is no text, or where the text alone does not say what it acts on. */
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  /** The id of the form that it submits, where it stands outside of it. */
  readonly form?: string;
  readonly class?: string;
  readonly autofocus?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

const kindClass = { default: '', primary: 'pri', ghost: 'ghost', danger: 'danger' };
const sizeClass = { default: '', small: 'sm', large: 'lg' };

export function Button({
  children,
  onPress,
  kind = 'default',
  size = 'default',
  icon,
  iconFlips = false,
  label,
  hint,
  pressed,
  disabled = false,
  type = 'button',
  form,
  class: extra = '',
  autofocus = false,
  buttonRef,
}: ButtonProps) {
  const isIconOnly = icon !== undefined && children === undefined;
  const classes = ['btn', kindClass[kind], sizeClass[size], isIconOnly ? 'icon' : '', extra].filter(Boolean).join(' ');
  return (
    <button
      type={type}
      form={form}
      class={classes}
      aria-label={label}
      aria-keyshortcuts={hint}
      aria-pressed={pressed}
      disabled={disabled}
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autofocus={autofocus}
      ref={buttonRef ?? null}
      onClick={onPress}
    >
      {icon && <Icon name={icon} flips={iconFlips} />}
      {children}
      {/* On the button itself it would be read out a second time, as what describes it. */}
      {isIconOnly && label && <span class="btntip" title={label} aria-hidden="true" />}
      {hint && <KeyHint keys={[hint]} isSilent />}
    </button>
  );
}
