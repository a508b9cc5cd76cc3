import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkspace } from '../../utils/db/open.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { keepProfile } from '../../utils/db/tables/people.ts';
import { setRelation } from '../../utils/db/tables/profiles.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import type { ShownEngagers } from '../../utils/model/engagers.ts';
import { modeItems, paused, workspaces } from '../../utils/settings/items.ts';
import { recordShownEngagers } from './engagers.ts';
import { rememberViewer } from './figures.ts';

const now = new Date(2026, 10, 29, 12).getTime();
const us = { network: 'x', handle: 'tidewell', name: 'Tidewell' } as const;
const mara = { network: 'x', handle: 'maral', name: 'Mara' } as const;
const shown = (more: Partial<ShownEngagers> = {}): ShownEngagers => ({
  network: 'x',
  address: '/tidewell/status/1/likes',
  seenAt: now,
  viewer: us,
  accounts: [mara],
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  await modeItems.x.setValue('overlay');
  db = await openWorkspace('main');
  await setRelation(db, us, 'own', 1);
  await keepProfile(db, mara, {}, now);
  const post = { network: 'x' as const, kind: 'status', id: '1' };
  const read = { text: 'Refill', metrics: {}, surface: 'post' as const, reader: 'x/1', seenAt: now };
  await recordSightings(db, { posts: [{ post, author: us, ...read }], profiles: [] }, now);
});
afterEach(async () => {
  for (const table of db.tables) await table.clear();
});

it('are recorded for an own post, as what the address says', async () => {
  expect(await recordShownEngagers(shown(), 1)).toEqual({ recorded: 1 });
  expect(await recordShownEngagers(shown({ address: '/tidewell/status/1/retweets' }), 1)).toEqual({ recorded: 1 });
  expect((await db.touches.toArray()).map(({ kind }) => kind).sort()).toEqual(['reaction', 'share']);
});

it('are not recorded of another’s post, of no such page, of another network’s accounts, and where nobody is signed in', async () => {
  expect(await recordShownEngagers(shown({ address: '/maral/status/1/likes' }), 1)).toMatchObject({
    problem: 'not-own',
  });
  for (const address of ['/tidewell/status/1', 'https://elsewhere.example/tidewell/status/1/likes'])
    expect(await recordShownEngagers(shown({ address }), 1)).toEqual({ recorded: 0, problem: 'not-read' });
  const foreign = { ...mara, network: 'facebook' as const };
  expect(await recordShownEngagers(shown({ accounts: [foreign] }), 1)).toEqual({ recorded: 0 });
  expect(await recordShownEngagers(shown({ viewer: undefined }), 1)).toEqual({ recorded: 0, problem: 'nobody' });
  expect(await db.touches.count()).toBe(0);
});

it('are not recorded while recording rests or the network is switched off', async () => {
  await paused.setValue(true);
  expect(await recordShownEngagers(shown(), 1)).toEqual({ recorded: 0, problem: 'paused' });
  await paused.setValue(false);
  await modeItems.x.setValue('off');
  expect(await recordShownEngagers(shown(), 1)).toEqual({ recorded: 0, problem: 'paused' });
  expect(await db.touches.count()).toBe(0);
});

it('are not recorded while somebody is signed in whose account belongs to another workspace', async () => {
  const viewer = { network: 'x', handle: 'kilnco' } as const;
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1, identities: [viewer] },
  ]);
  expect(await recordShownEngagers(shown({ viewer }), 1)).toEqual({ recorded: 0, problem: 'paused' });
  expect(await db.touches.count()).toBe(0);
  // Whoever cannot be told does not get past the question that is open now.
  await rememberViewer('x', viewer);
  expect(await recordShownEngagers(shown({ viewer: undefined }), 1)).toEqual({ recorded: 0, problem: 'paused' });
  expect(await db.touches.count()).toBe(0);
});
