import { closeSync, openSync } from 'node:fs';

/**
 * Makes a file that only the user of this process can read, unless it is there: SQLite would let everybody on the
 * machine read it. What SQLite puts beside the file has the same mode.
 */
export const makeOwnFile = (path: string): void => closeSync(openSync(path, 'a', 0o600));
