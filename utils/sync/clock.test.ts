import { getHlcFunctions } from 'tinybase/common';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createClock, timeOf } from './clock.ts';
import { Stamp } from './ops.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = 1_800_000_000_000;
const [, , encode] = getHlcFunctions('another', () => start);

function machine(at = start) {
  const state = { at };
  return { state, now: () => state.at };
}

describe('the clock', () => {
  it('gives stamps that rise within one moment, and whose order is that of time', () => {
    const { state, now } = machine();
    const clock = createClock({ now, device: 'a' });
    const stamps = [clock.next(), clock.next(), clock.next()];
    state.at += 1;
    stamps.push(clock.next());
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(4);
    expect(stamps.map(timeOf)).toEqual([start, start, start, start + 1]);
    for (const stamp of stamps) expect(Stamp.safeParse(stamp).success).toBe(true);
  });

  it('ends the stamps of two devices differently', () => {
    const { now } = machine();
    expect(createClock({ now, device: 'a' }).next()).not.toBe(createClock({ now, device: 'b' }).next());
  });

  it('goes on from the last stamp that was kept, and from what it has seen', () => {
    const { state, now } = machine();
    const clock = createClock({ now, device: 'a' });
    expect(clock.last).toBe('');
    const kept = clock.next();
    expect(clock.last).toBe(kept);
    state.at -= minute;
    expect(createClock({ now, device: 'a', last: kept }).next() > kept).toBe(true);
    clock.seen(encode(start + 2 * minute, 7));
    expect(clock.next() > encode(start + 2 * minute, 7)).toBe(true);
  });

  it('exceeds a stamp a day ahead where it is overwritten, and only there', () => {
    const { now } = machine();
    const clock = createClock({ now, device: 'a' });
    const ahead = encode(start + day, 3);
    clock.seen(ahead);
    expect(timeOf(clock.next())).toBe(start);
    const forced = clock.next(ahead);
    expect(forced > ahead).toBe(true);
    expect(timeOf(forced)).toBe(start + day);
    expect(timeOf(clock.next())).toBe(start);
    expect(clock.next([encode(start, 0), ahead, '']) > ahead).toBe(true);
  });

  it('passes a full counter on to the time, and never throws at the end of all times', () => {
    const { now } = machine();
    const clock = createClock({ now, device: 'a' });
    const full = encode(start + day, 2 ** 24 - 1);
    expect(timeOf(clock.next(full))).toBe(start + day + 1);
    expect(clock.next(full) > full).toBe(true);
    const last = encode(2 ** 42 - 1, 2 ** 24 - 1);
    expect(clock.next(last)).toBe(last);
    expect(timeOf(clock.next())).toBe(start);
  });

  it('does not carry a clock along that was ahead and was put right', () => {
    const { state, now } = machine(start + day);
    const clock = createClock({ now, device: 'a' });
    const wrong = clock.next();
    clock.learn(start);
    expect(clock.offset).toBe(-day);
    expect(timeOf(clock.next())).toBe(start);
    expect(clock.next(wrong) > wrong).toBe(true);
    state.at += minute;
    expect(timeOf(clock.next())).toBe(start + minute);
  });

  it('stamps what is older by its time, and nothing later than now', () => {
    const clock = createClock({ now: machine().now, device: 'a' });
    expect(timeOf(clock.at(start - day))).toBe(start - day);
    expect(timeOf(clock.at(start + day))).toBe(start);
    expect(clock.at(start - day)).toBe(clock.at(start - day));
    expect(clock.next() > clock.at(start - 1)).toBe(true);
    expect(Stamp.safeParse(clock.at(Number.NaN)).success).toBe(true);
  });

  it('keeps the order through a small step back', () => {
    const { state, now } = machine();
    const clock = createClock({ now, device: 'a' });
    const before = clock.next();
    state.at -= 4 * minute;
    expect(clock.next() > before).toBe(true);
  });

  it.each([0, -1, Number.NaN, 2 ** 53, -Infinity, Infinity])('gives stamps when the machine says %d', (at) => {
    const clock = createClock({ now: () => at, device: 'a' });
    const [one, two] = [clock.next(), clock.next()];
    expect(two > one).toBe(true);
    expect(Stamp.safeParse(two).success).toBe(true);
  });

  it('holds its two rules whatever is seen, and however the machine jumps', () => {
    const moment = fc.integer({ min: start - day, max: start + 2 * day });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('jump' as const), at: moment }),
      fc.record({ kind: fc.constant('seen' as const), at: moment }),
      fc.record({ kind: fc.constant('learn' as const), at: moment }),
      fc.record({ kind: fc.constant('next' as const), at: moment }),
      fc.record({ kind: fc.constant('plain' as const), at: moment }),
    );
    fc.assert(
      fc.property(fc.array(step, { size: 'max', maxLength: 60 }), (steps) => {
        const { state, now } = machine();
        const clock = createClock({ now, device: 'a' });
        for (const { kind, at } of steps) {
          const other = encode(at, 5);
          if (kind === 'jump') state.at = at;
          if (kind === 'learn') clock.learn(at);
          if (kind === 'seen') clock.seen(other);
          if (kind === 'next' && !(clock.next(other) > other)) return false;
          const limit = state.at + clock.offset + 5 * minute;
          if (kind !== 'plain') continue;
          const before = clock.last;
          const stamp = clock.next();
          if (timeOf(stamp) > limit) return false;
          if (timeOf(before) <= limit && !(stamp > before)) return false;
        }
        return true;
      }),
    );
  });
});
