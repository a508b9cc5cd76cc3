import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { newestSnapshot } from '../store/read-snapshot.ts';

export const snapshot: Handler<'snapshot'> = async ({ session }, { store }) =>
  ok({ json: await newestSnapshot(store, session.ws) });
