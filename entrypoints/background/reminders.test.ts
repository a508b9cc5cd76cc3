import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { addPerson, updatePerson } from '../../utils/db/tables/people.ts';
import { onDay } from '../../utils/lib/due.ts';
import type { NextStep } from '../../utils/model/records.ts';
import { currentWorkspace, dueBadge, remindedSince, workspaces } from '../../utils/settings/items.ts';
import { registerReminders } from './reminders.ts';

const zoneHere = process.env.TZ;
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const noSync = () => Promise.resolve();
/** Every look that a test made possible: one that goes on when its test is over finds no database any more. */
const looks: (() => Promise<void>)[] = [];
function registered(sync = noSync): () => Promise<void> {
  const look = registerReminders(sync);
  looks.push(look);
  return look;
}
let isAllowed = true;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(at(16, 12));
  isAllowed = true;
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    contains: () => Promise.resolve(isAllowed),
    onAdded: { addListener: vi.fn() },
  } as never);
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  await remindedSince.setValue(at(1, 0));
});
afterEach(async () => {
  for (const look of looks.splice(0)) await look();
  // Undefined would become a text.
  if (zoneHere === undefined) delete process.env.TZ;
  else process.env.TZ = zoneHere;
  for (const id of ['main', 'kiln']) await deleteWorkspaceData(id);
});

async function plan(name: string, nextStep: NextStep, workspaceId = 'main'): Promise<string> {
  const db = await openWorkspace(workspaceId);
  const { id } = await addPerson(db, name, Date.now());
  await updatePerson(db, id, { nextStep }, Date.now());
  return id;
}

/** What was called out since the last time, as title and message. */
function called(): string[] {
  const shown = fakeBrowser.notifications.getAllCreateOptions();
  fakeBrowser.notifications.resetState();
  return Object.values(shown).map((options) => `${options.title}: ${options.message}`);
}

/** What a worker does that starts at this moment. */
async function wakeAt(time: number, sync = noSync): Promise<string[]> {
  vi.setSystemTime(time);
  await registered(sync)();
  return called();
}
const badge = () => fakeBrowser.action.getBadgeText({});

describe('a next step that falls due', () => {
  it('is called out once, from its moment on', async () => {
    await workspaces.setValue([{ id: 'main', name: 'My desk', createdAt: 0 }]);
    await plan('Mara', { text: 'Send the case', dueAt: at(17, 10) });
    expect(await wakeAt(at(17, 9, 59))).toEqual([]);
    expect(await wakeAt(at(17, 10))).toEqual(['Mara: Send the case']);
    expect(await wakeAt(at(17, 10, 1))).toEqual([]);
    expect(await wakeAt(at(19, 10))).toEqual([]);
  });

  it('is called out once by many who look at the same time', async () => {
    await plan('Mara', { text: 'Send the case', dueAt: at(17, 10) });
    vi.setSystemTime(at(17, 10));
    const looks = [registered(), registered()];
    await Promise.all([...looks, ...looks].map((look) => look()));
    expect(called()).toHaveLength(1);
  });

  it('is called out on its day in the morning', async () => {
    await plan('Mara', onDay({ text: 'Call' }, '2026-11-17'));
    expect(await wakeAt(at(17, 8, 59))).toEqual([]);
    expect(await wakeAt(at(17, 9))).toHaveLength(1);
  });

  it('is called out anew when it was put off, and not when it is done', async () => {
    const db = await openWorkspace('main');
    const id = await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    const done = await plan('Nils', { text: 'Write', dueAt: at(17, 10) });
    await updatePerson(db, done, { nextStep: undefined }, Date.now());
    expect(await wakeAt(at(17, 10))).toEqual(['Mara: Call\nMy desk']);
    await updatePerson(db, id, { nextStep: { text: 'Call', dueAt: at(18, 10) } }, Date.now());
    expect(await wakeAt(at(18, 9))).toEqual([]);
    expect(await wakeAt(at(18, 10))).toHaveLength(1);
  });

  it('is not called out where it was due already when it was written', async () => {
    vi.setSystemTime(at(17, 11));
    await plan('Mara', onDay({ text: 'Call' }, '2026-11-17'));
    expect(await wakeAt(at(17, 11, 1))).toEqual([]);
    expect(await wakeAt(at(18, 9))).toEqual([]);
    expect(await badge()).toBe('1');
  });
});

describe('after a sleep', () => {
  it('what was missed is called out in one notification, and never again', async () => {
    for (const [index, name] of ['Mara', 'Nils', 'Olga', 'Petra', 'Quinn'].entries())
      await plan(name, { text: 'Call', dueAt: at(17, 8 + index) });
    const [said, ...more] = await wakeAt(at(20, 7));
    expect(more).toEqual([]);
    expect(said).toContain('reminders_many');
    expect(said).toMatch(/reminders_andMore.*Mara, Nils, Olga\|2/);
    expect(await wakeAt(at(20, 8))).toEqual([]);
  });

  it('what another device has done meanwhile is not called out', async () => {
    const id = await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    const pull = async () => updatePerson(await openWorkspace('main'), id, { nextStep: undefined }, Date.now());
    expect(await wakeAt(at(17, 12), pull)).toEqual([]);
  });

  it('a sync that fails holds nothing up', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    expect(await wakeAt(at(17, 12), () => Promise.reject(new Error('offline')))).toHaveLength(1);
  });
});

