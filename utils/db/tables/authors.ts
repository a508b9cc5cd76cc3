import { handleKey, normalHandle } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { isNumbered, stableIdOf, stableKeyOf } from './account-ids.ts';

/** An author as a page names it, with the account that is known of it. */
export interface Author {
  readonly ref: ProfileRef;
  readonly account?: Profile | undefined;
}

/** unknown: one is called by name, the other by number, and nothing tells whether they belong together. */
export type Sameness = 'same' | 'other' | 'unknown';

/** Whether an author may be the one that is stored: by stable id, by handle, or by any handle that account has had. */
export function compareAuthors(now: Author, stored: Author): Sameness {
  const [stableNow, stableStored] = [stableOf(now), stableOf(stored)];
  if (stableNow !== undefined && stableNow === stableStored) return 'same';
  if (normalHandle(now.ref.handle) === normalHandle(stored.ref.handle)) return 'same';
  const differ = stableNow !== undefined && stableStored !== undefined;
  if (!differ && (hasHad(stored.account, now.ref) || hasHad(now.account, stored.ref))) return 'same';
  return differ || (hasName(now) && hasName(stored)) ? 'other' : 'unknown';
}

const stableOf = ({ ref, account }: Author): string | undefined => stableKeyOf(ref) ?? account?.stableKey;

const hasHad = (account: Profile | undefined, { network, handle }: ProfileRef): boolean =>
  account?.handleKeys.includes(handleKey(network, handle)) ?? false;

const hasName = ({ ref, account }: Author): boolean =>
  !isNumbered(ref) || (account !== undefined && !isNumbered(account));

/** An author called by number, with the name that is known of it or of the stored one, which is the same. */
export function withName({ ref, account }: Author, stored?: Author): ProfileRef {
  if (!isNumbered(ref)) return ref;
  const named = [account, stored?.account, stored?.ref].find((each) => each && !isNumbered(each));
  const stableId = stableIdOf(ref);
  return named ? { ...ref, handle: named.handle, ...(stableId ? { stableId } : {}) } : ref;
}
