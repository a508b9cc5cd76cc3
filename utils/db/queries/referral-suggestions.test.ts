import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../open.ts';
import type { WorkspaceDb } from '../schema.ts';
import { keepProfile, removePerson } from '../tables/people.ts';
import { addReferral, declineReferral } from '../tables/referrals.ts';
import { mentionKeys } from './mention-keys.ts';
import { referralSuggestions } from './referral-suggestions.ts';

let db: WorkspaceDb;
let serial = 0;
const day = 86_400_000;
const named = 100 * day;
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`suggestions-${serial}`);
});

const keep = async (handle: string, at: number) =>
  (await keepProfile(db, { network: 'x', handle, name: handle }, {}, at)).person.id;
const comment = async (handle: string, text: string) => {
  const profile = await db.profiles.where('handleKeys').equals(`x:${handle}`).first();
  await db.comments.put({
    key: `x:${text}`,
    network: 'x',
    postKey: 'x:status:1',
    authorKey: profile?.key ?? '',
    author: { network: 'x', handle },
    ours: false,
    text,
    firstSeenAt: named,
    lastSeenAt: named,
    surface: 'post',
    reader: 'x/1',
  });
};

describe('whom a text names', () => {
  it('is behind "@", without what ends the sentence, and no address', () => {
    expect(mentionKeys('x', 'Ask @Nordkant. Or (@hill_side), not ada@example.org, nor Mara')).toEqual([
      'x:nordkant',
      'x:hill_side',
    ]);
  });
});

describe('whom somebody may have brought', () => {
  it('is who was named by them and first seen then or later', async () => {
    const ines = await keep('ines', 1);
    const old = await keep('oldfriend', named - 30 * day);
    const nord = await keep('nordkant', named + day);
    await comment('ines', 'Talk to @nordkant and @oldfriend and @stranger, says @ines');
    expect(old).not.toBe(nord);
    expect(await referralSuggestions(db, ines)).toEqual([
      expect.objectContaining({ to: { id: nord, name: 'nordkant' }, at: named, postKey: 'x:status:1' }),
    ]);
    expect(await referralSuggestions(db, nord)).toEqual([]);
  });

  it('is not asked again once it was said, turned down, or the person is gone', async () => {
    const ines = await keep('ines', 1);
    const [said, declined, gone] = [
      await keep('said', named),
      await keep('declined', named),
      await keep('gone', named),
    ];
    await comment('ines', '@said @declined @gone');
    await addReferral(db, { fromId: ines, toId: said, at: named, anyway: 0.5, how: 'seen' }, named);
    await declineReferral(db, ines, declined, true, named);
    await removePerson(db, gone, named);
    expect(await referralSuggestions(db, ines)).toEqual([]);
    await declineReferral(db, ines, declined, false, named);
    expect((await referralSuggestions(db, ines)).map(({ to }) => to.name)).toEqual(['declined']);
  });
});
