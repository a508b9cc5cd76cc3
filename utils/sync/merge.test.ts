import * as fc from 'fast-check';
import { createMergeableStore } from 'tinybase/mergeable-store';
import { getHlcFunctions } from 'tinybase/common';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { createClock } from './clock.ts';
import {
  applyRecordOp,
  applyRecordOps,
  editOf,
  mergeAppended,
  opsOfRow,
  type Row,
  stampOf,
  stampRow,
} from './merge.ts';
import { Op, type RecordOp } from './ops.ts';

const start = 1_800_000_000_000;
const [, , encode] = getHlcFunctions('a', () => start);
const at = (counter: number, device = 'a'): string => encode(start, counter, device);
const clock = () => createClock({ now: () => start, device: 'a' });
const note = { t: 'notes', id: 'n1' };
const op = (h: string, f: RecordOp['f'], p?: RecordOp['p']): RecordOp => ({ ...note, h, f, ...(p && { p }) });
const rowOf = (ops: readonly RecordOp[]): Row | undefined =>
  ops.reduce<Row | undefined>((row, each) => applyRecordOp(row, each).row, undefined);

describe('an edit', () => {
  it('of nothing makes a row with one stamp, and an operation without what was replaced', () => {
    const made = editOf({ ...note, row: undefined, changes: { text: 'a', tags: ['x'] }, clock: clock() });
    expect(made?.op).toEqual({ ...note, h: made?.op.h, f: { text: 'a', tags: ['x'] } });
    expect(made?.row).toEqual({ text: 'a', tags: ['x'], _h: made?.op.h });
    expect(Op.safeParse(made?.op).success).toBe(true);
  });

  it('says only what changed, what it replaced, and what was removed', () => {
    const row: Row = { text: 'a', stage: 'new', other: 1, _h: at(3), _f: { stage: at(9), gone: at(4) } };
    const made = editOf({
      ...note,
      row,
      changes: { text: 'b', stage: undefined, other: 1, gone: 2, added: 3, _h: 'x' },
      clock: clock(),
    });
    expect(made?.op.f).toEqual({ text: 'b', stage: null, gone: 2, added: 3 });
    expect(made?.op.p).toEqual({ text: at(3), stage: at(9), gone: at(4), added: '' });
    expect(made && made.op.h > at(9)).toBe(true);
    expect(made?.row).toEqual({
      text: 'b',
      other: 1,
      gone: 2,
      added: 3,
      _h: at(3),
      _f: { text: made?.op.h, stage: made?.op.h, gone: made?.op.h, added: made?.op.h },
    });
    expect(Op.safeParse(made?.op).success).toBe(true);
  });

  it('that changes nothing is none, however its keys are ordered', () => {
    const row: Row = { about: { type: 'post', id: '1' }, _h: at(1) };
    const changes = { about: { id: '1', type: 'post' }, absent: undefined };
    expect(editOf({ ...note, row, changes, clock: clock() })).toBeUndefined();
  });

  it('exceeds a stamp from far in the future', () => {
    const ahead = encode(start + 86_400_000, 1, 'b');
    const made = editOf({ ...note, row: { text: 'a', _h: ahead }, changes: { text: 'b' }, clock: clock() });
    expect(made?.row.text).toBe('b');
  });
});

describe('an operation', () => {
  it('with a lower stamp changes nothing, and the row stays the same object', () => {
    const row: Row = { text: 'a', _h: at(5) };
    expect(applyRecordOp(row, op(at(4), { text: 'b' }, { text: at(3) })).row).toBe(row);
  });

  it('brings a field back that was removed, and removes one for ever against what is older', () => {
    const removed = rowOf([op(at(1), { text: 'a', n: 1 }), op(at(3), { text: null }, { text: at(1) })]);
    expect(removed).toEqual({ n: 1, _h: at(1), _f: { text: at(3) } });
    expect(applyRecordOp(removed, op(at(2), { text: 'b' })).row).toEqual(removed);
    expect(applyRecordOp(removed, op(at(4), { text: 'c' })).row).toEqual({
      text: 'c',
      n: 1,
      _h: at(1),
      _f: { text: at(4) },
    });
  });

  it('leaves fields of a record alone that nobody here knows', () => {
    const row: Row = { later: { deep: [1] }, text: 'a', _h: at(1) };
    expect(applyRecordOp(row, op(at(2), { text: 'b' })).row.later).toEqual({ deep: [1] });
  });

  it('knows names that every object has', () => {
    expect(stampOf({ _h: at(1) }, 'toString')).toBe('');
    const row = rowOf([op(at(1), { constructor: 'a', toString: 'b' }), op(at(2), { valueOf: 1 })]);
    expect(row).toEqual({ constructor: 'a', toString: 'b', valueOf: 1, _h: at(1), _f: { valueOf: at(2) } });
  });
});

