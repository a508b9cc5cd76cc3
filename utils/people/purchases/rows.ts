import type { ProfileRef } from '../../model/sighting.ts';
import { accountNamed, accountOfLink } from '../accounts.ts';
import type { Breathe } from '../../lib/pace.ts';
import type { Row, Table } from '../../files/table.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import { lineOfText } from '../../files/text.ts';
import { emailOf, whenOf } from '../values.ts';
import { amountOf, currencyBeside, currencyCode, type DecimalMark } from '../../files/amounts.ts';
import type { PurchaseField, PurchaseMapping } from './fields.ts';

/** A purchase as a file says it. */
export interface SaidPurchase {
  readonly line: number;
  /** Follows from what the row says, so that the same row of the same file is the same purchase. */
  readonly id: string;
  readonly email?: string | undefined;
  readonly accounts: readonly ProfileRef[];
  /** Of a person of this workspace. */
  readonly personId?: string | undefined;
  readonly title: string;
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
  readonly campaign?: string | undefined;
}

/** Why a row makes no purchase. */
export type PurchaseReason =
  | 'broken'
  | 'noAmount'
  | 'badAmount'
  | 'notAbove0'
  | 'noCurrency'
  | 'badDate'
  | 'nobody'
  | 'badEmail'
  | 'notKept'
  | 'sharedBox'
  | 'severalPeople';

export interface PurchaseRemark {
  readonly line: number;
  readonly reason: PurchaseReason;
  readonly what: string;
}

export interface PurchaseRules {
  readonly mark: DecimalMark;
  /** Of rows that say none. */
  readonly currency: string;
  /** Of rows that do not say what was bought. */
  readonly title: string;
}

export interface SaidPurchases {
  readonly purchases: readonly SaidPurchase[];
  readonly refused: readonly PurchaseRemark[];
}

/** The rows of a file as purchases. `breathe` lets the page draw, see `paced`. */
export async function purchasesIn(
  table: Table,
  mapping: PurchaseMapping,
  rules: PurchaseRules,
  breathe: Breathe,
): Promise<SaidPurchases> {
  const purchases: SaidPurchase[] = [];
  const refused: PurchaseRemark[] = [];
  const times = new Map<string, number>();
  for (const row of table.rows) {
    const rest = breathe();
    if (rest) await rest;
    const said = purchaseOf(row, mapping, rules);
    if ('reason' in said) {
      refused.push({ ...said, line: row.line, what: lineOfText(said.what).slice(0, 200) });
      continue;
    }
    const { order, day, ...purchase } = said;
    const { email, accounts, personId, title, amount, currency } = purchase;
    // The day as it is written: its moment is another one in another time zone.
    const base = fingerprint([order, email, accounts, personId, title, amount, currency, day]);
    // Somebody may buy the same twice on one day: two rows are two purchases, in every reading of the file.
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    purchases.push({ ...purchase, line: row.line, id: `buy-${base}${time > 1 ? `-${time}` : ''}` });
  }
  return { purchases, refused };
}

type Said = Omit<SaidPurchase, 'line' | 'id'> & { readonly order: string; readonly day: string };
type Refusal = Omit<PurchaseRemark, 'line'>;

const networks = ['x', 'linkedin', 'facebook'] as const;

function purchaseOf({ cells, isBroken }: Row, mapping: PurchaseMapping, rules: PurchaseRules): Said | Refusal {
  const all = cells.join(' ');
  const cell = (field: PurchaseField): string => lineOfText(cells[mapping.indexOf(field)] ?? '');
  if (isBroken) return { reason: 'broken', what: all };
  const written = cell('amount');
  if (!written) return { reason: 'noAmount', what: all };
  const amount = amountOf(written, rules.mark);
  if (amount === undefined) return { reason: 'badAmount', what: written };
  if (amount <= 0) return { reason: 'notAbove0', what: written };
  const named = cell('currency');
  const currency = named ? currencyCode(named) : (currencyBeside(written) ?? currencyCode(rules.currency));
  if (!currency) return { reason: 'noCurrency', what: named };
  const day = cell('day');
  const at = momentIn(day);
  if (at === undefined) return { reason: 'badDate', what: day };
  const mail = cell('email');
  const email = mail ? emailOf(mail) : undefined;
  if (mail && !email) return { reason: 'badEmail', what: mail };
  const link = cell('account');
  const accounts = [
    link ? accountOfLink(link) : undefined,
    ...networks.map((network) => (cell(network) ? accountNamed(network, cell(network)) : undefined)),
  ].filter((account) => account !== undefined);
  const personId = cell('id') || undefined;
  if (!email && accounts.length === 0 && !personId) return { reason: 'nobody', what: all };
  const campaign = cell('campaign').slice(0, 300) || undefined;
  const order = cell('order');
  const title = (cell('title') || order || rules.title).slice(0, 300);
  return { email, accounts, personId, title, amount, currency, at, campaign, order, day };
}

/** A day, or a moment with its time zone as shops write it: "2026-11-03 10:22:33 +0100", "2026-11-03T09:22:33Z". */
function momentIn(value: string): number | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)$/.exec(value) ?? [];
  if (!day || !time || !zone) return whenOf(value)?.dueAt;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  const at = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(at) ? undefined : at;
}
