import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRecord, writeRecord } from '../db/records.ts';
import { WorkspaceDb } from '../db/schema.ts';
import { mergePeople } from '../db/tables/merge-people.ts';
import { keepProfile } from '../db/tables/people.ts';
import { recordSightings } from '../db/tables/sightings.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { openLinkBook } from './link-book.ts';
import { joinAccount, partAccount } from './own-accounts.ts';
import { samePerson } from './same-person.ts';

const at = Date.UTC(2026, 10, 17, 9);
const minute = 60_000;
const linkedin: ProfileRef = { network: 'linkedin', handle: 'mara-olsen', name: 'Mara Olsen' };
const x: ProfileRef = { network: 'x', handle: 'mara', name: 'Mara Olsen' };

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const show = (profile: ProfileRef, links: string[], after = 0, headline?: string) =>
  recordSightings(
    db,
    {
      posts: [],
      profiles: [{ profile, links, seenAt: at + after * minute, reader: 'x/1', ...(headline ? { headline } : {}) }],
    },
    at + after * minute,
  );
const same = async (id: string) => {
  const life = new AbortController();
  const links = openLinkBook(db, () => Promise.resolve(), life.signal);
  await vi.waitFor(() => expect(links.isReady).toBe(true), { timeout: 20_000 });
  life.abort();
  return samePerson(db, id, links);
};
const keep = async (ref: ProfileRef) => (await keepProfile(db, ref, {}, at)).person.id;

describe('who may be the same person', () => {
  it('is nobody for the same name alone, nor for the same e-mail address', async () => {
    const [one, two] = [await keep(linkedin), await keep(x)];
    for (const id of [one, two]) await writeRecord(db, 'people', id, { emails: ['mara@example.org'] });
    await show(linkedin, ['https://mara.example']);
    expect(await same(one)).toEqual([]);
  });

  it('is whom a link on a profile leads to, from both ends, with what shows it', async () => {
    const [one, two] = [await keep(linkedin), await keep(x)];
    await show(linkedin, ['https://x.com/Mara']);
    const reason = { shownBy: { network: 'linkedin', handle: 'mara-olsen' }, link: 'https://x.com/Mara', seenAt: at };
    expect(await same(one)).toMatchObject([
      {
        id: `merge:${two}`,
        person: { id: two },
        account: { network: 'x', handle: 'mara' },
        certainty: 'one',
        reasons: [reason],
      },
    ]);
    expect(await same(two)).toMatchObject([{ id: `merge:${one}`, certainty: 'one', reasons: [reason] }]);
  });

  it('is surer where both link to each other', async () => {
    const one = await keep(linkedin);
    await keep(x);
    await show(linkedin, ['https://x.com/mara']);
    await show(x, [], 1, 'Events. linkedin.com/in/mara-olsen');
    expect(await same(one)).toMatchObject([{ certainty: 'both', reasons: [{}, {}] }]);
  });

  it('can be an account of nobody, and the newest profile counts', async () => {
    const one = await keep(linkedin);
    await show(linkedin, ['https://x.com/old']);
    await show(linkedin, ['https://x.com/mara'], 20);
    expect(await same(one)).toMatchObject([
      { id: 'merge:x:mara', person: undefined, account: { network: 'x', handle: 'mara' } },
    ]);
  });

  it('is told by the website that is kept of them', async () => {
    const one = await keep(linkedin);
    await writeRecord(db, 'people', one, { website: 'https://x.com/mara' });
    expect(await same(one)).toMatchObject([{ reasons: [{ shownBy: undefined, link: 'https://x.com/mara' }] }]);
  });

  it('is no company for a person', async () => {
    const one = await keep({ network: 'linkedin', handle: 'kiln', isOrganisation: true });
    await keep(x);
    await show({ network: 'linkedin', handle: 'kiln', isOrganisation: true }, ['https://x.com/mara']);
    expect(await same(one)).toEqual([]);
  });

  it('is not told again where the user turned it down, on either side, nor once they are one', async () => {
    const [one, two] = [await keep(linkedin), await keep(x)];
    await show(linkedin, ['https://x.com/mara']);
    await writeRecord(db, 'people', two, { declined: [`merge:${one}`] });
    expect([await same(one), await same(two)]).toEqual([[], []]);
    await writeRecord(db, 'people', two, { declined: undefined });
    await mergePeople(db, { intoId: one, fromId: two, because: [] }, at);
    expect(await same(one)).toEqual([]);
  });
});

describe('an account that the user gives to a person', () => {
  it('is theirs, does not count as seen, and can be parted and given back', async () => {
    await makeRecord(db, 'people', { id: 'p', name: 'Mara', tags: [], createdAt: at, updatedAt: at });
    const joined = await joinAccount(db, 'p', x, at);
    expect(joined.ok).toBe(true);
    const [row] = await db.profiles.toArray();
    expect(row).toMatchObject({ personId: 'p', relation: 'contact' });
    const undo = await partAccount(db, row?.key ?? '');
    expect(await db.profiles.toArray()).toMatchObject([{ relation: 'none' }]);
    expect((await db.profiles.toArray())[0]?.personId).toBeUndefined();
    await undo?.();
    expect(await db.profiles.toArray()).toMatchObject([{ personId: 'p', relation: 'contact' }]);
    if (joined.ok) await joined.value();
    expect(await db.profiles.count()).toBe(0);
  });

  it('is not taken from somebody else who is kept', async () => {
    const owner = await keep(x);
    await makeRecord(db, 'people', { id: 'p', name: 'Mara', tags: [], createdAt: at, updatedAt: at });
    expect(await joinAccount(db, 'p', x, at)).toMatchObject({
      ok: false,
      error: { why: 'taken', person: { id: owner } },
    });
    expect(await joinAccount(db, owner, x, at)).toMatchObject({ ok: false, error: { why: 'theirs' } });
  });
});
