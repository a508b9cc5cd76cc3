import { plain } from '../../files/headings.ts';
import { guessField } from '../columns.ts';

/** What a column of a file of purchases can hold. */
export const purchaseFields = [
  'email',
  'account',
  'x',
  'linkedin',
  'facebook',
  'id',
  'amount',
  'currency',
  'day',
  'title',
  'order',
  'campaign',
] as const;

export type PurchaseField = (typeof purchaseFields)[number];

/** One for each column; nothing where the column is left out. */
export type PurchaseMapping = readonly (PurchaseField | undefined)[];

/** Fields that tell who bought. A name alone tells nobody. */
export const whoFields: readonly PurchaseField[] = ['email', 'account', 'x', 'linkedin', 'facebook', 'id'];

/** Headings as shops, payment services and people write them, in lower case without marks. */
const headings: Readonly<Partial<Record<PurchaseField, readonly string[]>>> = {
  email: ['customer email', 'billing email', 'buyer email', 'payer email', 'from email address', 'kunden e mail'],
  amount: [
    'amount',
    'total',
    'order total',
    'gross',
    'price',
    'value',
    'betrag',
    'summe',
    'gesamt',
    'brutto',
    'umsatz',
  ],
  currency: ['currency', 'currency code', 'wahrung'],
  day: [
    'date',
    'created at',
    'created',
    'paid at',
    'order date',
    'purchase date',
    'datum',
    'bestelldatum',
    'kaufdatum',
  ],
  title: ['item', 'product', 'product name', 'lineitem name', 'description', 'artikel', 'produkt', 'bezeichnung'],
  order: [
    'order',
    'order id',
    'order number',
    'invoice',
    'invoice number',
    'transaction id',
    'bestellnummer',
    'rechnungsnummer',
  ],
  campaign: ['campaign', 'utm campaign', 'kampagne'],
};

const fieldOf = new Map(
  (Object.entries(headings) as [PurchaseField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
);

const isWho = (field: string): field is PurchaseField => (whoFields as readonly string[]).includes(field);

/** What the columns mean by their headings; each field once, the first. */
export function guessPurchaseMapping(names: readonly string[]): PurchaseMapping {
  const taken = new Set<PurchaseField>();
  return names.map((heading) => {
    const known = guessField(heading);
    const field = fieldOf.get(plain(heading)) ?? (known !== undefined && isWho(known) ? known : undefined);
    if (!field || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}
