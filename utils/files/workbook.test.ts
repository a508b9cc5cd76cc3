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

/** A workbook of one sheet, as a program may write it: only what has to be there. */
const bare = (rows: string): Uint8Array<ArrayBuffer> => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const part = (name: string, text: string) => ({ name, bytes: encoded(`<?xml version="1.0"?>${text}`) });
  return stored([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
  ]);
};

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
        areNumbers: [false, true, false],
      },
    ]);
  });

  it('says errors and formulas that nobody computed, which are no empty cells', async () => {
    const read = await readWorkbook(
      bare(
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" s="0" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
          '<c r="C1"><f>A2*2</f></c><c r="D1" t="str"><f t="shared" si="0">"a"&amp;B2</f></c>' +
          '<c r="E1"><f>1+2</f><v>3</v></c><c r="F1"><f t="shared" si="0"/><v/></c>' +
          '<c r="G1" t="str"><f>IF(A9="","",1)</f><v></v></c><c r="H1" t="str"><v>end</v></c></row>',
      ),
    );
    if (!read.ok) return expect.fail(read.error);
    expect(read.value[0]?.rows[0]?.cells).toEqual(['#N/A', '#DIV/0!', '=A2*2', '="a"&B2', '3', '=', '', 'end']);
  });

  it('has numbers as such, however a program writes them, and leaves those that it rounded', async () => {
    const read = await readWorkbook(
      bare(
        '<row r="1"><c r="A1"><v>1.125</v></c><c r="B1" t="inlineStr"><is><t>1.125</t></is></c>' +
          '<c r="C1"><v>1.5E1</v></c><c r="D1"><v>1.992E+18</v></c><c r="E1"><v>2.5000000000000001E-2</v></c></row>',
      ),
    );
    if (!read.ok) return expect.fail(read.error);
    expect(read.value[0]?.rows).toEqual([
      {
        line: 1,
        cells: ['1.125', '1.125', '15', '1.992E+18', '0.025'],
        areNumbers: [true, false, true, true, true],
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
