import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../tests/samples/workspace.ts';
import { joinedEngagers } from '../../model/engagers.ts';
import type { Profile } from '../../model/records.ts';
import type { CommentRow, DayRow, LatestRow, PostRow } from '../schema.ts';
import { joinedComment, joinedDays, joinedKept, joinedLatest, joinedPost, joinedProfile } from './join-rows.ts';
import { isSame } from './merge-state.ts';

const random = randomOf(20_261_117);
const below = (limit: number): number => Math.floor(random() * limit);
const one = <T>(...values: readonly T[]): T => values[below(values.length)] as T;
/** Few values, so that many of them are equal. */
const at = (): number => one(1, 2, 3, 700_000, 1_400_000);
const some = <T>(name: string, value: T): object => (random() < 0.5 ? { [name]: value } : {});
const span = () => ({ from: below(3), to: 3 + below(3) });
const metrics = () => ({ reactions: { from: below(3), to: 5 } });

const key = 'linkedin:ugcPost:1';
const ref = (id: string) => ({ network: 'linkedin' as const, kind: 'activity', id });

/** As they are stored: in the order of time. */
const engagers = () =>
  joinedEngagers(
    [],
    ['ada', 'bo', 'ida'].slice(below(3)).map((handle) => ({
      kind: one('reaction' as const, 'share' as const),
      account: { network: 'linkedin' as const, handle },
      at: at(),
    })),
  ).engagers;

const post = (): PostRow => {
  const aliases = ['2', '3', '4', '5'].slice(0, below(4)).map(ref);
  return {
    key,
    post: { network: 'linkedin', kind: 'ugcPost', id: '1' },
    network: 'linkedin',
    firstSeenAt: at(),
    lastSeenAt: at(),
    ...some('text', one('long text', 'long', 'another')),
    ...some('textComplete', one(true, false)),
    ...some('publishedAt', span()),
    ...some('permalink', one('a', 'b')),
    ...some('mine', { reacted: one(true, false) }),
    ...some('engagers', engagers()),
    ...(aliases[0] ? { aliases, aliasKeys: aliases.map(({ id }) => `linkedin:activity:${id}`) } : {}),
  };
};
const latest = (): LatestRow => {
  const seenAt = at();
  return {
    postKey: key,
    network: 'linkedin',
    seenAt,
    metrics: metrics(),
    sightings: below(9),
    ...some('publishedAt', span()),
    ...(seenAt > 600_000 ? some('before', { seenAt: seenAt - 600_000 - below(2), metrics: metrics() }) : {}),
  };
};
const day = (): DayRow => {
  const first = below(5);
  return {
    postKey: key,
    day: '2026-11-17',
    sightings: below(9),
    first: { seenAt: first, metrics: metrics() },
    last: { seenAt: first + below(5), metrics: metrics() },
  };
};
const comment = (): CommentRow => ({
  key: 'linkedin:c',
  network: 'linkedin',
  postKey: key,
  authorKey: 'a',
  author: { network: 'linkedin', handle: 'mara' },
  ours: one(true, false),
  firstSeenAt: at(),
  lastSeenAt: at(),
  surface: 'post',
  reader: one('linkedin/1', 'linkedin/2'),
  ...some('text', one('long text', 'long', 'another')),
  ...some('textComplete', one(true, false)),
  ...some('publishedAt', span()),
});
const profile = (): Profile => {
  const handle = one('harbour.tea', 'harbour', '100064000000001');
  const relation = one('none', 'contact', 'competitor', 'own');
  return {
    key: 'facebook-1',
    network: 'facebook',
    handle,
    handleKeys: [`facebook:${handle}`, ...(random() < 0.5 ? ['facebook:old.tea'] : [])],
    relation,
    firstSeenAt: at(),
    lastSeenAt: at(),
    ...(random() < 0.5 ? { name: one('Harbour Tea', 'Harbour') } : {}),
    ...(random() < 0.5 ? { stableKey: 'facebook:100064000000001' } : {}),
    ...(relation === 'none' ? {} : { followedAt: at() }),
    ...(relation !== 'none' && random() < 0.5 ? { personId: one('p1', 'p2') } : {}),
  };
};
const kept = () => ({ id: 'n', createdAt: 1, updatedAt: below(3), text: one('a', 'b') });

