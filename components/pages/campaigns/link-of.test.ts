import { expect, it } from 'vitest';
import { linkOf } from './link-of.ts';

it('an address that names a post is kept with it, and one that names none alone', () => {
  expect(linkOf('x', ' x.com/kiln_co/status/1857000000000000001?s=20 ')).toEqual({
    link: 'https://x.com/kiln_co/status/1857000000000000001?s=20',
    post: { network: 'x', kind: 'status', id: '1857000000000000001' },
  });
  expect(linkOf('x', 'http://mobile.twitter.com/kiln_co/status/1857000000000000001')?.post?.network).toBe('x');
  expect(linkOf('linkedin', 'https://www.linkedin.com/feed/update/urn:li:activity:7264000000000000000/')).toMatchObject(
    {
      post: { network: 'linkedin', kind: 'activity', id: '7264000000000000000' },
    },
  );
  expect(linkOf('facebook', 'https://www.facebook.com/share/p/1AbCdEf/')).toEqual({
    link: 'https://www.facebook.com/share/p/1AbCdEf/',
  });
});

it('nothing that leads elsewhere is kept', () => {
  for (const typed of [
    '',
    'a post',
    'javascript:alert(1)',
    'https://x.com.evil.example/a/status/1',
    'https://linkedin.com',
  ])
    expect(linkOf('x', typed), typed).toBeUndefined();
});
