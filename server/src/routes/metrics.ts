import type { Deps } from '../answer.ts';
import { bearerOf, isEqual } from '../auth/token.ts';
import { type AppContext, isFromHere } from '../peer.ts';
import { refusalResponse } from '../respond.ts';

/** Counters in Prometheus' text format, for who has the token, or for this machine when there is none. */
export const metricsPage =
  ({ metrics, waiters }: Pick<Deps, 'metrics' | 'waiters'>, token: string | undefined) =>
  (context: AppContext): Response => {
    const isAllowed = token ? isEqual(bearerOf(context.req.header('authorization')) ?? '', token) : isFromHere(context);
    if (!isAllowed) return refusalResponse({ error: 'token' });
    const text = metrics.text({
      alongside_waiting: waiters.size,
      alongside_resident_bytes: process.memoryUsage.rss(),
      alongside_uptime_seconds: Math.round(process.uptime()),
    });
    return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
  };
