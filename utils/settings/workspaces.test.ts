import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Workspace } from '../model/records.ts';
import { boundIn, homeElsewhere, isSameAccount } from './identities.ts';
import {
  currentWorkspace,
  grammarWords,
  knownRevision,
  mutedChecks,
  premiumX,
  valueYears,
  workspaces,
} from './items.ts';
import { keepDays } from './keeping.ts';
import {
  bindIdentity,
  createWorkspace,
  eachWorkspace,
  readWorkspaces,
  removeWorkspace,
  renameWorkspace,
  switchWorkspace,
  unbindIdentity,
} from './workspaces.ts';

const namesNow = async () => (await readWorkspaces()).list.map(({ name }) => name);
const made = async (name: string): Promise<Workspace> => {
  const result = await createWorkspace(name, 5);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe('workspaces', () => {
  it('begin with one, whatever was stored', async () => {
    expect(await readWorkspaces()).toMatchObject({ list: [{ id: 'main' }], current: { id: 'main' } });
    await workspaces.setValue([]);
    await currentWorkspace.setValue('gone');
    expect(await readWorkspaces()).toMatchObject({ list: [{ id: 'main' }], current: { id: 'main' } });
    // As an older version wrote it.
    await workspaces.setValue([{ id: 'a', name: 'A', createdAt: 1 }]);
    expect((await readWorkspaces()).current).toEqual({ id: 'a', name: 'A', createdAt: 1 });
  });

  it('are created beside the others, with a name in order', async () => {
    expect(await made('  Kiln   Co ')).toMatchObject({ name: 'Kiln Co', createdAt: 5 });
    expect(await namesNow()).toEqual(['My desk', 'Kiln Co']);
    expect((await readWorkspaces()).current.id).toBe('main');
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['x'.repeat(121), 'too-long'],
    ['my DESK ', 'duplicate'],
    ['Ｍy desk', 'duplicate'],
  ])('refuse the name %j: %s', async (name, error) => {
    expect(await createWorkspace(name, 5)).toEqual({ ok: false, error });
    const other = await made('Other');
    expect(await renameWorkspace(other.id, name)).toEqual({ ok: false, error });
    expect(await namesNow()).toEqual(['My desk', 'Other']);
  });

  it('are renamed, also to another spelling of their own name, and keep the rest', async () => {
    const kiln = await made('Kiln');
    await bindIdentity(kiln.id, { network: 'x', handle: 'kilnco' });
    expect(await renameWorkspace(kiln.id, 'KILN')).toMatchObject({ ok: true, value: { name: 'KILN' } });
    expect((await readWorkspaces()).list[1]).toEqual({
      ...kiln,
      name: 'KILN',
      identities: [{ network: 'x', handle: 'kilnco' }],
    });
    expect(await renameWorkspace('gone', 'Name')).toEqual({ ok: false, error: 'unknown' });
  });

  it('are switched, and open pages are told to ask again', async () => {
    const kiln = await made('Kiln');
    expect(await switchWorkspace(kiln.id)).toMatchObject({ ok: true });
    expect((await readWorkspaces()).current.id).toBe(kiln.id);
    expect(await knownRevision.getValue()).toBe(1);
    expect(await switchWorkspace('gone')).toEqual({ ok: false, error: 'unknown' });
    expect((await readWorkspaces()).current.id).toBe(kiln.id);
  });
});

describe('removing a workspace', () => {
  const deleteData = vi.fn<(id: string) => Promise<void>>();
  beforeEach(() => {
    deleteData.mockResolvedValue();
  });

  it('goes to another one before its data goes', async () => {
    const kiln = await made('Kiln');
    await switchWorkspace(kiln.id);
    deleteData.mockImplementation(async () => expect(await currentWorkspace.getValue()).toBe('main'));
    expect(await removeWorkspace(kiln.id, deleteData)).toMatchObject({ ok: true, value: { id: 'main' } });
    expect(deleteData).toHaveBeenCalledWith(kiln.id);
    expect(await namesNow()).toEqual(['My desk']);
  });

  it('takes along what was chosen for it, or taught in it', async () => {
    const kiln = await made('Kiln');
    const ofBoth = <T>(value: T) => ({ main: value, [kiln.id]: value });
    await grammarWords.setValue(ofBoth(['Kilnworks']));
    await mutedChecks.setValue(ofBoth(['links']));
    await premiumX.setValue(ofBoth(true));
    await valueYears.setValue(ofBoth(5));
    await keepDays.setValue({ drafts: 30, ...ofBoth({ sightings: 90 }) });
    await removeWorkspace(kiln.id, deleteData);
    const stored = await fakeBrowser.storage.local.get();
    expect(JSON.stringify(stored)).not.toContain(kiln.id);
    expect(stored).toMatchObject({
      'grammar.words': { main: ['Kilnworks'] },
      'keep.days': { drafts: 30, main: { sightings: 90 } },
    });
  });

  it('has no data left where somebody who read the list before opens it once more', async () => {
    const kiln = await made('Kiln');
    const data = new Set([kiln.id]);
    let hasListed = true;
    deleteData.mockImplementation(async (id) => {
      data.delete(id);
      // Reminders go through all that are listed.
      if (hasListed) data.add(id);
      hasListed = false;
    });
    expect(await removeWorkspace(kiln.id, deleteData)).toMatchObject({ ok: true });
    expect([...data]).toEqual([]);
  });

  it('has no turn any more among the others, whoever began to go through them before', async () => {
    const kiln = await made('Kiln');
    const turns: string[] = [];
    for await (const { name } of eachWorkspace()) {
      turns.push(name);
      await removeWorkspace(kiln.id, deleteData);
    }
    expect(turns).toEqual(['My desk']);
  });

  it('is gone where what was opened meanwhile stays', async () => {
    const kiln = await made('Kiln');
    deleteData.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('blocked'));
    expect(await removeWorkspace(kiln.id, deleteData)).toMatchObject({ ok: true });
    expect(await namesNow()).toEqual(['My desk']);
  });

  it('stays where one is when another is removed', async () => {
    const kiln = await made('Kiln');
    await switchWorkspace(kiln.id);
    expect(await removeWorkspace('main', deleteData)).toMatchObject({ ok: true, value: { id: kiln.id } });
    expect(await readWorkspaces()).toMatchObject({ list: [{ name: 'Kiln' }], current: { id: kiln.id } });
  });

  it('is refused for the last one and for one that is not there', async () => {
    expect(await removeWorkspace('main', deleteData)).toEqual({ ok: false, error: 'last' });
    expect(await removeWorkspace('gone', deleteData)).toEqual({ ok: false, error: 'unknown' });
    expect(deleteData).not.toHaveBeenCalled();
  });

  it('leaves it in the list where its data stays', async () => {
    const kiln = await made('Kiln');
    deleteData.mockRejectedValue(new Error('blocked'));
    expect(await removeWorkspace(kiln.id, deleteData)).toEqual({ ok: false, error: 'data-stays' });
    expect(await namesNow()).toEqual(['My desk', 'Kiln']);
  });
});

