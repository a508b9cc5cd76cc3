import type { CardAct } from '../../../utils/model/card-view.ts';

interface PickProps<T extends string> {
  readonly label: string;
  readonly look?: string;
  readonly value: T | undefined;
  readonly options: readonly T[];
  readonly textOf: (option: T) => string;
  /** What stands there while nothing is chosen. */
  readonly unset?: string;
  readonly actOf: (option: T) => CardAct;
}

/** A menu whose options are acts. An option is drawn anew when it is chosen or left: after an undo the menu must not lie. */
export const Pick = <T extends string>({ label, look = '', value, options, textOf, unset, actOf }: PickProps<T>) => (
  <select class={`pick ${look}`} aria-label={label}>
    {value === undefined && (
      <option value="" selected>
        {unset}
      </option>
    )}
    {options.map((option) => (
      <option key={`${option}${option === value}`} value={JSON.stringify(actOf(option))} selected={option === value}>
        {textOf(option)}
      </option>
    ))}
  </select>
);
