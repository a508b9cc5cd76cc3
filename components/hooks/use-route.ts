import { useEffect, useMemo, useState } from 'preact/hooks';

/** The hash as parts: "#/posts/x%3Astatus%3A1" is ['posts', 'x:status:1']. What follows "?" is no part. */
export type Route = readonly string[];

export function parseRoute(hash: string): Route {
  return hash
    .replace(/\?.*$/s, '')
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

const queryIn = (hash: string): string => /\?(.*)$/s.exec(hash)?.[1] ?? '';

/** What follows "?" in the hash: how a page shows what it shows. */
export const queryOf = (hash: string): URLSearchParams => new URLSearchParams(queryIn(hash));

export type Step = 'next' | 'same';

export const hashWith = (parts: readonly string[], query: URLSearchParams): string =>
  `${hashOf(...parts)}${query.size > 0 ? `?${query.toString()}` : ''}`;

/** Goes to a place and how it is shown: as a next step of the history, or in the place of this one. */
export function goWith(parts: readonly string[], query: URLSearchParams, step: Step = 'next'): void {
  if (step === 'next') location.hash = hashWith(parts, query);
  else location.replace(hashWith(parts, query));
}

export function useRoute(): Route {
  const hash = useHash();
  return useMemo(() => parseRoute(hash), [hash]);
}

/** The same one wherever the place is another and the query is not: thousands of rows are put together by it. */
export function useQuery(): URLSearchParams {
  const query = queryIn(useHash());
  return useMemo(() => new URLSearchParams(query), [query]);
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const life = new AbortController();
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow, { signal: life.signal });
    // It may have changed between the first drawing and now.
    follow();
    return () => life.abort();
  }, []);
  return hash;
}
