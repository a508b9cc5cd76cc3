import type { Table } from '../../../../utils/files/table.ts';
import type { KnownPeople } from '../../../../utils/people/types.ts';

/** A file of purchases that was read, and what its rows are held against. */
export interface ChosenPurchases {
  /** Of the file, as it may be shown. */
  readonly name: string;
  readonly table: Table;
  readonly known: KnownPeople;
  /** That rows without one begin with. */
  readonly currency: string;
}
