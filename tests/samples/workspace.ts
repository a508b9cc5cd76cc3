import { exactly } from '../../utils/lib/count.ts';
import type { CommentSighting, PostSighting, ProfileRef, ProfileSighting } from '../../utils/model/sighting.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { compactSightings } from '../../utils/db/tables/compact.ts';
import { countHealth } from '../../utils/db/tables/health.ts';
import { packOldDays } from '../../utils/db/tables/pack-days.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import { fillLearning } from './learning.ts';
import { storedDays, storedLatest, storedSightings } from './stored.ts';
import { fillStrategy } from './strategy.ts';
import { campaignParts } from './campaign-parts.ts';

/** The same sequence for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const sampleNow = Date.UTC(2026, 10, 17, 9);
const day = 86_400_000;

export interface SampleOptions {
  readonly seed: number;
  /** How many days before now its visits begin. */
  readonly days?: number;
  readonly visits?: number;
  /** Packs what is older than two weeks. */
  readonly packed?: boolean;
}

const odd = [
  '=1+1',
  '+41',
  '-2',
  '@sum',
  'a "quoted", text',
  'two\nlines',
  'ünïcode 漢字 😀',
  '\ttab',
  '__proto__',
  '',
];

/** Fills a workspace as visits to the networks would: the same accounts and posts for every seed, other visits. */
export async function fillSample(db: WorkspaceDb, { seed, days = 40, visits = 48, packed = true }: SampleOptions) {
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const accounts = Array.from({ length: 6 }, (_, n): ProfileRef => ({
    network: (['x', 'linkedin', 'facebook'] as const)[n % 3] ?? 'x',
    handle: `account-${n}`,
    name: `Account ${n}`,
    ...(n % 2 === 0 ? { stableId: String(70_000_000 + n) } : {}),
  }));
  const accountOf = (n: number): ProfileRef => accounts[n % accounts.length] as ProfileRef;
  const published = (n: number): number => sampleNow - days * day + n * 1000;
  const times = Array.from({ length: visits }, () => sampleNow - Math.floor(random() * days * day)).sort(
    (a, b) => a - b,
  );
  for (const [index, seenAt] of times.entries()) {
    const posts = Array.from({ length: 4 }, (): PostSighting => {
      const n = below(12);
      // Three of them write, so that there is enough of each to be packed.
      const author = accountOf(n % 3);
      const likes = 100 + Math.floor((seenAt - published(n)) / day) * 7;
      return {
        post: { network: author.network, kind: 'status', id: `post-${n}` },
        author,
        text: odd[n % odd.length] ?? '',
        textComplete: n % 2 === 0,
        publishedAt: { from: published(n) - (index % 3) * 1000, to: published(n) + (index % 3) * 1000 },
        metrics: {
          reactions: n % 3 === 0 ? { from: likes, to: likes + 99, shown: `${likes}+` } : exactly(likes),
          comments: exactly(5),
        },
        seenAt,
        surface: 'home',
        reader: `${author.network}/1`,
      };
    });
    const profile: ProfileSighting = {
      profile: accountOf(index),
      followers: exactly(1000 + index),
      seenAt,
      reader: 'x/1',
    };
    const comment: CommentSighting = {
      id: `comment-${below(9)}`,
      post: { network: accountOf(1).network, kind: 'status', id: 'post-1' },
      author: accountOf(4),
      text: 'Well said',
      seenAt,
      surface: 'post',
      reader: 'linkedin/1',
    };
    await recordSightings(db, { posts, profiles: [profile], comments: [comment] }, seenAt);
  }
  if (packed) {
    await compactSightings(db, sampleNow, { since: 0, saveSince: async () => {}, pause: async () => {} });
    await packOldDays(db, sampleNow, { pause: async () => {} });
  }
  await addTyped(db, seed);
}

