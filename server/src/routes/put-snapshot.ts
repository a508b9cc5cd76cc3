import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { sweep } from '../store/compaction.ts';
import { putParts } from '../store/snapshots.ts';

export const putSnapshot: Handler<'putSnapshot'> = async ({ frames, seq, session }, { store, clock, limits }) => {
  const { ws, dev } = session;
  const now = clock();
  const put = await putParts(store, { ws, dev, now, seq, parts: frames, quotaBytes: limits.workspaceBytes });
  if (!put.ok) return put;
  await sweep(store, ws, now, limits.retentionMs);
  return ok({ json: { snapshot: put.value.snapshot }, state: put.value });
};
