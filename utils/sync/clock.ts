import { getHlcFunctions } from 'tinybase/common';
import { never, type Stamp } from './ops.ts';

/** Times in stamps are 42 bits, counters 24. */
const lastTime = 2 ** 42 - 1;
const lastCounter = 2 ** 24 - 1;
/** How far ahead of the server's time a stamp may be that nothing forces; ms. */
const mostAhead = 5 * 60 * 1000;

export interface Clock {
  /**
   * A new stamp. It exceeds all that are given (those of the fields that are overwritten), however far in the future
   * they are; and the last one, unless that lies more than five minutes ahead because this clock was set back since.
   */
  next(after?: Stamp | readonly Stamp[]): Stamp;
  /** The stamp of something that was written at a time, ms, before it was to be synced. */
  at(time: number): Stamp;
  /** Takes note of another device's stamp: what is written after it exceeds it, if it is not far in the future. */
  seen(stamp: Stamp): void;
  /** Corrects the time of this machine by that of the server, ms since 1970. */
  learn(serverTime: number): void;
  /** The highest stamp of now, to be kept and given to the next clock; '' if there is none. */
  readonly last: Stamp | '';
  /** What is added to the time of this machine, ms; to be kept too. */
  readonly offset: number;
}

interface ClockOptions {
  /** The time of this machine, ms since 1970; may be wrong and jump. */
  readonly now: () => number;
  /** Ends the stamps; every device has its own. */
  readonly device: string;
  readonly last?: Stamp | '';
  readonly offset?: number;
}

/**
 * The clock that orders writes of several devices. It never refuses: neither a wrong clock here nor one elsewhere stops
 * anybody from writing.
 */
export function createClock({ now, device, last = never, offset = 0 }: ClockOptions): Clock {
  const time = (): number => Math.min(Math.max(Math.trunc(now() + offset) || 0, 0), lastTime - mostAhead);
  let hlc = getHlcFunctions(device, time);
  const lastOf = (): Stamp | '' => (hlc[5]() < 0 ? never : hlc[2](hlc[4](), hlc[5]()));
  // What lies too far ahead is not heard by the library; that is what we want here, and not where fields are written.
  hlc[1](last);

  return {
    next(after = []) {
      // The clock was ahead and was put right. To go on from there would carry the error along for ever.
      if (hlc[4]() > time() + mostAhead) hlc = getHlcFunctions(device, time);
      const highest = [after].flat().reduce((most, stamp) => (stamp > most ? stamp : most), never);
      const heard = timeOf(highest) <= time() + mostAhead;
      if (heard && highest !== never) hlc[1](highest);
      const stamp = hlc[0]();
      return stamp > highest ? stamp : above(highest, hlc[2]);
    },
    at: (moment) => hlc[2](Math.min(Math.max(Math.trunc(moment) || 0, 0), time()), 0),
    seen: (stamp) => hlc[1](stamp),
    learn(serverTime) {
      offset = serverTime - now();
    },
    get last() {
      return lastOf();
    },
    get offset() {
      return offset;
    },
  };
}

/** The time in a stamp, ms since 1970; 0 of `never`. */
export const timeOf = (stamp: Stamp | ''): number => (stamp === never ? 0 : decode(stamp)[0]);

const [, , , decode] = getHlcFunctions('', () => 0);

/** The lowest stamp above one. At the very end of time there is none: there the stamp itself, and values decide. */
function above(stamp: Stamp, encode: (time: number, counter: number) => Stamp): Stamp {
  const [time, counter] = decode(stamp);
  if (counter < lastCounter) return encode(time, counter + 1);
  return time < lastTime ? encode(time + 1, 0) : stamp;
}
