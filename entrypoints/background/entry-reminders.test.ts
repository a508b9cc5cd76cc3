import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { composeContext } from '../../utils/db/queries/compose-context.ts';
import { addEntry, changeEntry, type EntryContent, removeEntry } from '../../utils/db/tables/plan-entries.ts';
import { planRevision, remindedSince, workspaces } from '../../utils/settings/items.ts';
import { registerReminders } from './reminders.ts';

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const noSync = () => Promise.resolve();
/** Every look that a test made possible: one that goes on when its test is over finds no database any more. */
const looks: (() => Promise<void>)[] = [];
function registered(sync = noSync): () => Promise<void> {
  const look = registerReminders(sync);
  looks.push(look);
  return look;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(at(16, 12));
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    contains: () => Promise.resolve(true),
    onAdded: { addListener: vi.fn() },
  } as never);
  await workspaces.setValue([{ id: 'main', name: 'My desk', createdAt: 0 }]);
  await remindedSince.setValue(at(1, 0));
});
afterEach(async () => {
  for (const look of looks.splice(0)) await look();
  await deleteWorkspaceData('main');
});

const content = (more: Partial<EntryContent> = {}): EntryContent => ({
  title: 'Refills drop in winter',
  state: 'approved',
  variants: { x: 'Refills drop by 18 %.', linkedin: 'Refills drop by 18 % in winter.' },
  dueAt: at(17, 10),
  ...more,
});
const plan = async (more: Partial<EntryContent> = {}): Promise<string> =>
  (await addEntry(await openWorkspace('main'), content(more), Date.now())).id;

function called(): string[] {
  const shown = fakeBrowser.notifications.getAllCreateOptions();
  fakeBrowser.notifications.resetState();
  return Object.values(shown).map((options) => `${options.title}: ${options.message}`);
}
async function wakeAt(time: number): Promise<string[]> {
  vi.setSystemTime(time);
  await registered()();
  return called();
}

describe('an entry that falls due', () => {
  it('is called out once, with its networks, and an alarm was set for its moment', async () => {
    await plan();
    expect(await wakeAt(at(17, 9, 50))).toEqual([]);
    expect((await fakeBrowser.alarms.get('next-steps'))?.scheduledTime).toBe(at(17, 10));
    const [said, ...more] = await wakeAt(at(17, 10));
    expect(said).toMatch(/^Refills drop in winter: .*dueNow.*LinkedIn, X/);
    expect(more).toEqual([]);
    expect(await wakeAt(at(17, 10, 1))).toEqual([]);
    expect(await wakeAt(at(18, 10))).toEqual([]);
  });

  it('says that it was missed where the browser slept, and all that were missed come in one', async () => {
    await plan();
    expect((await wakeAt(at(17, 15)))[0]).toMatch(/wasDue/);
    for (const hour of [8, 9]) await plan({ title: `At ${hour}`, dueAt: at(18, hour) });
    const [said, ...more] = await wakeAt(at(18, 15));
    expect(said).toMatch(/manyEntries.*At 8, At 9[^]*reminders_missed.*2/);
    expect(more).toEqual([]);
    for (const hour of [8, 9]) await plan({ title: `Now ${hour}`, dueAt: at(19, 9, 55) });
    expect((await wakeAt(at(19, 10)))[0]).not.toMatch(/missed/);
  });

  it('is not called out once it is out, given up or gone, or while it is an idea; and says where it is not approved', async () => {
    const db = await openWorkspace('main');
    const [out, gone] = [await plan(), await plan()];
    await plan({ state: 'idea' });
    await plan({ state: 'skipped' });
    await changeEntry(db, out, content({ state: 'published' }), Date.now());
    await removeEntry(db, gone, Date.now());
    expect(await wakeAt(at(17, 10))).toEqual([]);
    await plan({ state: 'review', dueAt: at(17, 11) });
    expect((await wakeAt(at(17, 11)))[0]).toMatch(/notReady/);
  });

  it('is called out anew at another moment, and not where it was due when it was written', async () => {
    const db = await openWorkspace('main');
    const id = await plan();
    expect(await wakeAt(at(17, 10))).toHaveLength(1);
    await changeEntry(db, id, content({ dueAt: at(18, 9) }), Date.now());
    expect(await wakeAt(at(18, 9))).toHaveLength(1);
    await plan({ dueAt: at(18, 8) });
    expect(await wakeAt(at(18, 9, 30))).toEqual([]);
  });

  it('comes beside a next step in a notification of its own', async () => {
    await plan();
    const db = await openWorkspace('main');
    await db.people.put({
      id: 'p1',
      name: 'Mara',
      tags: [],
      nextStep: { text: 'Call', dueAt: at(17, 10) },
      createdAt: 0,
      updatedAt: 0,
    });
    expect(await wakeAt(at(17, 10))).toEqual(['Mara: Call', expect.stringMatching(/^Refills drop in winter: /)]);
  });

  it('is heard of when it is planned in another context', async () => {
    registered();
    await plan({ dueAt: at(16, 12, 30) });
    // As every page does that sees a write of the plan.
    await planRevision.setValue(1);
    await vi.waitFor(async () =>
      expect((await fakeBrowser.alarms.get('next-steps'))?.scheduledTime).toBe(at(16, 12, 30)),
    );
  });
});

describe('a press', () => {
  async function press(): Promise<string | undefined> {
    vi.setSystemTime(at(17, 10));
    await registered()();
    const [id = ''] = Object.keys(fakeBrowser.notifications.getAllCreateOptions());
    // The worker that showed it is gone; this one was woken by the press.
    fakeBrowser.notifications.onClicked.removeAllListeners();
    registered();
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.notifications.onClicked.trigger(id);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    return opened.mock.calls[0]?.[0].url;
  }

  it("opens the network's own composer, where the entry is offered before what is next", async () => {
    await plan({ title: 'Earlier', dueAt: at(17, 9), variants: { x: 'Earlier' } });
    await wakeAt(at(17, 9));
    const id = await plan({ variants: { x: 'Refills drop by 18 %.' } });
    expect(await press()).toBe('https://x.com/compose/post');
    const { entry } = await composeContext(await openWorkspace('main'), 'x', Date.now());
    expect(entry).toMatchObject({ id, text: 'Refills drop by 18 %.' });
  });

  it('opens the entry itself while it is not approved', async () => {
    const id = await plan({ state: 'draft' });
    expect(await press()).toMatch(new RegExp(`#/calendar/${id}$`));
  });
});
