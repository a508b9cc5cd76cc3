import { describe, expect, it } from 'vitest';
import { postOfToken } from '../../../utils/networks/linkedin/token.ts';
import { scrubAddress } from './addresses.ts';
import { inventorOf } from './invent.ts';
import { mediaAddress } from './media.ts';
import { randomFrom } from './random.ts';
import { scrubToken } from './tokens.ts';

const timeOf = (id: string | undefined): bigint => BigInt(id ?? 0) >> 22n;

describe('ids and keys', () => {
  const invent = inventorOf(randomFrom('seed'), true);
  const code = (token: string) => scrubToken(token, invent, () => true);

  it('keep the time that they hold', () => {
    const made = code('2031000000000000001');
    expect(made).not.toBe('2031000000000000001');
    expect(timeOf(made)).toBe(timeOf('2031000000000000001'));
  });

  it('are the same inside a token and beside it', () => {
    const key = 'CgsIjoCAgKjM8NvPAQ-replaceableCommentTools';
    const [before, after] = [postOfToken(key), postOfToken(code(key))];
    expect(after?.id).not.toBe(before?.id);
    expect(after?.id).toBe(code(before?.id ?? ''));
    expect(timeOf(after?.id)).toBe(timeOf(before?.id));
    expect(code(key)).toMatch(/-replaceableCommentTools$/);
  });

  it('keep the words around them', () => {
    const key = 'com.linkedin.sdui.profile.card.refACoAAK26iBBFHlodtQLliL6c8heM2ZkiB_BTRTmTopcard';
    expect(code(key)).toMatch(/^com\.linkedin\.sdui\.profile\.card\.refACo[\w-]{36}Topcard$/);
    expect(code(key)).not.toContain('K26iBBFHlodt');
    expect(code('expandedqb3Xk9Tz0aFeedType_MAIN_FEED_RELEVANCE')).toMatch(/FeedType_MAIN_FEED_RELEVANCE$/);
    expect(code('like-consumption-ring-small')).toBe('like-consumption-ring-small');
  });
});

describe('addresses', () => {
  const x = inventorOf(randomFrom('seed'), true);
  const facebook = inventorOf(randomFrom('seed'), false);

  it('keep their shape and what the network calls its pages', () => {
    expect(scrubAddress('/ada_park/status/2031000000000000001/analytics', 'x', x)).toMatch(
      /^\/(?!ada_park)[a-z]{3}_[a-z]{4}\/status\/20310000\d{11}\/analytics$/,
    );
    expect(scrubAddress('https://x.com/i/bookmarks', 'x', x)).toBe('https://x.com/i/bookmarks');
    expect(
      scrubAddress(
        'https://www.linkedin.com/in/ada-park-7a1/?trk=a&miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACoAAada',
        'linkedin',
        x,
      ),
    ).toMatch(
      /^https:\/\/www\.linkedin\.com\/in\/(?!ada)[a-z]{3}-[a-z]{4}-\d[a-z]\d\/\?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACo(?!\w*ada)\w{5}$/,
    );
  });

  it('of other sites lead to invented ones', () => {
    expect(scrubAddress('https://www.adapark.com/about?mail=ada@park.com', 'x', x)).toMatch(
      /^https:\/\/\w{7}\.example\//,
    );
    expect(scrubAddress('https://www.adapark.com/about?mail=ada@park.com', 'x', x)).not.toMatch(/ada|park/);
    expect(scrubAddress('mailto:ada@park.com', 'x', x)).toMatch(/^mailto:(?!ada)[a-z]{3}@(?!park)[a-z]{4}\.[a-z]{3}$/);
  });

  it('name the same post inside the id of a comment and beside it', () => {
    const comment = `comment:666666666666666_12`;
    const href = `https://www.facebook.com/ada.park?comment_id=${encodeURIComponent(btoa(comment))}&__cft__[0]=AZX`;
    const made = scrubAddress(href, 'facebook', facebook);
    const post = /\d+/.exec(
      scrubAddress('/groups/1234567/posts/666666666666666/', 'facebook', facebook).slice(16),
    )?.[0];
    expect(atob(decodeURIComponent(/comment_id=([^&]+)/.exec(made)?.[1] ?? ''))).toMatch(`comment:${post}_`);
    expect(made).toMatch(/&__cft__\[0\]=x$/);
    expect(post).not.toBe('666666666666666');
  });
});

it.each([
  ['https://pbs.twimg.com/profile_images/17/AdaPark_normal.jpg', '/_m/pbs.twimg.com/profile_images/x_normal.jpg'],
  ['https://abs-0.twimg.com/emoji/v2/svg/1f33f.svg', '/_m/abs-0.twimg.com/emoji/v2/svg/1f33f.svg'],
  [
    'https://media.licdn.com/dms/image/v2/D4E/feedshare-shrink_800/0/17?e=1',
    '/_m/media.licdn.com/dms/image/v2/feedshare-shrink_800/x',
  ],
  ['https://scontent-muc2-1.xx.fbcdn.net/v/t39.30808-1/1_2_n.jpg?oh=1', '/_m/scontent.fbcdn.net/v/t39.30808-1/x.jpg'],
  ['./Ada Park _ X_files/ada.jpg', '/_m/local/x.jpg'],
  ['https://adapark.com/me/ada.png', '/_m/ext/x.png'],
  ['data:image/png;base64,AAAA', '/_m/data/x.png'],
])('a picture at %s', (from, to) => {
  expect(mediaAddress(from)).toBe(to);
});
