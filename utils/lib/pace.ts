/** Longer than this the page is not held, ms: half a frame, so that there is room to draw in each. */
const mostMs = 8;

/**
 * For long work in a page: call it often; it waits by `pause` where the last pause is so long ago, and says nothing
 * where there is time left. `pause` may throw to end the work.
 */
export function paced(pause: () => Promise<void>, clock: () => number = () => performance.now()) {
  let begun = clock();
  const rest = async (): Promise<void> => {
    await pause();
    begun = clock();
  };
  return (): Promise<void> | undefined => (clock() - begun < mostMs ? undefined : rest());
}
