import { ok } from '../../../utils/lib/result.ts';
import type { Handler } from '../answer.ts';
import { rotateKey } from '../store/keys.ts';

export const rotate: Handler<'rotate'> = async ({ body, session }, { store, limits }) => {
  const rotated = await rotateKey(store, session, body, limits.workspaceBytes);
  return rotated.ok ? ok({ json: { kid: rotated.value.kid }, state: rotated.value }) : rotated;
};
