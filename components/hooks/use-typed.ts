import { useEffect, useRef, useState } from 'preact/hooks';

/** While somebody types, the address waits: each letter in it would be a step to be undone. */
const settledMs = 400;

export interface Typed {
  /** What was typed, at once. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** It goes into the address with something else now. */
  readonly taken: (text: string) => void;
}

/** A text that stands in the address once typing rests. `said`: as the address says it; `write` puts it there. */
export function useTyped(said: string, write: (text: string) => void): Typed {
  const [typed, type] = useState(said);
  const written = useRef(said);
  useEffect(() => {
    // Somebody went back, or to a link: not what was typed here.
    if (said === written.current) return;
    written.current = said;
    type(said);
  }, [said]);
  useEffect(() => {
    if (typed.trim() === written.current) return undefined;
    const timer = setTimeout(() => {
      // It went into the address with something else meanwhile.
      if (typed.trim() === written.current) return;
      written.current = typed.trim();
      write(typed);
    }, settledMs);
    return () => clearTimeout(timer);
    // Only what is typed is waited for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  const taken = (text: string): void => {
    written.current = text.trim();
    type(text);
  };
  return { typed, type, taken };
}
