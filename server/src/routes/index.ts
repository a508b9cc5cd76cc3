import type { Handlers } from '../answer.ts';
import { createWorkspace } from './create-workspace.ts';
import { deleteWorkspace } from './delete-workspace.ts';
import { devices } from './devices.ts';
import { getSnapshot } from './get-snapshot.ts';
import { invite } from './invite.ts';
import { join } from './join.ts';
import { keys } from './keys.ts';
import { lease } from './lease.ts';
import { meta } from './meta.ts';
import { nameDevice } from './name-device.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { putSnapshot } from './put-snapshot.ts';
import { recover } from './recover.ts';
import { revoke } from './revoke.ts';
import { rotate } from './rotate.ts';
import { snapshot } from './snapshot.ts';

/** One handler for every address of the contract. */
export const handlers: Handlers = {
  meta,
  createWorkspace,
  join,
  recover,
  deleteWorkspace,
  invite,
  push,
  pull,
  keys,
  rotate,
  devices,
  nameDevice,
  revoke,
  lease,
  snapshot,
  putSnapshot,
  getSnapshot,
};
