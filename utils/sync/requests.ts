import { limits } from './contract.ts';
import type { Frame } from './frames.ts';

/**
 * A server takes more, but not every proxy in front of one: nginx lets through 1 MB where nobody told it otherwise. So no
 * request of a client is larger, bytes.
 */
export const mostSentBytes = 1_000_000;

/** More than the head of any frame. */
const headBytes = 1024;

/** Frames in their order, in the groups that make one request each. One that is larger by itself goes alone. */
export function* inRequests<M>(frames: readonly Frame<M>[]): Generator<readonly Frame<M>[]> {
  let [group, bytes]: [Frame<M>[], number] = [[], 0];
  for (const frame of frames) {
    const size = frame.body.length + headBytes;
    if (group.length > 0 && (group.length === limits.segmentsPerRequest || bytes + size > mostSentBytes)) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(frame);
    bytes += size;
  }
  if (group.length > 0) yield group;
}
