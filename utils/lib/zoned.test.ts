import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, momentInZone, wallTimeOf } from './zoned.ts';

const zones = ['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Sao_Paulo', 'UTC'];
const at = (text: string): number => Date.parse(text);

describe('a clock in a time zone', () => {
  it('is the same moment again, but for an hour that comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2020-01-01T00:00Z') / 60_000, max: at('2035-01-01T00:00Z') / 60_000 }),
        (zone, minute) => {
          const moment = minute * 60_000;
          const wall = wallTimeOf(moment, zone);
          const back = momentInZone(wall, zone) ?? 0;
          expect(wallTimeOf(back, zone)).toEqual(wall);
          expect([0, 1_800_000, 3_600_000]).toContain(moment - back);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('skips an hour in spring and has one twice in autumn', () => {
    const inOslo = (day: string, clock: string) => momentInZone({ day, clock }, 'Europe/Oslo');
    expect(inOslo('2026-03-29', '01:59')).toBe(at('2026-03-29T00:59Z'));
    expect(inOslo('2026-03-29', '02:30')).toBe(at('2026-03-29T01:30Z'));
    expect(inOslo('2026-03-29', '03:00')).toBe(at('2026-03-29T01:00Z'));
    expect(inOslo('2026-10-25', '02:30')).toBe(at('2026-10-25T00:30Z'));
    expect(inOslo('2026-10-25', '03:00')).toBe(at('2026-10-25T02:00Z'));
  });

  it('is none where day, clock or zone are none', () => {
    for (const day of ['2026-13-40', '2026-02-30', '2026-11-31', '2027-02-29'])
      expect(momentInZone({ day, clock: '09:00' }, 'UTC'), day).toBeUndefined();
    expect(momentInZone({ day: '2026-11-24', clock: '24:00' }, 'UTC')).toBeUndefined();
    expect(momentInZone({ day: '2026-11-24', clock: 'soon' }, 'UTC')).toBeUndefined();
    expect([isZone('Europe/Oslo'), isZone('Europe/Atlantis'), isZone('')]).toEqual([true, false, false]);
  });
});
