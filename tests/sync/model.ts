import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { SyncOutcome } from '../../utils/sync/engine.ts';
import { contentOf, expectedOf, otherOf } from './oracle.ts';
import { fates } from './network.ts';
import type { TestServer } from './server.ts';
import { type Client, type SyncFaults, type Variant, World } from './world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const client = fc.nat(2);
const ids = fc.constantFrom('a', 'b', 'c');
/** After how many steps, of which each transaction has three. -1: not at all. */
const crashAfter = fc.oneof(fc.constant(-1), fc.nat(24));
const change = fc.oneof(
  fc
    .constantFrom('text', 'stage')
    .chain((field) =>
      fc
        .constantFrom(null, 'x', 'y', 'z', 'longer')
        .map((value): Record<string, string | number | null> => ({ [field]: value })),
    ),
  // Deleting is a field, and so is bringing back.
  fc.constantFrom(null, 1, 2).map((deletedAt): Record<string, string | number | null> => ({ deletedAt })),
  fc.constant({ text: 'both', stage: 'both' } as Record<string, string | number | null>),
);

const sync = fc.record({
  do: fc.constant('sync' as const),
  client,
  fates: fc.array(fc.constantFrom(...fates), { size: 'max', maxLength: 6 }),
  crashAfter,
  serverCrash: fc.nat(6),
});
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), client, id: ids, change, crashAfter }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('plan' as const), client: fc.nat(1), id: ids, change }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('see' as const), client, id: ids, what: fc.constantFrom('1', '2') }),
  },
  { weight: 9, arbitrary: sync },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      client,
      by: fc.constantFrom(day, -day, 4 * minute, -4 * minute, 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('late' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('upgrade' as const) }) },
);
/** What happens seldom, and changes what else may be expected. */
const rare = fc.oneof(
  fc.record({ do: fc.constant('rotate' as const) }),
  fc.record({
    do: fc.constant('compact' as const),
    atOnce: fc.constantFrom(1, 3, 1000),
    fates: fc.array(fc.constantFrom(...fates), { size: 'max', maxLength: 6 }),
  }),
  fc.record({ do: fc.constant('clone' as const), client: fc.constantFrom(1, 2) }),
  fc.record({ do: fc.constant('backup' as const) }),
  fc.record({ do: fc.constant('restore' as const) }),
  fc.record({ do: fc.constant('epoch' as const) }),
);

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
export type RareStep = typeof rare extends fc.Arbitrary<infer T> ? T : never;

/** Without what is rare; defects are found sooner so. */
export const plainSteps = fc.array(step, { size: 'max', maxLength: 60 });
export const allSteps = fc.array(
  fc.oneof({ weight: 6, arbitrary: step as fc.Arbitrary<Step | RareStep> }, { weight: 1, arbitrary: rare }),
  { size: 'max', maxLength: 60 },
);

/** Takes the steps with three clients, lets all become level, and looks at what came of it. Throws if anything is wrong. */
export async function play(server: TestServer, steps: readonly (Step | RareStep)[], variant?: Variant): Promise<void> {
  const world = await new World(server, variant).start([2, 2, 1]);
  for (const each of steps) {
    server.time += 1000;
    await take(world, each);
  }
  await level(world);
  await judge(world);
}

async function take(world: World, step: Step | RareStep): Promise<void> {
  const at = (index: number): Client => clientOf(world, index);
  switch (step.do) {
    case 'edit':
      return world.edit(at(step.client), 'notes', step.id, step.change, step.crashAfter);
    case 'plan':
      return world.edit(at(step.client), 'plans', step.id, step.change);
    case 'see':
      return world.add(at(step.client), 'sightings', step.id, { what: step.what });
    case 'sync':
      return run(world, at(step.client), step);
    case 'jump':
      at(step.client).drift = step.by;
      return;
    case 'late':
      return world.network.deliverLate();
    case 'upgrade':
      return upgrade(at(2));
    case 'rotate':
      await world.storeOf(at(0)).setRotationDue(true);
      return run(world, at(0), {});
    case 'compact':
      return run(world, at(0), { fates: step.fates, compactAfter: 1, compactAtOnce: step.atOnce });
    case 'clone':
      if (world.clients.length < 5) world.clone(at(step.client));
      return;
    case 'backup':
      return world.takeBackup();
    case 'restore':
      return world.restoreBackup();
    case 'epoch':
      return world.changeEpoch();
  }
}

function clientOf({ clients }: World, index: number): Client {
  const client = clients[index % clients.length];
  if (!client) throw new Error('no clients');
  return client;
}

function upgrade(client: Client): void {
  client.sv = 2;
  client.running = undefined;
}

async function run(world: World, client: Client, faults: SyncFaults): Promise<void> {
  const outcome = await world.sync(client, faults);
  if (outcome?.state === 'stopped') await recover(world, client, outcome);
}

/** What a user would do. That there is something to do is an error unless the steps gave a reason. */
async function recover(
  world: World,
  client: Client,
  { reason }: Extract<SyncOutcome, { state: 'stopped' }>,
): Promise<void> {
  const isCopied = reason === 'device_forked' && client.isClone;
  // What was late when a server was restored can come after we began anew, under a number that is new again: then this
  // device seems to be copied. To join again loses nothing.
  const isForgotten = world.isRestored && ['token', 'key_missing', 'device_forked'].includes(reason);
  if (reason === 'key_behind' && world.isRestored) return;
  if (!isCopied && !isForgotten) throw new Error(`${client.name} was stopped: ${reason}`);
  const owner = clientOf(world, 0);
  // Whoever invites has to know the keys of now.
  if (client !== owner) await run(world, owner, {});
  await world.rejoin(client, client === owner ? 'admin' : 'editor');
  // A backup from before would leave a workspace that nobody can invite to.
  if (client === owner) await world.takeBackup();
}

const mostRounds = 12;

async function level(world: World): Promise<void> {
  for (const client of world.clients) if (client.sv < 2) upgrade(client);
  await world.network.deliverLate();
  for (let round = 0; round < mostRounds; round += 1) {
    const outcomes: (SyncOutcome | undefined)[] = [];
    for (const client of world.clients) {
      const outcome = await world.sync(client);
      outcomes.push(outcome);
      if (outcome?.state === 'stopped') await recover(world, client, outcome);
    }
    // The second of two quiet rounds has seen what the last client of the first one sent.
    if (round > 0 && outcomes.every((each) => each?.state === 'level' && each.pushed + each.pulled === 0)) return;
  }
  throw new Error('the clients do not become level');
}

async function judge(world: World): Promise<void> {
  const { clients, written, server, ws } = world;
  const expected = expectedOf(written);
  for (const { disk } of clients) {
    expect(contentOf(disk)).toEqual(expected);
    expect(disk.records).toEqual(clients[0]?.disk.records);
    expect(disk.parked).toEqual([]);
    expect(disk.damaged).toEqual([]);
    expect(disk.aside).toEqual([]);
  }
  // The other implementation has no rows without fields.
  const filled = Object.entries(expected.records).filter(([, row]) => Object.keys(row as object).length > 0);
  expect(Object.fromEntries(filled)).toEqual(otherOf(written, server.time + 2 * day));
  const hashes = (await server.rows('segment', ws)).map(({ hash }) => hash);
  expect(hashes.length).toBe(new Set(hashes).size);
}
