import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { stored } from './archive.ts';
import { readWorkbook } from './workbook.ts';

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** An archive of one deflated file that says it is as small as it likes. */
async function bomb(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const whole = stored([{ name, bytes: await deflated(bytes) }]);
  const view = new DataView(whole.buffer);
  const list = view.getUint32(whole.length - 6, true);
  view.setUint16(8, 8, true);
  view.setUint16(list + 10, 8, true);
  view.setUint32(list + 24, 10, true);
  return whole;
}

const book = async (sheets: Parameters<typeof writeWorkbook>[0]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await writeWorkbook(sheets).toBlob()).arrayBuffer());

const sheet = (inner: string): Uint8Array<ArrayBuffer> =>
  encoded(`<?xml version="1.0"?><worksheet><sheetData>${inner}</sheetData></worksheet>`);

describe('a workbook', () => {
  it('is read sheet by sheet, with the number of each row, and numbers and days as text', async () => {
    const made = await book([
      {
        sheet: 'All posts',
        data: [
          [{ value: 'Post link' }, { value: 'Impressions' }, { value: 'Created date' }],
          [],
          [
            { value: 'https://www.linkedin.com/feed/update/urn:li:activity:7262000000000000001/' },
            { value: 1234.5, type: Number },
            { value: new Date(Date.UTC(2026, 9, 3)), type: Date, format: 'yyyy-mm-dd' },
          ],
        ],
      },
      { sheet: 'Two', data: [[{ value: 'b' }]] },
    ]);
    const read = await readWorkbook(made);
    if (!read.ok) return expect.fail(read.error);
    expect(read.value.map(({ name }) => name)).toEqual(['All posts', 'Two']);
    expect(read.value[0]?.rows).toEqual([
      { line: 1, cells: ['Post link', 'Impressions', 'Created date'] },
      {
        line: 3,
        cells: ['https://www.linkedin.com/feed/update/urn:li:activity:7262000000000000001/', '1234.5', '2026-10-03'],
      },
    ]);
  });

  it('that is cut off is broken, and another archive is told apart', async () => {
    const made = await book([{ sheet: 'a', data: [[{ value: 'b' }]] }]);
    expect(await readWorkbook(made.slice(0, made.length - 200))).toEqual({ ok: false, error: 'broken' });
    expect(await readWorkbook(made.slice(0, 100))).toEqual({ ok: false, error: 'broken' });
    expect(await readWorkbook(stored([{ name: 'a.csv', bytes: encoded('a') }]))).toEqual({
      ok: false,
      error: 'otherArchive',
    });
  });

  it('that unpacks to more than it may ends there, whatever it says of itself', async () => {
    const zeros = new Uint8Array(101_000_000);
    const made = await bomb('xl/worksheets/sheet1.xml', zeros);
    expect(made.length).toBeLessThan(200_000);
    expect(await readWorkbook(made)).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('with a cell at the far corner of a sheet is not spread out', async () => {
    const far = sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(await readWorkbook(stored([{ name: 'xl/worksheets/sheet1.xml', bytes: far }]))).toEqual({
      ok: false,
      error: 'tooManyCells',
    });
  });

  it('with a passphrase on its files says so', async () => {
    const made = stored([{ name: 'xl/worksheets/sheet1.xml', bytes: sheet('') }]);
    const view = new DataView(made.buffer);
    view.setUint16(view.getUint32(made.length - 6, true) + 8, 1, true);
    expect(await readWorkbook(made)).toEqual({ ok: false, error: 'sealed' });
  });
});
