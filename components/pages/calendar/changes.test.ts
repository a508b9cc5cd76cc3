import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../utils/db/entry-approval.ts';
import { approvalOf } from '../../../utils/db/tables/entry-approval.ts';
import { dayKeyOf } from '../../calendar/stateless/days.ts';
import { copyOf, movedBy, movedOnto, movedText, withPillar, withState } from './changes.ts';
import { contentOf, formOf } from './entry-form.ts';
import { type DatedEntry, momentFor, shiftedBy, wallOf } from './entry-time.ts';
import { collisionsAmong, gapsBetween, plannedOf } from './rhythm.ts';
import { repeatsFrom, ruleOfForm, ruleWords, timesIn } from './repeat-rules.ts';
import { laterEdits, laterOf, seriesOf } from './series.ts';

const at = (day: string, clock = '09:00', zone?: string): number => momentFor({ day, clock }, zone) ?? 0;
const entry = (id: string, more: Partial<DatedEntry> = {}): DatedEntry => ({
  id,
  title: id,
  state: 'scheduled',
  variants: { x: 'Hello' },
  dueAt: at('2026-11-24'),
  createdAt: 1,
  updatedAt: 1,
  ...more,
});
const { dueAt: _due, ...undated } = entry('undated');

describe('entries that are moved', () => {
  it('keep their clock over a change of the clocks of their zone', () => {
    const oslo = entry('oslo', { zone: 'Europe/Oslo', dueAt: at('2026-10-24', '09:00', 'Europe/Oslo') });
    expect(shiftedBy(oslo, 1) - oslo.dueAt).toBe(25 * 3_600_000);
    expect(wallOf({ ...oslo, dueAt: shiftedBy(oslo, 1) })).toEqual({ day: '2026-10-25', clock: '09:00' });
  });

  it('stay as far from each other as they were, and those without a day are put on it', () => {
    const all = [entry('a'), entry('b', { dueAt: at('2026-11-26', '15:30') }), undated];
    expect(movedOnto(all, all[0]!, '2026-11-30')).toEqual([
      { id: 'a', changes: { dueAt: at('2026-11-30') } },
      { id: 'b', changes: { dueAt: at('2026-12-02', '15:30') } },
      { id: 'undated', changes: { dueAt: at('2026-11-30', '09:00') } },
    ]);
    expect(movedOnto([entry('a')], entry('a'), '2026-11-24')).toEqual([]);
    expect(movedBy([undated], 7)).toEqual([]);
  });

  it('stand in the day onto which they are put, also where the clocks of their zone change on another day than ours', () => {
    for (const [zone, from, onto] of [
      ['America/New_York', '2026-03-06', '2026-03-10'],
      ['America/New_York', '2026-03-27', '2026-03-31'],
      ['America/New_York', '2026-10-23', '2026-10-27'],
      ['Australia/Lord_Howe', '2026-10-02', '2026-10-08'],
      ['Australia/Lord_Howe', '2026-04-02', '2026-04-09'],
    ] as const)
      for (let hour = 0; hour < 24; hour += 1) {
        const clock = `${String(hour).padStart(2, '0')}:30`;
        const carried = entry('a', { zone, dueAt: at(from, clock, zone) });
        const [edit] = movedOnto([carried], carried, onto);
        const dueAt = edit?.changes.dueAt ?? 0;
        expect([zone, dayKeyOf(dueAt)]).toEqual([zone, onto]);
        expect(wallOf({ dueAt, zone }).clock).toBe(clock);
      }
  });

  it('say where they are over by then and nobody will be reminded; of what is out or given up there is nothing to say', () => {
    const now = at('2026-11-24', '12:00');
    const said = (all: readonly DatedEntry[], days: number) => movedText(movedBy(all, days), all, now);
    expect(said([entry('a')], 1)).not.toContain('Past');
    expect(said([entry('a')], -1)).toContain('calendar_past');
    // Today at nine is over at noon.
    expect(said([entry('a', { dueAt: at('2026-11-25') })], -1)).toContain('calendar_past');
    expect(said([entry('a', { state: 'published' }), entry('b', { state: 'skipped' })], -1)).not.toContain('Past');
    expect(said([entry('a'), entry('b', { dueAt: at('2026-11-30') })], -1)).toContain('calendar_movedPast');
  });
});

