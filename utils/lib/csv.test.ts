import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, neutralised, restored } from './csv.ts';

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+49 30 1', '-2', '@SUM(A1)', '\t1', '\n=1', '＝1', "'=1"])('is only text: %j', (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
  });

  it.each(['Ada', "'tis", 'a=b', ''])('is not what does not begin so: %j', (text) => {
    expect(neutralised(text)).toBe(text);
  });

  it.each([
    ['Ada;=1+1', "Ada;'=1+1"],
    ['Ada;"=HYPERLINK(1)&"', `Ada;'"=HYPERLINK(1)&"`],
    ['a|@SUM(A1)|-cmd', "a|'@SUM(A1)|'-cmd"],
    ['+49 30 1; +49 30 2;+49 1', "'+49 30 1; +49 30 2;+49 1"],
    ['\t=1', "'\t'=1"],
    ['to-do; done', 'to-do; done'],
  ])('nor is what stands behind a mark that parts cells elsewhere: %j', (text, safe) => {
    expect(neutralised(text)).toBe(safe);
  });

  it('comes back as it was', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', ';', '|', '\n', 'a') }),
    );
    fc.assert(fc.property(texts, (text) => restored(neutralised(text)) === text));
  });

  it('is in quotes where it has a line break or a comma', () => {
    expect(cellOf('=A1,"b"')).toBe(`"'=A1,""b"""`);
  });
});
