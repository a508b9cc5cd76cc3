import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { deleteWorkspace as erase } from '../store/workspaces.ts';

export const deleteWorkspace: Handler<'deleteWorkspace'> = async ({ session }, { store }) => {
  const deleted = await erase(store, session.ws);
  return deleted.ok ? ok({ json: {} }) : deleted;
};
