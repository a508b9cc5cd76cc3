import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { keysFor } from '../store/keys.ts';

export const keys: Handler<'keys'> = async ({ session }, { store }) => {
  const found = await keysFor(store, session.ws, session.dev);
  return found.ok ? ok({ json: found.value }) : found;
};
