import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../utils/model/network.ts';
import type { CommentSighting, PostSighting } from '../../utils/model/sighting.ts';
import { printed } from './printed.ts';
import type { PageReading } from './read-page.ts';

const hour = 60 * 60 * 1000;
const seenAt = Date.UTC(2026, 2, 10, 12);

const health: PageReading['health'] = {
  found: 1,
  read: 1,
  repeated: 0,
  missing: {},
  regions: 1,
  actionRows: 1,
  names: 1,
  composers: [],
  theme: 'light',
};

const printedPost = (...of: Parameters<typeof printedPosts>) => printedPosts(...of)[0];

function printedPosts(
  network: NetworkId,
  sighting: Partial<PostSighting>,
  slackMs: number | undefined,
  comments: readonly CommentSighting[] = [],
) {
  const post: PostSighting = {
    post: { network, kind: 'status', id: '12' },
    metrics: {},
    seenAt,
    surface: 'home',
    reader: 'test/1',
    ...sighting,
  };
  const url = new URL('https://network.example/');
  const reading = { surface: 'home', posts: [post], comments, health, ms: 1 } as const;
  const saved = { file: 'page.html', html: '', url, network, seenAt, slackMs };
  return printed(saved, { ...reading, language: 'en', viewer: undefined, profile: undefined }).posts;
}

describe('a printed post', () => {
  const metrics = { comments: { from: 3, to: 3 }, shares: { from: 2, to: 2 }, reactions: { from: 1400, to: 1499 } };

  it.each([
    ['x', { replies: 3, reposts: 2, likes: 1400 }],
    ['linkedin', { comments: 3, reposts: 2, reactions: 1400 }],
    ['facebook', { comments: 3, shares: 2, reactions: 1400 }],
  ] as const)('of %s uses the words of its network', (network, words) => {
    const said = Object.entries(printedPost(network, { metrics }, 0)?.metrics ?? {});
    expect(Object.fromEntries(said.map(([word, count]) => [word, count?.value ?? count?.from]))).toEqual(words);
  });

  it('tells exact numbers from shortened ones', () => {
    const said = printedPost('facebook', { metrics }, 0)?.metrics;
    expect(said?.['comments']).toEqual({ value: 3, exact: true });
    expect(said?.['reactions']).toEqual({ from: 1400, to: 1499 });
  });

  it('without an id has none', () => {
    expect(printedPost('facebook', { post: { network: 'facebook', kind: 'post', id: '' } }, 0)).toMatchObject({
      id: undefined,
      idKind: undefined,
    });
  });

  it('has the comments that stand under it, and no others', () => {
    const comment = (id: string, of: string): CommentSighting => ({
      id,
      post: { network: 'linkedin', kind: 'status', id: of },
      author: { network: 'linkedin', handle: 'otto-berg', name: 'Otto Berg' },
      text: 'When is it?',
      reactions: { from: 2, to: 2 },
      seenAt,
      surface: 'post',
      reader: 'test/1',
    });
    expect(printedPost('linkedin', {}, 0, [comment('7', '12'), comment('8', '13')])?.comments).toMatchObject([
      { id: '7', author: { handle: 'otto-berg' }, text: 'When is it?', reactions: { value: 2, exact: true } },
    ]);
    expect(printedPost('linkedin', {}, 0)?.comments).toBeUndefined();
  });

  it('is followed by the original that it reshares, where the network shows it as one', () => {
    const quoted = {
      post: { network: 'linkedin', kind: 'activity', id: '7386505452063689063' },
      author: { network: 'linkedin', handle: 'kiln-co', name: 'Kiln Co' },
      text: 'Open studio',
    } as const;
    expect(printedPosts('linkedin', { quotes: true, quoted }, 0)).toMatchObject([
      { id: '12', quotes: true },
      { id: '7386505452063689063', author: { handle: 'kiln-co' }, text: 'Open studio', embedded: true },
    ]);
    expect(printedPosts('x', { quotes: true, quoted }, 0)).toHaveLength(1);
    expect(printedPosts('linkedin', { quotes: true, quoted: { author: quoted.author } }, 0)).toHaveLength(1);
  });

  it('is as vague in its time as the moment of saving', () => {
    const publishedAt = { from: seenAt - 3 * hour, to: seenAt - 2 * hour };
    expect(printedPost('facebook', { publishedAt }, 24 * hour)?.publishedAt).toEqual({
      from: '2026-03-09T09:00:00.000Z',
      to: '2026-03-10T10:00:00.000Z',
    });
    expect(printedPost('facebook', { publishedAt }, undefined)?.publishedAt).toBeUndefined();
  });

  it('keeps an exact time whenever it was saved', () => {
    const publishedAt = { from: seenAt - hour, to: seenAt - hour };
    expect(printedPost('x', { publishedAt }, undefined)?.publishedAt).toBe('2026-03-10T11:00:00.000Z');
  });
});
