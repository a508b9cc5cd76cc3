import { askDirectly } from '../direct.ts';
import { rowMarkKey } from '../row-mark.ts';
import { nothingAgain, type SeenAgain, seenAgainKey } from './seen-again.ts';
import type { LedgerRow, MetaRow } from '../schema.ts';

/** What a batch has to know of its database, whatever is in it. */
export interface BatchState {
  /** The day's row. */
  readonly ledger: LedgerRow | undefined;
  readonly isSynced: boolean;
  /** How many people were erased. */
  readonly erasures: number;
  /** As it stands; undefined where somebody took it away. See `row-mark.ts`. */
  readonly mark: string | undefined;
  /** What flushes have left to be noted. */
  readonly again: SeenAgain;
}

/** Asked at once, in the caller's transaction over `ledger`, `meta` and `erasures`. */
export async function batchState(day: string): Promise<BatchState> {
  const [ledger, sync, erasures, mark, again] = await askDirectly((native) => [
    native.objectStore('ledger').get(day),
    native.objectStore('meta').get('sync'),
    native.objectStore('erasures').count(),
    native.objectStore('meta').get(rowMarkKey),
    native.objectStore('meta').get(seenAgainKey),
  ]);
  return {
    ledger: ledger as LedgerRow | undefined,
    isSynced: sync !== undefined,
    erasures: erasures as number,
    mark: (mark as MetaRow | undefined)?.value as string | undefined,
    again: ((again as MetaRow | undefined)?.value as SeenAgain | undefined) ?? nothingAgain,
  };
}
