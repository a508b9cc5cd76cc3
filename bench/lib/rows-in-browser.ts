import { inStorePage } from './store-page.ts';

const code = `
  import { applyRecords } from './bench/in-page/apply.ts';
  globalThis.applyRecords = applyRecords;`;

/** Applies so many pulled records to the database in Chromium, a segment to a transaction. Rows a second. */
export const rowsPerSecondInBrowser = (records: number): Promise<number> =>
  inStorePage(code, (page) => page.evaluate<number>(`applyRecords(${records})`));
