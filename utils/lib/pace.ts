/** Longer than this the page is not held, ms: half a frame, so that there is room to draw in each. */
const mostMs = 8;

/** Where it answers, the work waits for it. */
export type Breathe = () => Promise<void> | undefined;

/**
 * For long work in a page: call it often; it waits by `pause` where the last pause is so long ago, and says nothing
 * where there is time left. `pause` may throw to end the work.
 */
export function paced(pause: () => Promise<void>, clock: () => number = () => performance.now()): Breathe {
  let begun = clock();
  const rest = async (): Promise<void> => {
    await pause();
    begun = clock();
  };
  return () => (clock() - begun < mostMs ? undefined : rest());
}

/** How long others may wait for the database while background work holds it, ms: they do not notice it. */
export const longestTurnMs = 50;

/**
 * How many things the next turn may take where one with so many took so long: half as many where it was too long, more again
 * by and by where it was short. A slow or busy machine holds others up no longer than a fast one does.
 */
export function sizeAfter(size: number, tookMs: number, most: number): number {
  if (tookMs > longestTurnMs) return Math.max(1, Math.floor(size / 2));
  return tookMs < longestTurnMs / 2 ? Math.min(most, size + 1) : size;
}

/**
 * Lets keys be answered and frames be drawn, and goes on at once where nothing waits. A timer of 0 ms waits for 4 ms
 * after the first few: over a hundred steps of reading that is half a second in which nothing is done.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        done();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