describe('accounts of a workspace', () => {
  const kilnCo = { network: 'x', handle: 'kilnco', name: 'Kiln Co' } as const;

  it('belong to one workspace at a time and can be released', async () => {
    const kiln = await made('Kiln');
    await bindIdentity('main', kilnCo);
    await bindIdentity(kiln.id, kilnCo);
    await bindIdentity(kiln.id, { ...kilnCo, handle: '@KilnCo' });
    const { list } = await readWorkspaces();
    expect(list.map(({ identities }) => identities?.map(({ handle }) => handle))).toEqual([undefined, ['@KilnCo']]);
    await unbindIdentity(kiln.id, kilnCo);
    expect((await readWorkspaces()).list[1]).toEqual(kiln);
    expect(await bindIdentity('gone', kilnCo)).toEqual({ ok: false, error: 'unknown' });
  });

  it.each([
    [{ network: 'x', handle: 'KilnCo' }, kilnCo, true],
    [{ network: 'linkedin', handle: 'kilnco' }, kilnCo, false],
    [{ network: 'x', handle: 'kiln', stableId: '7' }, { network: 'x', handle: 'kilnco', stableId: '7' }, true],
    [{ network: 'x', handle: 'kilnco', stableId: '8' }, { network: 'x', handle: 'kilnco', stableId: '7' }, false],
    [{ network: 'x', handle: 'kilnco', stableId: '8' }, kilnCo, true],
    [{ network: 'facebook', handle: '1000123' }, { network: 'facebook', handle: 'kiln', stableId: '1000123' }, true],
  ] as const)('are told by stable id, then by handle: %j, %j', (a, b, expected) => {
    expect(isSameAccount(a, b)).toBe(expected);
    expect(isSameAccount(b, a)).toBe(expected);
  });

  it('have a home elsewhere only where the current workspace is none', () => {
    const home: Workspace = { id: 'k', name: 'Kiln', createdAt: 1, identities: [kilnCo] };
    const desk: Workspace = { id: 'main', name: 'My desk', createdAt: 0 };
    expect(homeElsewhere(kilnCo, [desk, home], desk)).toEqual({ workspace: home, identity: kilnCo });
    expect(homeElsewhere(kilnCo, [desk, home], home)).toBeUndefined();
    expect(homeElsewhere(kilnCo, [{ ...desk, identities: [kilnCo] }, home], desk)).toBeUndefined();
    expect(homeElsewhere({ network: 'x', handle: 'other' }, [desk, home], desk)).toBeUndefined();
    expect(boundIn(desk, kilnCo)).toBeUndefined();
  });
});
