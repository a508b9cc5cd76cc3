import { isStorageFull } from '../db/open.ts';

export interface Work {
  /** After each batch: how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** It may be stopped between two batches. */
  readonly signal?: AbortSignal;
}

/** Why work ended early; what it had written until then stands. */
export type Ended = 'stopped' | 'storage-full' | 'failed';

export const peoplePerBatch = 500;

/** Writes batch by batch, each a transaction of its own. Undefined when all is written. */
export async function inBatches<T>(
  all: readonly T[],
  { onProgress, signal }: Work,
  write: (batch: readonly T[]) => Promise<void>,
): Promise<Ended | undefined> {
  let done = 0;
  for (const batch of batchesOf(all)) {
    if (signal?.aborted) return 'stopped';
    try {
      await write(batch);
    } catch (error) {
      return isStorageFull(error) ? 'storage-full' : 'failed';
    }
    done += batch.length;
    onProgress?.(done, all.length);
  }
  return undefined;
}

export function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += peoplePerBatch) yield all.slice(from, from + peoplePerBatch);
}
