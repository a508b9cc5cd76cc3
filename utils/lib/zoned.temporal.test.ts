import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentInZone, type WallTime, wallTimeOf } from './zoned.ts';

/** Moments at which the clocks of a zone were moved: by an hour, two, half of one, 15 and 44.5 minutes, and by a whole day. */
const moved: readonly (readonly [zone: string, at: string])[] = [
  ['Europe/Oslo', '2026-03-29T01:00Z'],
  ['Europe/Oslo', '2026-10-25T01:00Z'],
  ['America/New_York', '2007-03-11T07:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Pacific/Chatham', '2026-04-04T14:00Z'],
  ['Pacific/Chatham', '2026-09-26T14:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00Z'],
  ['America/St_Johns', '2006-10-29T02:31Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  // For good.
  ['Asia/Kathmandu', '1985-12-31T18:30Z'],
  ['America/Caracas', '2007-12-09T07:00Z'],
  ['America/Caracas', '2016-05-01T07:00Z'],
  ['Asia/Pyongyang', '2015-08-14T15:00Z'],
  ['Asia/Pyongyang', '2018-05-04T15:00Z'],
  ['Europe/London', '1971-10-31T02:00Z'],
  ['Africa/Monrovia', '1972-01-07T00:44:30Z'],
  // Two weeks apart, for Ramadan.
  ['Africa/Casablanca', '2018-05-13T02:00Z'],
  ['Africa/Cairo', '2014-06-26T22:00Z'],
  // A day that never was.
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Pacific/Fakaofo', '2011-12-30T11:00Z'],
  ['Pacific/Kwajalein', '1993-08-21T12:00Z'],
];
const minuteMs = 60_000;

/** What Temporal, which Node has behind a switch, answers to the same questions. */
function asked(questions: readonly (readonly [zone: string, wall: WallTime, at: number])[]): readonly unknown[] {
  const script = `
    const questions = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    console.log(JSON.stringify(questions.map(([zone, { day, clock }, at]) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
      return {
        moment: Temporal.PlainDateTime.from(day + 'T' + clock).toZonedDateTime(zone).epochMilliseconds,
        wall: { day: there.slice(0, 10), clock: there.slice(11, 16) },
      };
    })));`;
  const input = JSON.stringify(questions);
  return JSON.parse(
    execFileSync(process.execPath, ['--harmony-temporal', '-e', script], { input, encoding: 'utf8' }),
  ) as unknown[];
}

it('says what Temporal says, in hours that are skipped, that come twice, and on days that never were', () => {
  const around = fc.tuple(fc.constantFrom(...moved), fc.integer({ min: -3000, max: 3000 }));
  const close = fc.tuple(fc.constantFrom(...moved), fc.integer({ min: -70, max: 70 }));
  const picked = [...fc.sample(around, { numRuns: 500, seed: 8 }), ...fc.sample(close, { numRuns: 700, seed: 9 })];
  const questions = picked.map(([[zone, text], minutes]) => {
    const at = Date.parse(text) + minutes * minuteMs;
    const { day, clock } = wallTimeOf(Date.parse(text), zone);
    // A clock that is so many minutes from the one that is shown then: it may never have been.
    const wall = new Date(Date.parse(`${day}T${clock}Z`) + minutes * minuteMs).toISOString();
    return [zone, { day: wall.slice(0, 10), clock: wall.slice(11, 16) }, at] as const;
  });
  const ours = questions.map(([zone, wall, at]) => ({ moment: momentInZone(wall, zone), wall: wallTimeOf(at, zone) }));
  const theirs = asked(questions);
  expect(theirs).toHaveLength(questions.length);
  expect(ours).toEqual(theirs);
  // The questions are hard ones: of each kind there are some.
  const skipped = questions.filter(([zone, wall], index) => {
    const shown = wallTimeOf(ours[index]?.moment ?? 0, zone);
    return shown.day !== wall.day || shown.clock !== wall.clock;
  });
  expect(skipped.length).toBeGreaterThan(100);
  expect(skipped.some(([zone, { day }]) => zone === 'Pacific/Apia' && day === '2011-12-30')).toBe(true);
});
