import type { Purchase } from '../../metrics/customer-value.ts';
import type { Brought } from '../../metrics/referral-value.ts';
import type { Deal, Referral } from '../../model/dealings.ts';
import type { Person } from '../../model/records.ts';
import { perRead, readAll } from '../book/work.ts';
import type { WorkspaceDb } from '../schema.ts';

/** A referral with whom it is about, as far as they are still kept. */
export interface ReferralLine {
  readonly referral: Referral;
  readonly other: Pick<Person, 'id' | 'name'>;
}

/** What the value of somebody is computed from. */
export interface ValueInputs {
  readonly purchases: readonly Purchase[];
  /** Whom they brought, the newest first, with what those bought. */
  readonly brought: readonly (ReferralLine & Brought)[];
  /** Who brought them. */
  readonly broughtBy: readonly ReferralLine[];
}

const isLive = ({ deletedAt }: { readonly deletedAt?: number | undefined }): boolean => deletedAt === undefined;
const purchasesIn = (deals: readonly Deal[]): Purchase[] =>
  deals.flatMap(({ state, amount, currency, at, deletedAt }) =>
    state === 'won' && deletedAt === undefined ? [{ amount, currency, at }] : [],
  );

/** The value of one person: their purchases, and those of the people they brought. */
export async function valueInputs(db: WorkspaceDb, personId: string): Promise<ValueInputs> {
  const [own, from, to] = await Promise.all([
    db.deals.where('personId').equals(personId).toArray(),
    db.referrals.where('fromId').equals(personId).filter(isLive).toArray(),
    db.referrals.where('toId').equals(personId).filter(isLive).toArray(),
  ]);
  const ids = [...new Set([...from.map(({ toId }) => toId), ...to.map(({ fromId }) => fromId)])];
  if (ids.length === 0) return { purchases: purchasesIn(own), brought: [], broughtBy: [] };
  const people = new Map(
    (await db.people.where('id').anyOf(ids).filter(isLive).toArray()).map((person) => [person.id, person]),
  );
  const deals = await db.deals.where('personId').anyOf(ids).toArray();
  const toThem = await db.referrals.where('toId').anyOf(ids).filter(isLive).toArray();
  const lines = (all: readonly Referral[], otherOf: (referral: Referral) => string): ReferralLine[] =>
    [...all]
      .sort((a, b) => b.at - a.at)
      .flatMap((referral) => {
        const other = people.get(otherOf(referral));
        return other ? [{ referral, other: { id: other.id, name: other.name } }] : [];
      });
  return {
    purchases: purchasesIn(own),
    brought: lines(from, ({ toId }) => toId).map((line) => broughtOf(line, deals, toThem)),
    broughtBy: lines(to, ({ fromId }) => fromId),
  };
}

const broughtOf = (line: ReferralLine, deals: readonly Deal[], referrals: readonly Referral[]) => ({
  ...line,
  referralId: line.referral.id,
  toId: line.other.id,
  purchases: purchasesIn(deals.filter(({ personId }) => personId === line.other.id)),
  anyway: line.referral.anyway,
  anywayLow: line.referral.anywayLow,
  anywayHigh: line.referral.anywayHigh,
  bringers: new Set(referrals.filter(({ toId }) => toId === line.other.id).map(({ fromId }) => fromId)).size,
});

/** Everybody who brought somebody, with what their value is computed from. */
export async function advocates(
  db: WorkspaceDb,
): Promise<readonly { readonly person: Person; readonly inputs: ValueInputs }[]> {
  const referrals = (await db.referrals.toArray()).filter(isLive);
  if (referrals.length === 0) return [];
  const ids = [...new Set(referrals.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const kept = await db.people.bulkGet(ids);
  const people = new Map(kept.flatMap((row) => (row && isLive(row) ? [[row.id, row]] : [])));
  const deals = new Map<string, Deal[]>();
  // All are read: to look for those of thousands of people takes longer.
  await readAll(
    (key) => db.deals.where(':id').above(key).limit(perRead).toArray(),
    ({ id }) => id,
    (rows) => {
      for (const deal of rows) {
        const own = deals.get(deal.personId);
        if (own) own.push(deal);
        else if (people.has(deal.personId)) deals.set(deal.personId, [deal]);
      }
    },
    () => Promise.resolve(),
  );
  const byTo = Map.groupBy(referrals, ({ toId }) => toId);
  const found = new Map<string, (ReferralLine & Brought)[]>();
  for (const referral of referrals) {
    const other = people.get(referral.toId);
    if (!other || !people.has(referral.fromId)) continue;
    const line = { referral, other: { id: other.id, name: other.name } };
    const brought = broughtOf(line, deals.get(other.id) ?? [], byTo.get(other.id) ?? []);
    found.set(referral.fromId, [...(found.get(referral.fromId) ?? []), brought]);
  }
  return [...found].flatMap(([id, brought]) => {
    const person = people.get(id);
    const inputs = { purchases: purchasesIn(deals.get(id) ?? []), brought, broughtBy: [] };
    return person ? [{ person, inputs }] : [];
  });
}
