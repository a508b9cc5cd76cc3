import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { KeyHint } from './KeyHint.tsx';
import { StatusMark } from './StatusMark.tsx';

/** For a list below a field that follows what is typed in it. */
export interface FieldHelp {
  readonly fieldRef: { current: HTMLInputElement | HTMLTextAreaElement | null };
  /** Where the caret stands, after every key and press; undefined when the field is left. */
  readonly onCaret: (at: number | undefined) => void;
  /** Ids of the list that is open and of its entry that Enter would take. */
  readonly listId: string | undefined;
  readonly activeId: string | undefined;
}

interface Common {
  readonly label: string;
  /** Read by screen readers only; the place says it to the eye. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly problem?: string | undefined;
  readonly help?: ComponentChildren;
}

export interface FieldProps extends Common {
  readonly type?: 'text' | 'search' | 'number' | 'date' | 'time' | 'password';
  readonly placeholder?: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly maxLength?: number;
  /** What the browser may offer to fill in or to keep, as in HTML. */
  readonly autoComplete?: string;
  readonly min?: string;
  readonly required?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Marks the field that "/" goes to. */
  readonly isSearch?: boolean;
  readonly assist?: FieldHelp;
}

export function Field(props: FieldProps) {
  const id = useId();
  return (
    <div class="fieldbox">
      <FieldLabel id={id} label={props.label} hidden={props.labelHidden} />
      <div class={props.problem ? 'field is-bad' : 'field'}>
        {props.icon && (
          <span class="grey">
            <Icon name={props.icon} />
          </span>
        )}
        <input
          id={id}
          ref={bothRefs(props.inputRef, props.assist)}
          // Preact types an input by each single type; the attributes used here belong to all of them.
          type={(props.type ?? 'text') as 'text'}
          value={props.value}
          // Letters of the other direction stand as they do in texts; a placeholder stands as the page does.
          dir={props.value && !props.type ? 'auto' : undefined}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autoComplete={props.autoComplete}
          min={props.min}
          required={props.required}
          data-search={props.isSearch ? '' : undefined}
          aria-invalid={props.problem ? true : undefined}
          aria-describedby={props.problem || props.help ? `${id}-about` : undefined}
          onInput={(event) => {
            props.onValue(event.currentTarget.value);
            props.assist?.onCaret(event.currentTarget.selectionStart ?? undefined);
          }}
          {...(props.assist ? helped(props.assist) : {})}
          {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        />
        {props.hint && <KeyHint keys={[props.hint]} />}
      </div>
      <About id={id} problem={props.problem} help={props.help} />
    </div>
  );
}

export interface TextAreaProps extends Common {
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly assist?: FieldHelp;
}

export function TextArea(props: TextAreaProps) {
  const id = useId();
  return (
    <div class="fieldbox">
      <FieldLabel id={id} label={props.label} hidden={props.labelHidden} />
      <div class={props.problem ? 'field area is-bad' : 'field area'}>
        <textarea
          id={id}
          rows={props.rows ?? 3}
          value={props.value}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          dir="auto"
          aria-invalid={props.problem ? true : undefined}
          aria-describedby={props.problem || props.help ? `${id}-about` : undefined}
          ref={bothRefs<HTMLTextAreaElement>(undefined, props.assist)}
          onInput={(event) => {
            props.onValue(event.currentTarget.value);
            props.assist?.onCaret(event.currentTarget.selectionStart ?? undefined);
          }}
          {...(props.assist ? helped(props.assist) : {})}
          {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        />
      </div>
      <About id={id} problem={props.problem} help={props.help} />
    </div>
  );
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onValue: (value: T) => void;
}

export function Select<T extends string>({ label, labelHidden, value, options, onValue }: SelectProps<T>) {
  const id = useId();
  return (
    <div class="fieldbox">
      <FieldLabel id={id} label={label} hidden={labelHidden} />
      <span class="select">
        <select
          id={id}
          class="btn"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onValue(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function FieldLabel({ id, label, hidden }: { id: string; label: string; hidden?: boolean | undefined }) {
  return (
    <label for={id} class={hidden ? 'vh' : 'lab'}>
      {label}
    </label>
  );
}

function About({ id, problem, help }: { id: string; problem?: string | undefined; help?: ComponentChildren }) {
  if (problem)
    return (
      <p class="small bad row about" id={`${id}-about`}>
        <StatusMark status="stopped" />
        {problem}
      </p>
    );
  if (help)
    return (
      <p class="small grey about" id={`${id}-about`}>
        {help}
      </p>
    );
  return null;
}

/** What a field says of the list below it, and how it tells where the caret is. */
function helped({ onCaret, listId, activeId }: FieldHelp) {
  const tell = ({ currentTarget }: { readonly currentTarget: EventTarget | null }) => {
    if (currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLTextAreaElement)
      onCaret(currentTarget.selectionStart ?? undefined);
  };
  return {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': listId,
    'aria-activedescendant': activeId,
    onKeyUp: tell,
    onClick: tell,
    onBlur: () => onCaret(undefined),
  } as const;
}

function bothRefs<T extends HTMLInputElement | HTMLTextAreaElement>(own: Ref<T> | undefined, help?: FieldHelp): Ref<T> {
  return (element) => {
    if (typeof own === 'function') own(element);
    else if (own) own.current = element;
    if (help) help.fieldRef.current = element;
  };
}
