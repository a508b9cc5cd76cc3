/** Numbers and times as the networks write them. */

/** Cut, not rounded: 1498 → 1.4K, 16642 → 16K, 5302951 → 5.3M. */
export function shortCount(value: number, decimalMark = '.'): string {
  const scaled = (unit: number, suffix: string): string => {
    const tenths = Math.floor((value * 10) / unit);
    if (tenths >= 100 || tenths % 10 === 0) return `${Math.floor(tenths / 10)}${suffix}`;
    return `${Math.floor(tenths / 10)}${decimalMark}${tenths % 10}${suffix}`;
  };
  if (value >= 1_000_000) return scaled(1_000_000, 'M');
  if (value >= 1_000) return scaled(1_000, 'K');
  return String(value);
}

export interface Ago {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
}

export function agoOf(createdAt: number, now: number): Ago {
  const seconds = Math.max(1, Math.floor((now - createdAt) / 1000));
  if (seconds < 60) return { amount: seconds, unit: 'second' };
  if (seconds < 3_600) return { amount: Math.floor(seconds / 60), unit: 'minute' };
  if (seconds < 86_400) return { amount: Math.floor(seconds / 3_600), unit: 'hour' };
  return { amount: Math.floor(seconds / 86_400), unit: 'day' };
}
