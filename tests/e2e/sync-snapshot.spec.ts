import {
  addPerson,
  expect,
  expectLevel,
  inviteFrom,
  join,
  namesOf,
  switchOn,
  syncNow,
  test,
} from './pages/sync-desks.ts';
import { writeForMonths } from './pages/writing-device.ts';

test('a log that has grown long gets a snapshot by itself, and a new browser begins with that', async ({
  server,
  openDesk,
}) => {
  test.setTimeout(600_000);
  const here = await openDesk();
  await addPerson(here, 'Mara Zebrafinch');
  await switchOn(here);
  await writeForMonths(await inviteFrom(here), 2000);
  await syncNow(here);
  await expect.poll(() => server.snapshots(), { timeout: 300_000 }).toEqual([1000]);
  await expectLevel(here);
  expect(await here.stored.count('notes')).toBe(2000);

  const there = await openDesk();
  const asked: string[] = [];
  there.launched.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await join(there, await inviteFrom(here), 300_000);
  expect(asked.filter((path) => path.endsWith('/snapshots/1000'))).not.toEqual([]);
  expect(await namesOf(there)).toEqual(['Mara Zebrafinch']);
  expect(await there.stored.rows('notes')).toEqual(await here.stored.rows('notes'));

  const dump = await server.dump();
  for (const word of ['Zebrafinch', 'Wombat', 'notes', 'people']) expect(dump, word).not.toContain(word);
});
