/** A number with the ends of its interval. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The last place that is shown of an estimate: 10, 1, 0.1 and so on. How wide its interval is keeps two digits; one of
 * 3.55 to 10, whatever the unit, keeps one where the second would be a fraction, as physicists do with errors (Particle Data
 * Group). Undefined where it has no width.
 */
export function placeOf({ low, high }: Pick<Estimated, 'low' | 'high'>): number | undefined {
  const wide = high - low;
  if (!(wide > 0) || !Number.isFinite(wide)) return undefined;
  const power = Math.floor(Math.log10(wide));
  const isOneDigit = power <= 0 && wide / 10 ** power >= 3.55;
  return 10 ** (isOneDigit ? power : power - 1);
}

/** So many decimals the numbers of a place have. */
export const decimalsOf = (place: number): number => Math.max(0, -Math.round(Math.log10(place)));

/** To the nearest of a place, without what binary fractions leave behind. */
export const roundTo = (value: number, place: number): number =>
  Number((Math.round(value / place) * place).toFixed(decimalsOf(place)));
