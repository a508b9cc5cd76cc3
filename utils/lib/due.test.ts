import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dueDay, dueMoment, isDueNow, isDueToday, isOverdue, mostApartMs, onDay } from './due.ts';
import { daysBefore } from './ids.ts';

const zoneHere = process.env.TZ;
afterEach(() => {
  // Undefined would become a text.
  if (zoneHere === undefined) delete process.env.TZ;
  else process.env.TZ = zoneHere;
});

const at = (iso: string): number => new Date(iso).getTime();
const zones = ['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/Oslo', 'UTC', 'America/New_York', 'Etc/GMT+12'];

describe('when a step is due', () => {
  it('on a day: in the morning of that day, wherever the user is', () => {
    const moments = zones.map((zone) => {
      process.env.TZ = zone;
      const step = { day: '2026-12-01', dueAt: 5 };
      return [dueDay(step), new Date(dueMoment(step) ?? 0).getHours()];
    });
    expect(moments).toEqual(zones.map(() => ['2026-12-01', 9]));
    process.env.TZ = 'Pacific/Kiritimati';
    expect(dueMoment({ day: '2026-12-01' })).toBe(at('2026-11-30T19:00:00Z'));
    process.env.TZ = 'Etc/GMT+12';
    expect(dueMoment({ day: '2026-12-01' })).toBe(at('2026-12-01T21:00:00Z'));
  });

  it('at a moment: at that one everywhere', () => {
    process.env.TZ = 'Asia/Tokyo';
    expect(dueMoment({ dueAt: at('2026-12-01T22:00:00Z') })).toBe(at('2026-12-01T22:00:00Z'));
    expect(dueDay({ dueAt: at('2026-12-01T22:00:00Z') })).toBe('2026-12-02');
    expect([dueMoment({}), dueDay({})]).toEqual([undefined, undefined]);
  });

  it('the morning of one zone is never further from that of another than the index is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (n, a, b) => {
          const day = daysBefore(at('2026-06-15T12:00:00Z'), n);
          process.env.TZ = a;
          const typed = onDay({}, day).dueAt;
          process.env.TZ = b;
          expect(Math.abs((dueMoment({ day, dueAt: typed }) ?? Infinity) - typed)).toBeLessThanOrEqual(mostApartMs);
        },
      ),
    );
  });

  it('a day is due from its first minute to its last, and late only after it', () => {
    const step = onDay({ text: 'Call' }, '2026-10-25');
    const states = [
      [24, 23, 59],
      [25, 0, 0],
      [25, 23, 59],
      [26, 0, 0],
    ].map(([day = 0, hour, minute]) => {
      const now = new Date(2026, 9, day, hour, minute).getTime();
      return [isDueNow(step, now), isOverdue(step, now)];
    });
    expect(states).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  it('a moment is due when it has come, and late when its day has ended', () => {
    const step = { dueAt: new Date(2026, 9, 25, 16).getTime() };
    const noon = new Date(2026, 9, 25, 12).getTime();
    expect([isDueNow(step, noon), isDueToday(step, noon)]).toEqual([false, true]);
    expect([isDueNow(step, step.dueAt), isOverdue(step, new Date(2026, 9, 25, 23).getTime())]).toEqual([true, false]);
    expect(isOverdue(step, new Date(2026, 9, 26).getTime())).toBe(true);
    expect([isDueNow({}, noon), isDueToday({}, noon), isOverdue({}, noon)]).toEqual([false, false, false]);
  });

  it('refuses what is no day', () => {
    expect(() => onDay({}, 'Tuesday')).toThrow(RangeError);
    expect(dueMoment({ day: 'Tuesday', dueAt: 7 })).toBe(7);
  });
});
