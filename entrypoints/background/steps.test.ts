import { afterEach, beforeEach, expect, it } from 'vitest';
import { deleteWorkspaceData, openWorkspace } from '../../utils/db/open.ts';
import { addDays, dayKeyOf } from '../../components/calendar/stateless/days.ts';
import { calls } from '../../utils/protocol/protocol.ts';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { handlers } from './handlers.ts';

const empty = async (): Promise<void> => {
  for (const id of ['main', 'kiln']) await deleteWorkspaceData(id);
};
// Other tests of the same process may have left something in the workspace that every installation has.
beforeEach(empty);
afterEach(empty);

const profile = { network: 'x', handle: 'mara' } as const;
const write = (text: string) => handlers['steps.write']({ network: 'x', profile, text }, { tabId: 1 });

it('keeps a step that was typed in words on its day, in the workspace that is open', async () => {
  await workspaces.setValue([
    { id: 'main', name: 'My desk', createdAt: 0 },
    { id: 'kiln', name: 'Kiln', createdAt: 1 },
  ]);
  await currentWorkspace.setValue('kiln');
  const inTwoWeeks = addDays(dayKeyOf(Date.now()), 14);
  const card = await write('call her in 2 weeks');
  expect(card.relation).toBe('contact');
  expect(card.person?.nextStep).toMatchObject({ text: 'call her', day: inTwoWeeks });
  expect((await (await openWorkspace('kiln')).people.toArray()).map(({ nextStep }) => nextStep)).toEqual([
    card.person?.nextStep,
  ]);
  expect(await (await openWorkspace('main')).people.count()).toBe(0);
});

it('keeps a step without a date as one, and takes no empty one', async () => {
  expect((await write('Send the hotel case')).person?.nextStep).toEqual({ text: 'Send the hotel case' });
  expect(calls['steps.write'].payload.safeParse({ network: 'x', profile, text: '' }).success).toBe(false);
});
