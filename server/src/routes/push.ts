import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { sweep } from '../store/compaction.ts';
import { pushSegments } from '../store/push.ts';

export const push: Handler<'push'> = async ({ frames, session }, { store, clock, limits, waiters, metrics }) => {
  const { ws, dev } = session;
  const now = clock();
  // First, so that segments whose time is up do not count against the quota.
  if (session.state.snapshot > session.state.floor) await sweep(store, ws, now, limits.retentionMs);
  const pushed = await pushSegments(store, { ws, dev, segments: frames, now, quotaBytes: limits.workspaceBytes });
  if (!pushed.ok) return pushed;
  const { acked, state } = pushed.value;
  waiters.notify(ws, state.head);
  metrics.add('alongside_segments_taken_total', frames.length);
  metrics.add(
    'alongside_bytes_taken_total',
    frames.reduce((sum, { body }) => sum + body.length, 0),
  );
  return ok({ json: { acked, head: state.head }, state });
};
