import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIcs, writeIcs } from '../../../utils/files/ics.ts';
import { EntryState, Pillar, type PlanEntry } from '../../../utils/model/records.ts';
import { momentFor, wallOf } from './entry-time.ts';
import { mostPlanRows, planShapes, readPlan, writePlan } from './plan-files.ts';

const now = Date.UTC(2026, 10, 24, 12);
const entry: PlanEntry = {
  id: 'a',
  title: 'Refills; drop, "in winter"',
  state: 'approved',
  createdAt: now,
  updatedAt: now,
  dueAt: Date.UTC(2026, 10, 25, 8),
  pillar: 'p2',
  zone: 'Europe/Oslo',
  variants: { x: 'Refills drop\nby 18 %, at nine; sites.', linkedin: '=1+1 \\ 💧' },
  notes: 'Ask Sana',
};
const ics = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const read = (...lines: readonly string[]): readonly PlanEntry[] => readPlan(ics(...lines), now)?.entries ?? [];

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== '');
const words = fc
  .array(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), { maxLength: 6 })
  .map((lines) => lines.join('\n').trim());
const planned: fc.Arbitrary<PlanEntry> = fc
  .record({
    id: fc.uuid(),
    title: line.map((text) => text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim() || 'x'),
    state: fc.constantFrom(...EntryState.options),
    pillar: fc.option(fc.constantFrom(...Pillar.options), { nil: undefined }),
    zone: fc.option(fc.constantFrom('Europe/Oslo', 'Asia/Kolkata', 'America/New_York'), { nil: undefined }),
    minutes: fc.integer({ min: 29_000_000, max: 31_000_000 }),
    x: words,
    linkedin: words,
  })
  .map(({ minutes, pillar, zone, x, linkedin, ...rest }) => ({
    ...rest,
    createdAt: now,
    updatedAt: now,
    // The second of two hours that come twice a year is said by no clock.
    dueAt: momentFor(wallOf({ dueAt: minutes * 60_000, zone }), zone) ?? 0,
    variants: { ...(x ? { x } : {}), ...(linkedin ? { linkedin } : {}) },
    ...(pillar ? { pillar } : {}),
    ...(zone ? { zone } : {}),
  }));

describe('the plan as a file', () => {
  it.each(planShapes)('comes back as it was: %s', (shape) => {
    expect(readPlan(writePlan([entry], shape, now), now)).toEqual({
      entries: [entry],
      refused: 0,
      once: 0,
      cut: 0,
      over: 0,
    });
  });

  it.each(planShapes)('comes back with all that stands beside the texts, but for who approved it: %s', (shape) => {
    const full: PlanEntry = {
      ...entry,
      checklist: [
        { text: 'Links, "checked"; all', isDone: true },
        { text: '[ ] Ask Sana', isDone: false },
      ],
      assignee: 'Iben, press',
      approver: 'Sana',
      media: [
        {
          name: 'quay, 1.png',
          kind: 'picture',
          type: 'image/png',
          bytes: 51_200,
          width: 1200,
          height: 800,
          alt: 'A quay; two people\nand "a" tap',
          networks: ['x'],
        },
        { name: 'tap.mp4', kind: 'film', type: '', bytes: 9, width: 0, height: 0, seconds: 4.5 },
      ],
      parts: { x: ['Second, part', 'third; "part"\n💧'] },
      firstComments: { linkedin: 'The link: https://tidewell.example/?a=1,2' },
      campaignId: 'winter',
      isSponsored: true,
      series: { id: 'a', rule: 'FREQ=WEEKLY;BYDAY=MO,TH' },
      repeatOf: { network: 'x', kind: 'status', id: '1857000000000000001' },
    };
    const approval = { hash: 'a'.repeat(64), by: 'Sana', at: now, how: 'here' } as const;
    const written = writePlan([{ ...full, approval }], shape, now);
    expect(readPlan(written, now)).toEqual({ entries: [full], refused: 0, once: 0, cut: 0, over: 0 });
    expect(written).toContain(shape === 'json' ? '"by": "Sana"' : 'void');
  });

  it('as a table or a calendar is refused where something beside the texts cannot be read', () => {
    for (const cell of ['{', '[1]', '[{"name":""}]'])
      expect(readPlan(`title,files\nFair,"${cell.replaceAll('"', '""')}"`, now), cell).toMatchObject({
        entries: [],
        refused: 1,
      });
    expect(readPlan('title,checklist\nFair,"- [X] One\n[] Two\n\nThree"', now)?.entries[0]?.checklist).toEqual([
      { text: 'One', isDone: true },
      { text: 'Two', isDone: false },
      { text: 'Three', isDone: false },
    ]);
  });

  it.each(planShapes)('comes back whatever is written in it: %s', (shape) => {
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 5 }), (entries) => {
        const back = readPlan(writePlan(entries, shape, now), now)?.entries ?? [];
        const shown = (list: readonly PlanEntry[]) =>
          list.map(({ id, title, state, dueAt, pillar, zone, variants }) => [
            id,
            title,
            state,
            dueAt,
            pillar,
            zone,
            variants,
          ]);
        expect(shown(back)).toEqual(shown(entries));
      }),
      { numRuns: 60 },
    );
  });

  it('as a calendar has no line of more than 75 bytes, and ends each with both signs', () => {
    const text = writePlan([{ ...entry, title: '💧'.repeat(60) }], 'ics', now);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((each) => new TextEncoder().encode(each).length))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readIcs(text)?.[0]?.text('summary')).toBe('💧'.repeat(60));
  });

  it('as a table has no cell that a spreadsheet would run', () => {
    expect(writePlan([entry], 'csv', now)).toContain("'=1+1");
  });
});

