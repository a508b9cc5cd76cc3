import { useEffect } from 'preact/hooks';
import { parseRoute } from '../../components/hooks/use-route.ts';
import { openDashboard } from '../../components/pages/today/links.ts';

/** Parts of the dashboard's pages go to others by the address; here there is one place, so that the dashboard opens. */
export function useDashboardLinks(): void {
  useEffect(() => {
    const life = new AbortController();
    addEventListener(
      'hashchange',
      () => {
        const route = parseRoute(location.hash);
        if (route.length === 0) return;
        history.replaceState(history.state, '', location.pathname + location.search);
        openDashboard(...route);
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, []);
}
