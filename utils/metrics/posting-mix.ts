import { wilson } from './wilson.ts';

/** How many posts of one kind, and which share of all that is, with its 80 % interval. */
export interface MixPart {
  readonly kind: string;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** When the last of them was published, ms. */
  readonly lastAt: number;
}

/** What posts are made of, the most frequent first. Posts whose kind was not read are left out and counted. */
export function postingMix(posts: readonly { readonly kind: string | undefined; readonly at: number }[]): {
  readonly parts: readonly MixPart[];
  readonly n: number;
  readonly unread: number;
} {
  const byKind = new Map<string, number[]>();
  for (const { kind, at } of posts) if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), at]);
  const n = [...byKind.values()].reduce((sum, times) => sum + times.length, 0);
  const parts = [...byKind].map(([kind, times]): MixPart => {
    const { value, low, high } = wilson(times.length, n);
    return { kind, n: times.length, share: value, low, high, lastAt: Math.max(...times) };
  });
  return { parts: parts.sort((a, b) => b.n - a.n || a.kind.localeCompare(b.kind)), n, unread: posts.length - n };
}
