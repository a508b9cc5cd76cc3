import { useEffect, useState } from 'preact/hooks';
import { builtInApi, type BuiltInState, builtInState, downloadBuiltIn } from '../../../utils/assistant/built-in-api.ts';

export interface BuiltIn {
  /** Undefined until the browser has said it. */
  readonly state: BuiltInState | undefined;
  /** 0 to 1 while it is downloaded at the wish of this page. */
  readonly share: number | undefined;
  /** Must be called in the turn of a press. left: nobody looks at it any more, and the browser goes on with it. */
  download(): Promise<'there' | 'stopped' | 'failed' | 'left'>;
  cancel(): void;
}

/** How soon the browser is asked again whether the download that somebody else began is over, ms. */
const paceMs = 2000;

/** The browser's own model, as far as it is: asked anew when this page is come back to. */
export function useBuiltIn(): BuiltIn {
  const [state, setState] = useState<BuiltInState | undefined>(undefined);
  const [share, setShare] = useState<number | undefined>(undefined);
  const [downloading, setDownloading] = useState<AbortController | undefined>(undefined);
  const [here] = useState(() => new AbortController());
  const read = async (): Promise<void> => setState(await builtInState(builtInApi()));
  useEffect(() => {
    const life = new AbortController();
    void read();
    window.addEventListener('focus', () => void read(), { signal: life.signal });
    return () => life.abort();
  }, []);
  useEffect(() => () => here.abort(), [here]);
  useEffect(() => {
    if (state !== 'downloading' || share !== undefined) return undefined;
    const turn = setInterval(() => void read(), paceMs);
    return () => clearInterval(turn);
  }, [state, share]);

  return {
    state,
    share,
    async download() {
      const api = builtInApi();
      if (!api) return 'failed';
      const life = new AbortController();
      setDownloading(life);
      setShare(0);
      const isThere = await downloadBuiltIn(api, setShare, life.signal);
      if (here.signal.aborted) return 'left';
      setShare(undefined);
      await read();
      return isThere ? 'there' : life.signal.aborted ? 'stopped' : 'failed';
    },
    cancel: () => downloading?.abort(),
  };
}
