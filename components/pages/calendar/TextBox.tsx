import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { TextArea } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';

export interface TextBoxProps {
  readonly label: string;
  /** What stands over the field beside the number left. */
  readonly head: ComponentChildren;
  readonly text: string;
  /** How many characters are left, in the network's own count; below 0: too long. */
  readonly left: number;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Room for the whole text up to twelve lines, so that it is read without scrolling. */
const rowsFor = (text: string): number =>
  Math.min(
    12,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 44)), 1),
  );

/** A text of a variant with the exact room that is left in it. */
export function TextBox({ label, head, text, left, placeholder, onText, onKeyDown }: TextBoxProps) {
  return (
    <>
      <div class="row varianthead">
        {head}
        <span class={left < 0 ? 'small bad st' : 'small grey'} aria-live="polite">
          {left < 0 && <StatusMark status="stopped" />}
          {left < 0 ? i18n.t('calendar.tooLong', [formatNumber(-left)]) : i18n.t('calendar.left', [formatNumber(left)])}
        </span>
      </div>
      <TextArea
        label={label}
        labelHidden
        value={text}
        rows={rowsFor(text)}
        placeholder={placeholder}
        onValue={onText}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
    </>
  );
}
