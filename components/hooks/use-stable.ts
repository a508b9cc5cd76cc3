import { useLayoutEffect, useState } from 'preact/hooks';

/** The same function at every render, which does what the newest one does: rows that get it need not be drawn again. */
export function useStable<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const [newest] = useState(() => holderOf(act));
  useLayoutEffect(() => newest.hold(act));
  return newest.call;
}

function holderOf<A extends readonly unknown[], R>(first: (...args: A) => R) {
  let held = first;
  return {
    hold(next: (...args: A) => R): void {
      held = next;
    },
    call: (...args: A): R => held(...args),
  };
}