describe('a calendar of another program', () => {
  it('has its times in their zone, in UTC, by no zone, or of a day', () => {
    const at = (...start: readonly string[]) =>
      read('UID:1', 'SUMMARY:Fair', ...start).map(({ dueAt, zone }) => [dueAt, zone]);
    expect(at('DTSTART;TZID=Europe/Oslo:20261124T090000')).toEqual([[Date.UTC(2026, 10, 24, 8), 'Europe/Oslo']]);
    expect(at('DTSTART;TZID="America/New_York":20260701T090000')).toEqual([
      [Date.UTC(2026, 6, 1, 13), 'America/New_York'],
    ]);
    expect(at('DTSTART:20261124T090000Z')).toEqual([[Date.UTC(2026, 10, 24, 9), undefined]]);
    expect(at('DTSTART:20261124T090000')).toEqual([[new Date(2026, 10, 24, 9).getTime(), undefined]]);
    expect(at('DTSTART;VALUE=DATE:20261124')).toEqual([[new Date(2026, 10, 24, 9).getTime(), undefined]]);
  });

  it('has its folded lines, its alarms left out, and its description as a note', () => {
    const lines = ['UID:1', 'SUMMARY:A long na', ' me\\, folded', 'DTSTART:20261124T090000Z', 'DESCRIPTION:One\\nTwo'];
    const alarm = ['BEGIN:VALARM', 'SUMMARY:Ring', 'TRIGGER:-PT15M', 'END:VALARM', 'STATUS:CANCELLED'];
    expect(read(...lines, ...alarm)).toMatchObject([
      { title: 'A long name, folded', notes: 'One\nTwo', state: 'skipped', variants: {} },
    ]);
  });

  it('is the same entries when it is read again', () => {
    const lines = ['UID:1', 'SUMMARY:Fair', 'DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    expect(read(...lines).map(({ id }) => id)).toEqual(read(...lines).map(({ id }) => id));
    expect(new Set(read(...lines).map(({ id }) => id)).size).toBe(3);
  });

  it('comes again at the same clock, and by a rule that is not understood once, which is told', () => {
    const lines = ['UID:1', 'SUMMARY:Fair', 'DTSTART;TZID=Europe/Oslo:20261020T090000'];
    const all = read(...lines, 'RRULE:FREQ=WEEKLY;COUNT=2');
    expect(all.map(({ dueAt }) => dueAt)).toEqual([Date.UTC(2026, 9, 20, 7), Date.UTC(2026, 9, 27, 8)]);
    expect(all[0]?.series?.rule).toBe('FREQ=WEEKLY;COUNT=2');
    const odd = readPlan(ics(...lines, 'RRULE:FREQ=HOURLY'), now);
    expect([odd?.entries.length, odd?.once]).toEqual([1, 1]);
  });

  it.each(['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=999', 'FREQ=SOMETIMES', 'COUNT=', 'FREQ=DAILY;BYHOUR=\r\n 77'])(
    'is read once where its rule is none (%j), and so are all the others of its file',
    (rule) => {
      const other = [
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART:20261201T090000Z',
        'SUMMARY:Good',
        'RRULE:FREQ=DAILY;COUNT=2',
      ];
      const lines = ['DTSTART:20261125T090000Z', 'SUMMARY:Bad', `RRULE:${rule}`, ...other];
      const plan = readPlan(ics(...lines), now);
      expect(plan?.entries.map(({ title }) => title)).toEqual(['Bad', 'Good', 'Good']);
      expect(plan?.once).toBe(1);
    },
  );

  it('comes not on the days that it leaves out', () => {
    const lines = ['UID:1', 'SUMMARY:Fair', 'DTSTART:20261020T090000Z', 'RRULE:FREQ=MONTHLY;COUNT=3'];
    const all = read(...lines, 'EXDATE:20261120T090000Z');
    expect(all.map(({ dueAt }) => dueAt)).toEqual([Date.UTC(2026, 9, 20, 9), Date.UTC(2026, 11, 20, 9)]);
  });

  it('leaves out several days of one line, each by its moment', () => {
    const lines = [
      'UID:1',
      'SUMMARY:Fair',
      'DTSTART;TZID=America/New_York:20261020T200000',
      'RRULE:FREQ=DAILY;COUNT=5',
    ];
    const of = (...more: readonly string[]) =>
      read(...lines, ...more).map(({ dueAt = 0 }) => new Date(dueAt).toISOString());
    // Eight in the evening there is the next day in UTC.
    expect(of('EXDATE:20261022T000000Z,20261024T000000Z').map((each) => each.slice(8, 10))).toEqual(['21', '23', '25']);
    expect(of('EXDATE;VALUE=DATE:20261021')).toHaveLength(4);
    expect(of('EXDATE;TZID=America/New_York:20261020T200000,20261021T200000,20261022T210000')).toHaveLength(3);
    expect(of('RDATE;TZID=America/New_York:20261101T200000').at(-1)).toBe('2026-11-02T01:00:00.000Z');
  });

  it('keeps the ids of its other times when one is left out later', () => {
    const lines = ['UID:1', 'SUMMARY:Fair', 'DTSTART:20261020T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const idsOf = (...more: readonly string[]) => read(...lines, ...more).map(({ id }) => id);
    const [first, , third] = idsOf();
    expect(idsOf('EXDATE:20261027T090000Z')).toEqual([first, third]);
  });

  it('ends with the moment until which it comes', () => {
    const until = (start: string, rule: string) =>
      read('UID:1', 'SUMMARY:Fair', start, `RRULE:FREQ=DAILY;UNTIL=${rule}`).length;
    const inNewYork = 'DTSTART;TZID=America/New_York:20261124T200000';
    expect(until(inNewYork, '20261126T010000Z')).toBe(2);
    expect(until(inNewYork, '20261126T005959Z')).toBe(1);
    expect(until(inNewYork, '20261126')).toBe(3);
  });

  it('comes on the days of its own clock, which in UTC may be others than those of the user', () => {
    const late = read('UID:1', 'SUMMARY:Fair', 'DTSTART:20261124T233000Z', 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2');
    expect(late.map(({ dueAt }) => dueAt)).toEqual([Date.UTC(2026, 10, 24, 23, 30), Date.UTC(2026, 11, 1, 23, 30)]);
  });

  it('has one time of a rule once, where something else is said of it', () => {
    const rule = ['UID:1', 'SUMMARY:Fair', 'DTSTART:20261020T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const other = ['UID:1', 'RECURRENCE-ID:20261027T090000Z', 'SUMMARY:Fair, later', 'DTSTART:20261027T110000Z'];
    const twice = ics(...rule, 'END:VEVENT', 'BEGIN:VEVENT', ...other);
    expect(readPlan(twice, now)?.entries.map(({ title, dueAt }) => [title, dueAt])).toEqual([
      ['Fair', Date.UTC(2026, 9, 20, 9)],
      ['Fair', Date.UTC(2026, 10, 3, 9)],
      ['Fair, later', Date.UTC(2026, 9, 27, 11)],
    ]);
  });

  it('tells that a rule goes on, and is read soon where a rule means no day at all', () => {
    const lines = ['UID:1', 'SUMMARY:Fair', 'DTSTART:20261020T090000Z'];
    expect(readPlan(ics(...lines, 'RRULE:FREQ=DAILY'), now)).toMatchObject({ cut: 1, once: 0 });
    expect(readPlan(ics(...lines, 'RRULE:FREQ=DAILY;COUNT=3'), now)).toMatchObject({ cut: 0 });
    expect(read(...lines, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')).toHaveLength(1);
  });

  it('is refused event by event, and as a whole only where it is none', () => {
    expect(readPlan(ics('UID:1', 'DTSTART:20261124T090000Z'), now)).toEqual({
      entries: [],
      refused: 1,
      once: 0,
      cut: 0,
      over: 0,
    });
    expect(readPlan(ics('UID:1', 'SUMMARY:Fair', 'DTSTART:soon'), now)?.refused).toBe(1);
    for (const text of ['hello', '{"a":1', '{"a":1}', 'name,day\nFair,2026-11-24'])
      expect(readPlan(text, now)).toBeUndefined();
  });
});

it('a table may have few columns, in any order, and lines that are refused', () => {
  const text =
    'Day;Title;LinkedIn\n2026-11-24;Fair;Come and see\n;Some day;\n24.11.2026;Odd day;\n2026-11-24;;No title';
  const plan = readPlan(text, now);
  expect(plan?.entries).toMatchObject([
    {
      title: 'Fair',
      state: 'draft',
      variants: { linkedin: 'Come and see' },
      dueAt: new Date(2026, 10, 24, 9).getTime(),
    },
    { title: 'Some day' },
  ]);
  expect(plan?.refused).toBe(2);
});

it('what comes after the first 5,000 is told as that, whatever kind of file it is', () => {
  const count = mostPlanRows + 3;
  const all = Array.from({ length: count }, (_, n) => ({ ...entry, id: `e${n}` }));
  for (const shape of planShapes) {
    const plan = readPlan(writePlan(all, shape, now), now);
    expect([plan?.entries.length, plan?.over, plan?.refused], shape).toEqual([mostPlanRows, 3, 0]);
  }
});

it('a line of a table is refused where its day is on no calendar', () => {
  expect(readPlan('day,title\n2026-02-30,Fair', now)).toMatchObject({ entries: [], refused: 1 });
});

it('a calendar without events is one', () => {
  expect(readIcs(writeIcs([]))).toEqual([]);
});