const rules: readonly [string, () => object, (a: never, b: never) => object][] = [
  ['posts', post, joinedPost],
  ['newest sightings', latest, joinedLatest],
  ['days', day, joinedDays],
  ['comments', comment, joinedComment],
  ['accounts', profile, joinedProfile],
  ['what the user wrote', kept, joinedKept],
];

describe.each(rules)('%s', (_name, make, join) => {
  const joined = join as (a: object, b: object) => object;
  /** Lists of names are sets. */
  const sorted = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
      ]),
    );
  const loop = (check: (a: object, b: object) => void) => {
    for (let n = 0; n < 3000; n += 1) check(make(), make());
  };

  it('become the same whichever is named first', () => {
    loop((a, b) => expect(isSame(sorted(joined(a, b)), sorted(joined(b, a))), JSON.stringify([a, b])).toBe(true));
  });

  it('stay as they are when either is joined to it again, or one to itself', () => {
    loop((a, b) => {
      const both = joined(a, b);
      for (const again of [joined(both, b), joined(both, a)])
        expect(isSame(again, both), JSON.stringify([a, b, both, again])).toBe(true);
      expect(isSame(joined(a, a), a), JSON.stringify([a, joined(a, a)])).toBe(true);
    });
  });
});

describe('days and newest sightings', () => {
  it('of three browsers do not depend on who comes first', () => {
    for (let n = 0; n < 3000; n += 1) {
      const [a, b, c] = [day(), day(), day()];
      expect(joinedDays(joinedDays(a, b), c)).toEqual(joinedDays(a, joinedDays(b, c)));
      const [x, y, z] = [latest(), latest(), latest()];
      const { before: _one, ...one } = joinedLatest(joinedLatest(x, y), z);
      const { before: _other, ...other } = joinedLatest(x, joinedLatest(y, z));
      expect(one).toEqual(other);
    }
  });
});

describe('what wins', () => {
  const base = { ...post(), firstSeenAt: 5, lastSeenAt: 10 };
  it('a complete text over a cut one that was read later', () => {
    const older = { ...base, text: 'All of it', textComplete: true };
    const newer = { ...base, lastSeenAt: 20, text: 'All…', textComplete: false, permalink: 'new' };
    expect(joinedPost(newer, older)).toMatchObject({ text: 'All of it', textComplete: true, permalink: 'new' });
  });
  it('the narrower time, the first and the last moment', () => {
    const a = { ...base, publishedAt: { from: 0, to: 100 }, lastSeenAt: 99 };
    const b = { ...base, publishedAt: { from: 40, to: 50 }, firstSeenAt: 1 };
    expect(joinedPost(a, b)).toMatchObject({ publishedAt: { from: 40, to: 50 }, firstSeenAt: 1, lastSeenAt: 99 });
  });
  it('the key and the other ids of the post that is here', () => {
    const other = { ...base, key: 'linkedin:activity:2', post: ref('2'), aliases: [], aliasKeys: [] };
    expect(joinedPost({ ...base, aliases: [], aliasKeys: [] }, other)).toMatchObject({
      key,
      aliasKeys: ['linkedin:activity:2'],
    });
  });
  it('a name over a number', () => {
    const named = { ...profile(), handle: 'harbour.tea', handleKeys: ['facebook:harbour.tea'], lastSeenAt: 1 };
    const numbered = { ...named, handle: '100064000000001', handleKeys: ['facebook:100064000000001'], lastSeenAt: 9 };
    expect(joinedProfile(numbered, named)).toMatchObject({
      handle: 'harbour.tea',
      handleKeys: ['facebook:harbour.tea', 'facebook:100064000000001'],
    });
  });
});
