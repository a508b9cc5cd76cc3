const works = new WeakMap<AbortSignal, (() => void)[]>();

/** Calls `work` when the lifetime ends. One listener per signal however many wait for it: pages count our listeners. */
export function onEnd(signal: AbortSignal, work: () => void): void {
  const waiting = works.get(signal);
  if (waiting) {
    waiting.push(work);
    return;
  }
  const list = [work];
  works.set(signal, list);
  signal.addEventListener('abort', () => list.forEach((each) => each()), { once: true });
}