describe('a worker that is killed', () => {
  it('after it marked a step and before it showed it: it is not called out twice, and stays due', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    const create = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error('killed'));
    expect(await wakeAt(at(17, 10))).toEqual([]);
    expect(create).toHaveBeenCalledOnce();
    expect(await wakeAt(at(17, 10, 5))).toEqual([]);
    expect(await badge()).toBe('1');
  });

  it('before it marked it: the next one calls it out', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    const db = await openWorkspace('main');
    vi.spyOn(db.fired, 'bulkPut').mockRejectedValueOnce(new Error('killed'));
    expect(await wakeAt(at(17, 10))).toEqual([]);
    expect(await wakeAt(at(17, 10, 5))).toHaveLength(1);
  });

  it('sets an alarm when it starts without one, for the next moment at the latest', async () => {
    await plan('Mara', { text: 'Call', dueAt: at(17, 10, 20) });
    registered();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('next-steps')).toBeDefined());
    await wakeAt(at(17, 10));
    expect((await fakeBrowser.alarms.get('next-steps'))?.scheduledTime).toBe(at(17, 10, 20));
    await wakeAt(at(17, 11, 30));
    expect((await fakeBrowser.alarms.get('next-steps'))?.scheduledTime).toBe(at(17, 12, 30));
    await wakeAt(at(17, 23, 30));
    expect((await fakeBrowser.alarms.get('next-steps'))?.scheduledTime).toBe(at(18, 0));
  });
});

describe('where the time zone changes', () => {
  it('a step of a day comes with the day there, and once', async () => {
    process.env.TZ = 'Europe/Oslo';
    await plan('Mara', onDay({ text: 'Call' }, '2026-11-18'));
    expect(await wakeAt(at(18, 8))).toEqual([]);
    // It is four in the afternoon there.
    process.env.TZ = 'Asia/Tokyo';
    expect(await wakeAt(at(18, 16))).toHaveLength(1);
    process.env.TZ = 'America/New_York';
    expect(await wakeAt(at(18, 9))).toEqual([]);
    expect(await wakeAt(at(18, 15))).toEqual([]);
  });

  it('a step at a moment stays at that moment', async () => {
    process.env.TZ = 'Europe/Oslo';
    const moment = at(18, 10);
    await plan('Mara', { text: 'Call', dueAt: moment });
    process.env.TZ = 'America/New_York';
    expect(await wakeAt(moment - 60_000)).toEqual([]);
    expect(await wakeAt(moment)).toHaveLength(1);
  });
});

describe('two workspaces', () => {
  it('call out apart, and a press opens the one of the person', async () => {
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    const id = await plan('Olga', { text: 'Write', dueAt: at(17, 10) }, 'kiln');
    vi.setSystemTime(at(17, 10));
    await registered()();
    const shown = fakeBrowser.notifications.getAllCreateOptions();
    expect(Object.values(shown).map(({ message }) => message)).toEqual(['Call\nMy desk', 'Write\nKiln']);
    const pressed = Object.keys(shown).find((key) => key.includes(id)) ?? '';
    // The worker that showed it is gone; this one was woken by the press.
    fakeBrowser.notifications.onClicked.removeAllListeners();
    registered();
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.notifications.onClicked.trigger(pressed);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    expect(opened.mock.calls[0]?.[0]).toMatchObject({ url: expect.stringMatching(`#/people/due/${id}$`) });
    expect(await currentWorkspace.getValue()).toBe('kiln');
  });

  it('a press on what is of a workspace that is gone switches to none', async () => {
    registered();
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.notifications.onClicked.trigger(JSON.stringify(['next-step', 'gone', 'p1', 5]));
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    expect(opened.mock.calls[0]?.[0]).toMatchObject({ url: expect.stringMatching(/#\/people\/due$/) });
    expect(await currentWorkspace.getValue()).toBe('main');
  });

  it('the button counts the open one only, and nothing where the user does not want it', async () => {
    await plan('Mara', onDay({ text: 'Call' }, '2026-11-17'));
    await plan('Nils', { text: 'Call', dueAt: at(17, 18) });
    await plan('Olga', onDay({ text: 'Write' }, '2026-11-16'), 'kiln');
    await wakeAt(at(17, 7));
    expect(await badge()).toBe('2');
    await currentWorkspace.setValue('kiln');
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    await dueBadge.setValue(false);
    await vi.waitFor(async () => expect(await badge()).toBe(''));
  });
});

describe('where nobody is to be reminded', () => {
  it('nothing is called out, nor what fell due before it was switched on', async () => {
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    await remindedSince.setValue(null);
    expect(await wakeAt(at(17, 12))).toEqual([]);
    await remindedSince.setValue(at(17, 13));
    expect(await wakeAt(at(17, 14))).toEqual([]);
  });

  it('the browser does not allow it: nothing, until it does', async () => {
    await plan('Mara', { text: 'Call', dueAt: at(17, 10) });
    isAllowed = false;
    expect(await wakeAt(at(17, 12))).toEqual([]);
    isAllowed = true;
    expect(await wakeAt(at(17, 13))).toHaveLength(1);
  });
});