it('what is approved by its state says by whom; what is approved as it reads stays as it was', () => {
  const sign = (of: Parameters<typeof approvalOf>[0]) => approvalOf(of, 'Ines', 5);
  const signed = entry('signed', { approval: approvalOf(entry('signed'), 'Ana', 1, 'file') });
  expect(withState([entry('a'), signed], 'approved', sign)).toEqual([
    {
      id: 'a',
      changes: { state: 'approved', approval: { hash: contentHash(entry('a')), by: 'Ines', at: 5, how: 'here' } },
    },
    { id: 'signed', changes: { state: 'approved' } },
  ]);
  expect(withState([entry('a')], 'review', sign)).toEqual([{ id: 'a', changes: { state: 'review' } }]);
  expect(copyOf(signed, undefined).approval).toBeUndefined();
});

it('only what is another one is changed', () => {
  expect(withState([entry('a'), entry('b', { state: 'draft' })], 'draft').map(({ id }) => id)).toEqual(['a']);
  expect(withPillar([entry('a'), entry('b', { pillar: 'p1' })], undefined).map(({ id }) => id)).toEqual(['b']);
});

it('a copy is still to be approved and to go out', () => {
  const post = { network: 'x', kind: 'status', id: '1' } as const;
  const out = entry('a', {
    state: 'published',
    publishedPost: post,
    published: { x: { post, at: 1, was: 'draft', by: 'text' } },
    declinedPosts: ['x:status:2'],
    series: { id: 's', rule: 'FREQ=DAILY' },
    zone: 'Asia/Kolkata',
    notes: 'Ask Sana',
  });
  expect(copyOf(out, 5)).toEqual({
    title: 'a',
    state: 'draft',
    variants: { x: 'Hello' },
    dueAt: 5,
    zone: 'Asia/Kolkata',
    notes: 'Ask Sana',
  });
});

describe('the rhythm of a plan', () => {
  it('tells entries that are due within the hour on the same network', () => {
    const b = entry('b', { dueAt: at('2026-11-24', '09:59') });
    expect([...collisionsAmong([entry('a'), b])]).toEqual(['a', 'b']);
    expect(collisionsAmong([entry('a'), entry('c', { dueAt: at('2026-11-24', '10:00') })]).size).toBe(0);
    expect(collisionsAmong([entry('a'), { ...b, variants: { linkedin: 'Hello' } }]).size).toBe(0);
    for (const state of ['skipped', 'idea'] as const)
      expect(collisionsAmong([entry('a'), { ...b, state }]).size).toBe(0);
  });

  it('tells days without anything, from four on', () => {
    const all = [entry('a', { dueAt: at('2026-11-05') }), entry('b', { dueAt: at('2026-11-09') })];
    expect(gapsBetween(all, '2026-11-01', '2026-11-14')).toEqual([
      { from: '2026-11-01', to: '2026-11-04', days: 4 },
      { from: '2026-11-10', to: '2026-11-14', days: 5 },
    ]);
    expect(
      gapsBetween([entry('a', { dueAt: at('2026-11-05'), state: 'skipped' })], '2026-11-01', '2026-11-07'),
    ).toEqual([{ from: '2026-11-01', to: '2026-11-07', days: 7 }]);
  });
});

describe('how much is planned', () => {
  it('stands beside what the strategy wants in as many days, network by network', () => {
    const all = [
      entry('a', { dueAt: at('2026-11-01', '00:00') }),
      entry('b', { dueAt: at('2026-11-30', '23:59'), variants: { x: 'Hello', linkedin: 'Hello', facebook: ' ' } }),
      entry('c', { dueAt: at('2026-12-01', '00:00') }),
      entry('d', { dueAt: at('2026-11-09'), state: 'skipped' }),
      entry('e', { dueAt: at('2026-11-09'), state: 'idea' }),
      entry('f', { dueAt: at('2026-11-09'), state: 'published' }),
    ];
    const november = { from: '2026-11-01', to: '2026-11-30' } as const;
    const planned = plannedOf(all, november, { x: 7, linkedin: 3, facebook: 0 });
    expect(planned.map(({ network, planned: count }) => [network, count])).toEqual([
      ['x', 3],
      ['linkedin', 1],
    ]);
    expect(planned.map(({ wanted }) => Math.round(wanted * 7))).toEqual([210, 90]);
    expect(plannedOf(all, { from: '2026-11-23', to: '2026-11-29' }, { x: 3 })).toEqual([
      { network: 'x', planned: 0, wanted: 3 },
    ]);
    expect(plannedOf(all, november, {})).toEqual([]);
  });
});

