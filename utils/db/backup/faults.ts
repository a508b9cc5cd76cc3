import { fail, ok, type Result } from '../../lib/result.ts';
import { isStorageFull } from '../open.ts';

/**
 * Why a backup could not be written or read. `changed`: the database was already being written to when it ended; until
 * then nothing is touched.
 */
export interface BackupFault {
  readonly kind:
    | 'not-a-backup'
    | 'newer'
    | 'damaged'
    | 'wrong-shape'
    | 'needs-passphrase'
    | 'wrong-passphrase'
    | 'stopped'
    | 'storage-full'
    | 'failed';
  /** A table, or what the browser said: for a report. Never content of a row. */
  readonly what?: string;
}

/** Thrown inside of this folder only; `settled` makes a value of it at the edge. */
export class BackupError extends Error {
  readonly fault: BackupFault;
  constructor(kind: BackupFault['kind'], what?: string) {
    super(kind);
    this.fault = what === undefined ? { kind } : { kind, what };
  }
}

export async function settled<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Result<T, BackupFault>> {
  try {
    return ok(await work());
  } catch (error) {
    if (signal?.aborted) return fail({ kind: 'stopped' });
    if (error instanceof BackupError) return fail(error.fault);
    if (isStorageFull(error)) return fail({ kind: 'storage-full' });
    return fail({ kind: 'failed', what: error instanceof Error ? error.name : 'unknown' });
  }
}

export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BackupError('stopped');
}
