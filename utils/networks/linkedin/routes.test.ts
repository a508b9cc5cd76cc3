import { describe, expect, it } from 'vitest';
import { pageOf } from './routes.ts';

const at = (path: string, host = 'www.linkedin.com') => pageOf(new URL(`https://${host}${path}`));
const post = (kind: string, id: string) => ({ surface: 'post', post: { network: 'linkedin', kind, id } });
const id = '7483822807449600007';

describe('pageOf', () => {
  it.each([
    ['/', { surface: 'home' }],
    ['/feed/', { surface: 'home' }],
    ['/feed/?shareActive=true', { surface: 'home' }],
    ['/feed/following/', { surface: 'home' }],
    ['/feed/hashtag/clay/', { surface: 'other' }],
    ['/feed/update/urn:li:activity:7483822807449600007/', post('activity', id)],
    ['/feed/update/urn%3Ali%3AugcPost%3A7483822807449600007?utm=1', post('ugcPost', id)],
    ['/feed/update/urn:li:share:7483822807449600007', post('share', id)],
    ['/feed/update/urn:li:groupPost:1-7', { surface: 'post' }],
    ['/posts/lina-ferro_my-activity-in-clay-activity-7483822807449600007-x4Yz', post('activity', id)],
    ['/posts/lina-ferro_clay-ugcPost-7483822807449600007-x4_-', post('ugcPost', id)],
    ['/posts/lina-ferro_clay-share-7483822807449600007', post('share', id)],
    ['/posts/lina-ferro_activity-7483822807449600007-x4Yz', post('activity', id)],
    ['/posts/lina-ferro_clay-activity-12', { surface: 'post' }],
    ['/posts/lina-ferro_reactivity-7483822807449600007-x4Yz', { surface: 'post' }],
    ['/in/lina-ferro/', { surface: 'profile', handle: 'lina-ferro' }],
    ['/in/jo%C3%A3o-mar', { surface: 'profile', handle: 'joão-mar' }],
    ['/in/%E0%A4%A', { surface: 'profile', handle: '%E0%A4%A' }],
    ['/in/lina-ferro/recent-activity/all/', { surface: 'profile', handle: 'lina-ferro' }],
    ['/in/', { surface: 'other' }],
    ['/company/kiln-co/posts/', { surface: 'company', handle: 'kiln-co' }],
    ['/company/12345/admin/page-posts/published/', { surface: 'company', handle: '12345' }],
    ['/school/clay-school/', { surface: 'company', handle: 'clay-school' }],
    ['/showcase/kiln-co-labs/', { surface: 'company', handle: 'kiln-co-labs' }],
    ['/groups/123/', { surface: 'group', handle: '123' }],
    ['/search/results/content/?keywords=clay', { surface: 'search-posts' }],
    ['/search/results/all/?keywords=clay', { surface: 'search-posts' }],
    ['/search/results/people/?keywords=clay', { surface: 'search-people' }],
    ['/search/results/companies/', { surface: 'other' }],
    ['/pulse/how-to-glaze-lina-ferro/', { surface: 'article' }],
    ['/article/new/', { surface: 'compose' }],
    ['/notifications/?filter=all', { surface: 'notifications' }],
    ['/messaging/thread/2-abc/', { surface: 'messages' }],
    ['/jobs/', { surface: 'other' }],
    ['/mynetwork/', { surface: 'other' }],
    ['/preload/', { surface: 'other' }],
  ])('%s', (path, expected) => {
    expect(at(path)).toEqual(expected);
  });

  it('takes the sites of other countries', () => {
    expect(at('/company/kiln-co', 'at.linkedin.com')).toEqual({ surface: 'company', handle: 'kiln-co' });
  });
});
