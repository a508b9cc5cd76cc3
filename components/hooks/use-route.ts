import { useEffect, useMemo, useState } from 'preact/hooks';

/** The hash as parts: "#/posts/x%3Astatus%3A1" is ['posts', 'x:status:1']. */
export type Route = readonly string[];

export function parseRoute(hash: string): Route {
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

export const hashOf = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

export const goTo = (...parts: readonly string[]): void => {
  location.hash = hashOf(...parts);
};

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const life = new AbortController();
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow, { signal: life.signal });
    // It may have changed between the first drawing and now.
    follow();
    return () => life.abort();
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}