/** What a user types, and what a browser remembers of its own. */
async function addTyped(db: WorkspaceDb, seed: number): Promise<void> {
  const kept = { createdAt: sampleNow - day, updatedAt: sampleNow - seed };
  const [profile] = await db.profiles.orderBy('handleKeys').toArray();
  const [post] = await db.posts.toArray();
  await db.people.put({ ...kept, id: 'person-1', name: `Mara ${seed}`, tags: ['hotel'], nextStep: { text: 'Call' } });
  await db.people.put({ ...kept, id: `person-of-${seed}`, name: 'Jonas', tags: [] });
  if (profile)
    await db.profiles.put({ ...profile, relation: 'competitor', personId: 'person-1', followedAt: sampleNow });
  await db.notes.bulkPut([
    { ...kept, id: `note-a-${seed}`, about: { type: 'person', id: 'person-1' }, text: 'Wants numbers' },
    { ...kept, id: `note-b-${seed}`, about: { type: 'profile', id: profile?.key ?? '?' }, text: '=HYPERLINK("x")' },
    { ...kept, id: `note-c-${seed}`, about: { type: 'post', id: post?.key ?? '?' }, text: 'Good' },
  ]);
  await db.planEntries.put({
    ...kept,
    id: 'entry-1',
    title: 'Refills',
    state: 'idea',
    variants: { x: `By ${seed} %` },
    media: [{ name: 'tap.png', kind: 'picture', type: 'image/png', bytes: 1, width: 2, height: 2, alt: '=A tap' }],
    checklist: [{ text: '+Ask Ana', isDone: true }],
    assignee: 'Ines',
    approver: '@Ana',
    approval: { hash: 'a'.repeat(64), by: 'Ana', at: sampleNow, how: 'file' },
    repeatOf: { network: 'x', kind: 'status', id: '1992000000000000077' },
  });
  await db.entryComments.put({
    ...kept,
    id: 'said-1',
    entryId: 'entry-1',
    by: 'Ana',
    text: '=Shorter, please',
    resolvedAt: sampleNow,
    verdict: 'changes',
  });
  await db.goals.put({
    ...kept,
    id: 'goal-1',
    title: 'Calls',
    metric: 'manual',
    target: 40,
    startsAt: 0,
    dueAt: sampleNow,
  });
  await db.snippets.put({ ...kept, id: 'snippet-1', title: 'Case', text: 'Nine sites', uses: seed });
  await addDealings(db, kept);
  await db.history.put({
    id: `lost-${seed}`,
    t: 'people',
    record: 'person-1',
    field: 'name',
    value: { was: ['Mara'] },
    stamp: 'a',
    wonBy: 'b',
    at: sampleNow,
  });
  await db.meta.put({ key: 'secret', value: `key of this browser ${seed}` });
  await countHealth(db, 'x', [{ surface: 'home', posts: 3, missing: {} }], sampleNow);
}

async function addDealings(db: WorkspaceDb, kept: { readonly createdAt: number; readonly updatedAt: number }) {
  const between = { personId: 'person-1', at: sampleNow - day };
  const words = { titles: ['Buyer'], industries: [], interests: ['refill'], behaviours: [] };
  await db.interactions.put({ ...kept, ...between, id: 'call-1', kind: 'call', direction: 'out' });
  await db.deals.put({
    ...kept,
    ...between,
    id: 'deal-1',
    title: 'Sites',
    amount: 940.5,
    currency: 'EUR',
    state: 'won',
  });
  await db.referrals.put({
    ...kept,
    id: 'r-1',
    fromId: 'person-1',
    toId: 'person-2',
    at: sampleNow,
    anyway: 0.3,
    how: 'typed',
  });
  await db.personas.put({ ...kept, ...words, id: 'persona-1', name: 'Facilities buyer' });
  await db.pipelineStages.put({ ...kept, id: 'trial', name: 'Trial', place: 2 });
  await db.peopleLists.put({ ...kept, id: 'list-1', name: 'Hotels', purpose: 'Sales', keepDays: 180 });
  await db.savedViews.put({ ...kept, id: 'view-1', page: 'people', name: 'Due', query: { stages: ['talking'] } });
  await db.scoreRules.put({ ...kept, id: 'score', weights: { comment: 3 }, halfLifeDays: 30 });
  await db.merges.put({
    ...kept,
    id: 'merge-1',
    intoId: 'person-1',
    fromId: 'person-0',
    accounts: ['x:mara'],
    moved: [],
    before: { tags: [] },
    because: ['https://example.com/mara'],
  });
  await db.erasureKeys.put({ ...kept, id: 'key-1', key: '0f'.repeat(32) });
  await db.erasures.put({ ...kept, id: `key-1.${'ab'.repeat(32)}` });
  await fillLibrary(db);
}

