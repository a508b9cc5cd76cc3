import { useEffect, useState } from 'preact/hooks';
import type { Progress, Work } from '../../../utils/db/backup/format.ts';

export interface Working {
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
}

export interface Worker {
  /** What runs now, one at a time. */
  readonly working: Working | undefined;
  readonly run: <T>(work: (work: Work) => Promise<T>) => Promise<T>;
}

/** Long work with progress. It ends with the panel, and when it is cancelled. */
export function useWork(): Worker {
  const [working, setWorking] = useState<Working | undefined>(undefined);
  const [panel] = useState(() => new AbortController());
  useEffect(() => () => panel.abort(), [panel]);
  return {
    working,
    run: async (work) => {
      const life = new AbortController();
      const cancel = () => life.abort();
      setWorking({ progress: undefined, cancel });
      try {
        return await work({
          signal: AbortSignal.any([panel.signal, life.signal]),
          onProgress: (progress) => setWorking({ progress, cancel }),
        });
      } finally {
        setWorking(undefined);
      }
    },
  };
}
