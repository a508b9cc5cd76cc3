import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { ownProfiles } from './own-profiles.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

it('gives own accounts alone, by network and then by name', async () => {
  await setRelation(db, { network: 'x', handle: 'zeta', name: 'Ada' }, 'own', 1);
  await setRelation(db, { network: 'x', handle: 'mill' }, 'own', 1);
  await setRelation(db, { network: 'linkedin', handle: 'tidewell' }, 'own', 1);
  await setRelation(db, { network: 'x', handle: 'clearspout' }, 'competitor', 1);
  expect((await ownProfiles(db)).map(({ handle }) => handle)).toEqual(['tidewell', 'zeta', 'mill']);
});
