import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import type { Partner } from '../../utils/model/campaign-parts.ts';
import { campaignOf } from './campaign-of.ts';

const now = Date.UTC(2026, 10, 30, 12);
const partner = (id: string, disclosure: string, more: Partial<Partner> = {}): Partner => ({
  id,
  name: id,
  handles: { x: id },
  disclosure,
  deliverables: [],
  ...more,
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const asked = async (
  partners: Partner[],
  more: { readonly disclosure?: string; readonly isSponsored?: boolean } = {},
) => {
  await db.campaigns.put({
    createdAt: 1,
    updatedAt: 1,
    id: 'c',
    title: 'Winter',
    isActive: true,
    isSponsored: true,
    partners,
    ...more,
  });
  return campaignOf(db, { network: 'x', purpose: 'post', text: 'Nine sites.' }, now);
};

it('a paid post is asked for the words that were agreed with partners on its network', async () => {
  expect(await asked([partner('a', '#werbung'), partner('b', '#werbung')])).toMatchObject({ disclosure: '#werbung' });
  const elsewhere = partner('c', '#reklame', { handles: { facebook: 'c' } });
  expect(await asked([partner('a', '#werbung'), elsewhere])).toMatchObject({ disclosure: '#werbung' });
});

it('those of the campaign come first; where partners agreed to different words, and in posts that nobody pays for, none is asked for', async () => {
  expect(await asked([partner('a', '#werbung')], { disclosure: '#ad' })).toMatchObject({ disclosure: '#ad' });
  expect((await asked([partner('a', '#werbung'), partner('b', '#ad')]))?.disclosure).toBeUndefined();
  expect((await asked([partner('a', '#werbung')], { isSponsored: false }))?.disclosure).toBeUndefined();
});
