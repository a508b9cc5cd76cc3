import { useId } from 'preact/hooks';

export interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What stands beside it, and is read aloud. */
  readonly shown: (value: number) => string;
  readonly onValue: (value: number) => void;
}

/** A number between two others, chosen by eye. */
export function Range({ label, value, min, max, step, shown, onValue }: RangeProps) {
  const id = useId();
  return (
    <div class="fieldbox">
      <span class="row">
        <label class="m" for={id}>
          {label}
        </label>
        <span class="end small grey num" aria-hidden="true">
          {shown(value)}
        </span>
      </span>
      <input
        id={id}
        class="range"
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={shown(value)}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
