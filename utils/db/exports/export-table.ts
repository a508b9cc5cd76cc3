import type { Result } from '../../lib/result.ts';
import { type Bytes, utf8 } from '../backup/bytes.ts';
import { type BackupFault, goOn, settled } from '../backup/faults.ts';
import type { Work } from '../backup/format.ts';
import { fileOf, streamOf } from '../backup/streams.ts';
import type { WorkspaceDb } from '../schema.ts';
import { lineOf } from '../../lib/csv.ts';
import { dictionary, dictionaryRows, type ExportTable } from './dictionary.ts';
import { other, valuesOf } from './flatten.ts';
import { exportCount, rowsOf } from './rows.ts';

/** csv-excel: with the mark that tells Excel that it is UTF-8. */
export type ExportFormat = 'csv' | 'csv-excel' | 'ndjson' | 'json';

export interface ExportOptions extends Work {
  readonly table: ExportTable;
  readonly format: ExportFormat;
  readonly now: number;
}

export interface Exported {
  readonly file: Blob;
  readonly rows: number;
}

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  'csv-excel': 'text/csv;charset=utf-8',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
};

/** A table as a file, made page by page. */
export const exportTable = (db: WorkspaceDb, options: ExportOptions): Promise<Result<Exported, BackupFault>> =>
  settled(async () => {
    const counted = { rows: 0 };
    const parts = bytesOf(textOf(db, options, counted));
    const file = await fileOf(streamOf(parts, options.signal), types[options.format]);
    return { file, rows: counted.rows };
  }, options.signal);

/** What each column of each table means, as a file. */
export const dictionaryFile = (): Blob =>
  new Blob([JSON.stringify({ format: 'alongside-dictionary', columns: dictionaryRows() }, undefined, 2)], {
    type: types.json,
  });

async function* textOf(db: WorkspaceDb, options: ExportOptions, counted: { rows: number }): AsyncGenerator<string> {
  const { table, format, signal, onProgress } = options;
  const total = await exportCount(db, table);
  yield startOf(options);
  for await (const page of rowsOf(db, table)) {
    goOn(signal);
    if (page.length > 0) yield pageText(page, table, format, counted.rows === 0);
    counted.rows += page.length;
    onProgress?.({ step: 'writing', done: Math.min(counted.rows, total), total });
  }
  if (format === 'json') yield '\n]}\n';
}

function startOf({ table, format, now }: ExportOptions): string {
  if (format === 'ndjson') return '';
  if (format === 'json') {
    const head = { format: 'alongside-table', table, exportedAt: new Date(now).toISOString() };
    return `${JSON.stringify({ ...head, dictionary: dictionaryRows([table]) }).slice(0, -1)},"rows":[\n`;
  }
  const names = lineOf([...dictionary[table].map(({ name }) => name), other]);
  return format === 'csv-excel' ? `\uFEFF${names}` : names;
}

function pageText(rows: readonly object[], table: ExportTable, format: ExportFormat, isFirst: boolean): string {
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  if (format === 'json') return `${isFirst ? '' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
  return rows.map((row) => lineOf(valuesOf(row, dictionary[table]))).join('');
}

async function* bytesOf(parts: AsyncGenerator<string>): AsyncGenerator<Bytes, undefined> {
  for await (const part of parts) if (part) yield utf8(part);
  return undefined;
}