async function fillLibrary(db: WorkspaceDb): Promise<void> {
  const kept = { createdAt: sampleNow, updatedAt: sampleNow };
  await db.campaigns.put({
    ...kept,
    id: 'campaign-1',
    title: 'Winter refill',
    utmCampaign: 'winter-refill',
    utmSources: { x: 'x', linkedin: 'linkedin' },
    hosts: ['tidewell.example'],
    startsOn: '2026-11-01',
    endsOn: '2026-12-31',
    isActive: true,
    isSponsored: true,
    disclosure: 'Ad',
    budget: { amount: 500, currency: 'EUR' },
    ...campaignParts,
  });
  await db.links.put({
    ...kept,
    id: 'link-1',
    title: 'Hotel page',
    url: 'https://tidewell.example/hotels',
    campaignId: 'campaign-1',
    uses: 2,
  });
  await db.voices.put({
    ...kept,
    id: 'voice',
    say: ['refill'],
    avoid: [{ word: 'leverage', say: 'use' }, { word: 'synerg*' }],
    banned: ['carbon neutral'],
    bannedTags: ['follow4follow'],
    person: 'we',
    mostEmoji: 1,
    mostExclamations: 0,
    leastEase: 50,
  });
  const post = { network: 'x', kind: 'status', id: '1992000000000000077' } as const;
  await db.clippings.put({
    ...kept,
    id: 'clipping-1',
    postKey: 'x:status:1992000000000000077',
    post,
    text: 'Nine sites, one refill point each.',
    author: { network: 'x', handle: 'kiln_co', name: 'Kiln Co' },
    permalink: 'https://x.com/kiln_co/status/1992000000000000077',
    postedAt: { from: sampleNow - day, to: sampleNow - day },
    keptAt: sampleNow,
    metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
    metricsAt: sampleNow,
    note: 'The number comes first',
    tags: ['hook'],
    anchor: { exact: 'Nine sites' },
    highlights: [
      { exact: 'Nine sites', suffix: ', one refill point each.' },
      { exact: 'each', prefix: 'one refill point ', suffix: '.' },
    ],
  });
  await fillResults(db);
  await fillLearning(db, sampleNow);
  await fillStrategy(db, sampleNow);
}

async function fillResults(db: WorkspaceDb): Promise<void> {
  const kept = { createdAt: sampleNow, updatedAt: sampleNow };
  const days = { from: '2026-10-01', to: '2026-10-31' };
  await db.imports.bulkPut([
    {
      ...kept,
      id: 'import-1',
      file: 'content-october.csv',
      source: 'x',
      ...days,
      zone: 'UTC',
      columns: [
        { heading: 'Post id', field: 'postId' },
        { heading: '=Impressions', field: 'impressions' },
        { heading: 'Likes', field: '' },
      ],
      rows: 2,
      added: 1,
      replaced: 0,
      refused: 1,
    },
  ]);
  await db.outcomes.put({
    ...kept,
    id: 'out-1',
    importId: 'import-1',
    row: 2,
    source: 'x',
    postKey: 'x:status:1992000000000000077',
    linkId: 'link-1',
    campaignId: 'campaign-1',
    name: '@refill',
    ...days,
    metrics: { impressions: 1500, clicks: 30, conversions: 2, revenue: 80.5, spend: 20 },
    currency: 'EUR',
    earlier: [{ importId: 'import-0', row: 2, metrics: { impressions: 1400, revenue: 70 }, currency: 'EUR' }],
  });
  await db.accountFigures.bulkPut([
    {
      ...kept,
      id: 'figure-1',
      network: 'linkedin',
      account: 'linkedin:ines-tidewell',
      day: '2026-11-15',
      metric: 'impressions',
      count: { from: 1400, to: 1499, shown: '1.4K' },
      overDays: 7,
      seenAt: sampleNow,
      page: '/analytics/creator/content/',
      by: 'label',
      postKey: 'x:status:1992000000000000077',
    },
    {
      ...kept,
      id: 'figure-2',
      network: 'linkedin',
      account: 'linkedin:ines-tidewell',
      day: '2026-11-15',
      metric: 'audience',
      seenAt: sampleNow,
      page: '/analytics/creator/audience/',
      by: 'address',
      heading: '=Job titles',
      shares: [{ name: 'Founder', low: 0.115, high: 0.125 }],
    },
  ]);
}

/** All rows of all tables, to be compared: flushes and what is counted of today as they are in a file. */
export async function snapshotOf(db: WorkspaceDb, without: readonly string[] = []): Promise<Record<string, unknown[]>> {
  const whole: Readonly<Record<string, (db: WorkspaceDb) => Promise<object[]>>> = {
    sightings: storedSightings,
    days: storedDays,
    latest: storedLatest,
  };
  const tables = db.tables.filter(({ name }) => name !== 'flushes' && !without.includes(name));
  const rowsOf = async (table: (typeof tables)[number]): Promise<object[]> =>
    // Whether somebody wrote since the last flush is no part of what is stored.
    table.name === 'meta' ? db.meta.where('key').notEqual('rowMark').toArray() : table.toArray();
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await (whole[table.name]?.(db) ?? rowsOf(table))])),
  ) as Record<string, unknown[]>;
}
