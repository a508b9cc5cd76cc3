import { decimalsOf, type Estimated, placeOf } from './estimates.ts';
import { formatFactor } from './format.ts';

/** More decimals are of no use for a multiple. */
const mostDecimals = 2;

/** A multiple and both ends of its interval, with as many digits as that lets them have. */
export function factorTexts({ value, low, high }: Estimated): Readonly<Record<keyof Estimated, string>> {
  const place = placeOf({ low, high });
  const decimals = place === undefined ? undefined : Math.min(mostDecimals, decimalsOf(place));
  const format = decimals === undefined ? formatFactor : formatOf(decimals);
  return { value: format(value), low: format(low), high: format(high) };
}

const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number): (value: number) => string {
  const made =
    formats.get(digits) ??
    new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(digits, made);
  return (value) => made.format(value);
}