describe('a conflict', () => {
  const first = op(at(1), { text: 'first' });
  const mine = op(at(2, 'a'), { text: 'mine' }, { text: at(1) });
  const theirs = op(at(2, 'b'), { text: 'theirs' }, { text: at(1) });

  it('is told with its losing side, the same on both devices', () => {
    const [here, there] = [applyRecordOp(rowOf([first, mine]), theirs), applyRecordOp(rowOf([first, theirs]), mine)];
    expect(here.row).toEqual(there.row);
    expect(here.lost).toEqual(there.lost);
    const [lower, higher] = [mine, theirs].toSorted((a, b) => (a.h < b.h ? -1 : 1));
    const told = { t: 'notes', recordId: 'n1', field: 'text', value: lower?.f.text, stamp: lower?.h, wonBy: higher?.h };
    expect(here.lost).toEqual([expect.objectContaining(told)]);
  });

  it('is none in a sequence, of equal values, of other fields, or in what is said again', () => {
    expect(applyRecordOp(rowOf([first]), mine).lost).toEqual([]);
    expect(applyRecordOp(rowOf([first, mine]), { ...theirs, f: mine.f }).lost).toEqual([]);
    expect(applyRecordOp(rowOf([first, mine]), op(at(4), { n: 1 }, { n: '' })).lost).toEqual([]);
    expect(applyRecordOp(rowOf([first, mine]), { ...first, s: 1 }).lost).toEqual([]);
  });

  it('is told where two devices made the same record', () => {
    const [one, two] = [op(at(1), { text: 'a' }), op(at(2), { text: 'b' })];
    expect(applyRecordOp(rowOf([one]), two).lost).toEqual(applyRecordOp(rowOf([two]), one).lost);
    expect(applyRecordOp(rowOf([one]), two).lost).toHaveLength(1);
  });

  it('keeps a deletion that lost, as null', () => {
    const removed = op(at(2), { text: null }, { text: at(1) });
    const edited = op(at(3), { text: 'kept' }, { text: at(1) });
    expect(applyRecordOp(rowOf([first, removed]), edited).lost[0]?.value).toBeNull();
  });
});

describe('rows', () => {
  it('without stamps get one, others keep theirs', () => {
    expect(stampRow({ text: 'a' }, at(1))).toEqual({ text: 'a', _h: at(1) });
    expect(stampRow({ text: 'a', _h: at(2) }, at(1))).toEqual({ text: 'a', _h: at(2) });
  });

  it('of one collection change together, in the order of the operations', () => {
    const present = new Map<string, Row>([['n1', { text: 'a', _h: at(1) }]]);
    const { rows, lost } = applyRecordOps(present, [
      op(at(2), { text: 'b' }, { text: at(1) }),
      op(at(3), { text: 'c' }, { text: at(2) }),
      { ...op(at(1), { text: 'd' }), id: 'n2' },
    ]);
    expect(rows.get('n1')?.text).toBe('c');
    expect(rows.get('n2')?.text).toBe('d');
    expect(lost).toEqual([]);
    expect(applyRecordOps(rows, [op(at(2), { text: 'b' }, { text: at(1) })]).rows.size).toBe(0);
  });

  it('of things that are only added are the larger one, on both sides', () => {
    expect(mergeAppended({ n: 1 }, { n: 2 })).toEqual({ n: 2 });
    expect(mergeAppended({ n: 2 }, { n: 1 })).toEqual({ n: 2 });
    expect(mergeAppended(undefined, { n: 1 })).toEqual({ n: 1 });
    expect(canonical({ b: [1, { d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":1}]}');
  });
});

describe('whatever the order and the duplicates', () => {
  const stamp = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('a', 'b', 'c')).map(([n, dev]) => at(n, dev));
  const field = fc.constantFrom('text', 'stage', 'deletedAt');
  const value = fc.constantFrom<null | string | number>(null, 'x', 'y', 7);
  const anOp = fc
    .record({ h: stamp, f: fc.dictionary(field, value, { minKeys: 1 }), s: fc.constantFrom(undefined, 1 as const) })
    .map(({ h, f, s }): RecordOp => ({ ...note, h, f: { ...f }, ...(s && { s }) }));
  const ops = fc.array(anOp, { size: 'max', minLength: 1, maxLength: 30 });

  it('rows become equal, and said again they stay so', () => {
    const shuffled = ops.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const row = rowOf(one);
        expect(rowOf(other)).toEqual(row);
        if (row) expect(rowOf(opsOfRow('notes', 'n1', row).toReversed())).toEqual(row);
      }),
    );
  });

  it('they hold for each field what has the highest stamp, as another implementation says too', () => {
    fc.assert(
      fc.property(ops, (all) => {
        // Two writes with one stamp are nothing that another implementation has to decide.
        const seen = new Set<string>();
        const single = all.flatMap((each) => {
          const f = Object.entries(each.f).filter(([name]) => !seen.has(`${name}${each.h}`));
          for (const [name] of f) seen.add(`${name}${each.h}`);
          return f.length > 0 ? [{ ...each, f: Object.fromEntries(f) }] : [];
        });
        const { _h, _f, ...fields } = rowOf(single) ?? {};
        const oracle = createMergeableStore('oracle', () => start + 1000);
        for (const { h, f } of single.toReversed())
          for (const [name, content] of Object.entries(f))
            oracle.applyMergeableChanges([
              [{ notes: [{ n1: [{ [name]: [content ?? undefined, h] }, ''] }, ''] }, ''],
              [{}, ''],
              1,
            ]);
        expect(fields).toEqual(oracle.getRow('notes', 'n1'));
      }),
    );
  });
});
