import { zip } from 'fflate';
import { csvOf, dictionaryOf, ndjsonOf, type ReportTable } from './report-tables.ts';
import type { ReportData } from './ReportSheet.tsx';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** In the form that `sha256sum --check` reads. */
const sumsOf = (sums: readonly ReportData[]): string => sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The tables as files of data, with what each column means. */
export const dataFiles = (tables: readonly ReportTable[]): readonly NamedFile[] => [
  ...tables.flatMap((table) => [
    { name: `${table.name}.csv`, bytes: bytesOf(csvOf(table)) },
    { name: `${table.name}.ndjson`, bytes: bytesOf(ndjsonOf(table)) },
  ]),
  { name: 'dictionary.csv', bytes: bytesOf(dictionaryOf(tables)) },
];

export const sumOf = async ({ name, bytes }: NamedFile): Promise<ReportData> => ({
  name,
  sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)),
});

/** A report and what it was made of as one ZIP, with a list of checksums. `at`: the time that its files carry, ms. */
export async function archiveOf(files: readonly NamedFile[], at: number): Promise<Blob> {
  const sums = await Promise.all(files.map(sumOf));
  const all = [...files, { name: 'SHA256SUMS', bytes: bytesOf(sumsOf(sums)) }];
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    zip(Object.fromEntries(all.map(({ name, bytes }) => [name, bytes])), { mtime: at }, (error, data) => {
      if (error) reject(error);
      else resolve(new Uint8Array(data));
    });
  });
  return new Blob([packed], { type: 'application/zip' });
}
