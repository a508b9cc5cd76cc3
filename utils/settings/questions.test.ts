import { beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../model/records.ts';
import { currentWorkspace, workspaces } from './items.ts';
import {
  allowedItem,
  mayRecord,
  openQuestion,
  type OpenQuestion,
  questionItems,
  recordHere,
  settleQuestions,
  switchHome,
} from './questions.ts';
import { readWorkspaces, removeWorkspace, switchWorkspace, unbindIdentity } from './workspaces.ts';

const kilnCo = { network: 'x', handle: 'kilnco', name: 'Kiln Co' } as const;
const desk: Workspace = { id: 'main', name: 'My desk', createdAt: 0 };
const kiln: Workspace = { id: 'k', name: 'Kiln', createdAt: 1, identities: [kilnCo] };
const viewer = { network: 'x', handle: 'KilnCo' } as const;

beforeEach(async () => {
  await workspaces.setValue([desk, kiln, { id: 'third', name: 'Third', createdAt: 2 }]);
});

const asked = () => questionItems.x.getValue();
const shown = async (): Promise<OpenQuestion> => {
  const who = await asked();
  const question = who && openQuestion(who, await readWorkspaces(), await allowedItem.getValue());
  if (!question) throw new Error('nothing is asked');
  return question;
};

describe('who may record into the current workspace', () => {
  it('asks once for an account of another one, and remembers who it is', async () => {
    expect(await mayRecord('x', viewer)).toBe(false);
    expect(await mayRecord('x', viewer)).toBe(false);
    expect(await asked()).toEqual({ network: 'x', handle: 'KilnCo' });
    expect(await shown()).toMatchObject({ home: { workspace: kiln, identity: kilnCo }, current: desk });
  });

  it('says nothing of accounts that belong here or nowhere', async () => {
    expect(await mayRecord('x', { network: 'x', handle: 'tidewell' })).toBe(true);
    expect(await mayRecord('linkedin', { network: 'linkedin', handle: 'kilnco' })).toBe(true);
    await currentWorkspace.setValue('k');
    expect(await mayRecord('x', viewer)).toBe(true);
    expect(await asked()).toBeNull();
  });

  it('never asks for somebody unknown, who does not get past an open question', async () => {
    expect(await mayRecord('x', undefined)).toBe(true);
    expect(await asked()).toBeNull();
    await mayRecord('x', viewer);
    expect(await mayRecord('x', undefined)).toBe(false);
    expect(await mayRecord('linkedin', undefined)).toBe(true);
  });

  it('takes the question back when another account is signed in', async () => {
    await mayRecord('x', viewer);
    expect(await mayRecord('x', { network: 'x', handle: 'tidewell' })).toBe(true);
    expect(await asked()).toBeNull();
  });
});

describe('the two answers', () => {
  beforeEach(async () => {
    await mayRecord('x', viewer);
  });

  it('go to where the account belongs', async () => {
    await switchHome(await shown());
    expect((await readWorkspaces()).current.id).toBe('k');
    expect(await asked()).toBeNull();
    expect(await mayRecord('x', viewer)).toBe(true);
    await switchWorkspace('main');
    expect(await mayRecord('x', viewer)).toBe(false);
  });

  it('record here all the same, and nowhere else', async () => {
    await recordHere(await shown());
    expect(await asked()).toBeNull();
    expect(await mayRecord('x', viewer)).toBe(true);
    await switchWorkspace('third');
    expect(await mayRecord('x', viewer)).toBe(false);
  });

  it('are not needed any more after a release, a removal, a switch or an answer elsewhere', async () => {
    expect(await settleQuestions()).toBe(1);
    await switchWorkspace('third');
    expect(await settleQuestions()).toBe(1);
    await unbindIdentity('k', kilnCo);
    expect(await settleQuestions()).toBe(0);
    expect(await asked()).toBeNull();

    await workspaces.setValue([desk, kiln]);
    await mayRecord('x', viewer);
    await removeWorkspace('k', () => Promise.resolve());
    expect(await settleQuestions()).toBe(0);

    await workspaces.setValue([desk, kiln]);
    await currentWorkspace.setValue('main');
    await mayRecord('x', viewer);
    expect(await settleQuestions()).toBe(1);
    await switchWorkspace('k');
    expect(await settleQuestions()).toBe(0);
  });
});
