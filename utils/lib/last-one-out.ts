export interface House {
  /** Somebody is in. Gives what says that they left, once. */
  enter(): () => void;
}

/** Calls `close` when nobody was in for `restMs` after the last one left. */
export function lastOneOut(close: () => void, restMs: number): House {
  let inside = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    enter() {
      clearTimeout(rest);
      inside += 1;
      let isIn = true;
      return () => {
        if (!isIn) return;
        isIn = false;
        inside -= 1;
        if (inside === 0) rest = setTimeout(close, restMs);
      };
    },
  };
}
