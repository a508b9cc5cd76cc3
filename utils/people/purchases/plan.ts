import { isSharedBox, sameEmail } from '../../lib/emails.ts';
import type { Breathe } from '../../lib/pace.ts';
import { accountKeys } from '../plan.ts';
import type { KnownPeople } from '../types.ts';
import type { PurchaseRemark, SaidPurchase } from './rows.ts';

/** A purchase and whose it is. */
export interface PlannedPurchase {
  readonly purchase: SaidPurchase;
  readonly personId: string;
}

export interface PurchasePlan {
  readonly purchases: readonly PlannedPurchase[];
  readonly refused: readonly PurchaseRemark[];
}

/**
 * Whose each purchase is: by our own id, an account, or an e-mail address that one person reads; never by a name. What
 * would be of several people, or of nobody who is kept, is refused. `breathe` lets the page draw, see `paced`.
 */
export async function planPurchases(
  said: readonly SaidPurchase[],
  known: KnownPeople,
  breathe: Breathe,
): Promise<PurchasePlan> {
  const byEmail = new Map<string, Set<string>>();
  for (const { id, emails = [] } of known.people.values())
    for (const email of emails) byEmail.set(sameEmail(email), (byEmail.get(sameEmail(email)) ?? new Set()).add(id));
  const purchases: PlannedPurchase[] = [];
  const refused: PurchaseRemark[] = [];
  for (const purchase of said) {
    const rest = breathe();
    if (rest) await rest;
    const { line, email, accounts, personId } = purchase;
    const refuse = (reason: PurchaseRemark['reason'], what: string) => refused.push({ line, reason, what });
    const own = personId !== undefined && known.people.has(personId) ? [personId] : [];
    const byAccount = accounts.flatMap((account) =>
      accountKeys(account).flatMap((key) => known.byAccount.get(key) ?? []),
    );
    const isShared = email !== undefined && isSharedBox(email);
    const byMail = email === undefined || isShared ? [] : [...(byEmail.get(sameEmail(email)) ?? [])];
    const found = new Set(own.length > 0 ? own : [...byAccount, ...byMail]);
    const [id] = found;
    const who = email ?? accounts[0]?.handle ?? personId ?? '';
    if (found.size > 1)
      refuse(
        'severalPeople',
        [...found]
          .map((each) => known.people.get(each)?.name ?? '')
          .sort()
          .join(', ')
          .slice(0, 200),
      );
    else if (id !== undefined) purchases.push({ purchase, personId: id });
    else refuse(isShared ? 'sharedBox' : 'notKept', who);
  }
  return { purchases, refused };
}