describe('an entry that comes again', () => {
  const form = { ...formOf(entry('a', { zone: 'Europe/Oslo' }), undefined), day: '2026-10-20', clock: '09:00' };
  const weekly = { ...form, repeat: 'week', times: '3' } as const;

  it('is one entry each time, at the same clock when the clocks change', () => {
    const all = seriesOf(weekly, contentOf(weekly, undefined));
    expect(all.map(({ dueAt = 0, zone }) => wallOf({ dueAt, zone }))).toEqual([
      { day: '2026-10-20', clock: '09:00' },
      { day: '2026-10-27', clock: '09:00' },
      { day: '2026-11-03', clock: '09:00' },
    ]);
    expect((all[1]?.dueAt ?? 0) - (all[0]?.dueAt ?? 0)).toBe((7 * 24 + 1) * 3_600_000);
    expect(new Set(all.map(({ series }) => series?.id)).size).toBe(1);
    expect(all[0]?.series?.rule).toBe('FREQ=WEEKLY;COUNT=3');
    expect(ruleWords('FREQ=WEEKLY;COUNT=3')).toBe('calendar_repeatTimes|calendar_repeatWeek|3');
    expect(ruleWords('FREQ=YEARLY')).toBe('calendar_repeatYear');
    expect(ruleWords('FREQ=YEARLY;BYWEEKNO=2')).toBe('FREQ=YEARLY;BYWEEKNO=2');
  });

  it('is one where it does not, or has no day, or it is not said how often', () => {
    for (const odd of [form, { ...weekly, times: 'often' }, { ...weekly, times: '1' }, { ...weekly, day: '' }])
      expect(seriesOf(odd, contentOf(odd, undefined))).toHaveLength(1);
    expect([timesIn('104'), timesIn('105'), timesIn('2.5')]).toEqual([104, undefined, undefined]);
  });

  it('comes on the last or the nth of a weekday in a month, or every year, until a day', () => {
    const daysOf = (day: string, repeat: 'nth' | 'last' | 'year' | 'month', until: string) =>
      seriesOf({ ...form, day, repeat, ends: 'until', until }, contentOf({ ...form, day }, undefined)).map(
        ({ dueAt = 0, zone }) => wallOf({ dueAt, zone }).day,
      );
    expect(daysOf('2026-10-30', 'last', '2027-01-29')).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
      '2027-01-29',
    ]);
    expect(daysOf('2026-10-12', 'nth', '2026-12-31')).toEqual(['2026-10-12', '2026-11-09', '2026-12-14']);
    expect(daysOf('2028-02-29', 'year', '2033-01-01')).toEqual(['2028-02-29', '2032-02-29']);
    expect(daysOf('2026-10-31', 'month', '2027-01-31')).toEqual(['2026-10-31', '2026-12-31', '2027-01-31']);
    expect(
      ruleOfForm({ ...form, day: '2026-10-30', repeat: 'last', ends: 'until', until: '2026-10-30' }),
    ).toBeUndefined();
    // A fifth one is in few months: it is called the last one alone.
    expect(repeatsFrom('2026-10-30')).not.toContain('nth');
    expect(repeatsFrom('2026-10-23')).not.toContain('last');
    expect(repeatsFrom('2026-11-27')).toEqual(expect.arrayContaining(['nth', 'last']));
    const named = (rule: string) => ruleWords(`${rule};UNTIL=20270129`);
    expect(named('FREQ=MONTHLY;BYDAY=-1FR')).toBe('calendar_repeatUntil|calendar_repeatLast|Friday|Jan 29, 2027');
    expect(named('FREQ=MONTHLY;BYDAY=2SU')).toBe('calendar_repeatUntil|calendar_repeatNth_second|Sunday|Jan 29, 2027');
  });

  it('is changed together with those that come after it and are not out', () => {
    const series = { id: 's', rule: 'FREQ=WEEKLY;COUNT=4' };
    const [a, b, c, d] = ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'].map((day) =>
      entry(day, { series, zone: 'Europe/Oslo', dueAt: at(day, '09:00', 'Europe/Oslo') }),
    ) as [DatedEntry, DatedEntry, DatedEntry, DatedEntry];
    const others = [
      { ...c, id: 'other', series: { ...series, id: 't' } },
      { ...d, state: 'published' as const },
    ];
    const later = laterOf([a, b, c, ...others], b);
    expect(later.map(({ id }) => id)).toEqual(['2026-11-03']);
    const before = formOf(b, undefined);
    const after = { ...before, title: 'New', day: '2026-10-28', clock: '10:30' };
    expect(laterEdits(later, before, after)).toEqual([
      {
        id: '2026-11-03',
        changes: { title: 'New', zone: 'Europe/Oslo', dueAt: at('2026-11-04', '10:30', 'Europe/Oslo') },
      },
    ]);
    expect(laterEdits(later, before, { ...before, state: 'approved' })).toEqual([]);
  });
});
