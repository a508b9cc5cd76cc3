import * as z from 'zod/mini';
import { handleKey } from '../lib/keys.ts';
import { NetworkId } from './network.ts';
import { ProfileRef, text } from './sighting.ts';

export const EngagerKind = z.enum(['reaction', 'share']);
export type EngagerKind = z.infer<typeof EngagerKind>;

/** Somebody whom a network names as having reacted to a post or passed it on. */
export const Engager = z.object({
  kind: EngagerKind,
  account: ProfileRef,
  /** When that was seen first, ms; when it was, no page tells. */
  at: z.number(),
});
export type Engager = z.infer<typeof Engager>;

/** So many of one post are stored. */
const mostEngagers = 500;

/** Who stood on screen in the list of those who reacted to a post, or passed it on. The address tells which of both. */
export const ShownEngagers = z.object({
  network: NetworkId,
  /** The path of the page. */
  address: text(1000),
  seenAt: z.number(),
  viewer: z.optional(ProfileRef),
  accounts: z.array(ProfileRef).check(z.maxLength(60)),
});
export type ShownEngagers = z.infer<typeof ShownEngagers>;

const nameOf = ({ kind, account }: Engager): string => `${kind}|${handleKey(account.network, account.handle)}`;

/** Those of both lists, each account once for each kind, as it was seen first; whichever list is named first. */
export function joinedEngagers(
  one: readonly Engager[] | undefined,
  other: readonly Engager[] | undefined,
): { engagers?: readonly Engager[] } {
  if (!one || !other) return one || other ? { engagers: one ?? other ?? [] } : {};
  const first = new Map<string, Engager>();
  for (const each of [...one, ...other]) {
    const before = first.get(nameOf(each));
    if (!before || isBefore(each, before)) first.set(nameOf(each), each);
  }
  return { engagers: [...first.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, mostEngagers) };
}

const isBefore = (a: Engager, b: Engager): boolean =>
  a.at < b.at || (a.at === b.at && JSON.stringify(a) < JSON.stringify(b));
