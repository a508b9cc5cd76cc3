import { fail, ok } from '../../../utils/lib/result.ts';
import { limits as most } from '../../../utils/sync/contract.ts';
import type { Answer, Call, Deps, Handler } from '../answer.ts';
import { isActive } from '../store/devices.ts';
import { pullSegments } from '../store/pull.ts';
import type { Outcome } from '../store/store.ts';

export const pull: Handler<'pull'> = async (call, deps) => {
  const { session, query, signal } = call;
  const waitMs = Math.min(query.wait ?? 0, deps.limits.waitSeconds) * 1000;
  if (waitMs === 0) return answer(call, deps);
  const { woken, leave } = deps.waiters.join(session.ws, query.after, waitMs, signal);
  try {
    const first = await answer(call, deps);
    if (!first.ok || first.value.frames?.length !== 0) return first;
    await woken;
    // The device may have been revoked while it waited.
    if (!(await isActive(deps.store, session.ws, session.dev))) return fail({ error: 'token', revoked: true });
    return await answer(call, deps);
  } finally {
    leave();
  }
};

async function answer({ session, query }: Call<'pull'>, { store, metrics }: Deps): Promise<Outcome<Answer<'pull'>>> {
  const pulled = await pullSegments(store, {
    ws: session.ws,
    after: query.after,
    tip: query.tip,
    tipAt: query.tipAt,
    most: Math.min(Math.max(query.max ?? most.segmentsPerRequest, 1), most.segmentsPerRequest),
    mostBytes: most.requestBytes,
  });
  if (!pulled.ok) return pulled;
  const { segments, state, more } = pulled.value;
  metrics.add('alongside_segments_given_total', segments.length);
  return ok({ frames: segments, state, more });
}
