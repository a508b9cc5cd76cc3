import { ok } from '../../../utils/lib/result.ts';
import { limits } from '../../../utils/sync/contract.ts';
import type { Handler } from '../answer.ts';
import { readParts } from '../store/read-snapshot.ts';

export const getSnapshot: Handler<'getSnapshot'> = async ({ query, seq, session }, { store }) => {
  const read = await readParts(store, { ws: session.ws, seq, from: query.from, mostBytes: limits.requestBytes });
  return read.ok ? ok({ frames: read.value.parts, more: read.value.more }) : read;
};
