import { useEffect, useState } from 'preact/hooks';

/** The present, told again every half minute and whenever the page comes back into view. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const life = new AbortController();
    const tell = () => setNow(Date.now());
    const timer = setInterval(tell, 30_000);
    document.addEventListener('visibilitychange', tell, { signal: life.signal });
    return () => {
      clearInterval(timer);
      life.abort();
    };
  }, []);
  return now;
}
