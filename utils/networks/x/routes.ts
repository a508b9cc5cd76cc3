import type { Surface } from '../../model/network.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { Page } from '../types.ts';

export const matches = ['https://x.com/*'];

export const reader = 'x/1';

/** First segments that look like a handle and are none. Pure: the composer's script needs no more of this file than `matches`. */
const reserved = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    'home explore search notifications messages i settings compose intent hashtag login logout signup account tos privacy ' +
    'jobs about download share oauth lists bookmarks communities topics premium topic who_to_follow personalization'
  ).split(' '),
);

/** Tabs of a profile that show its posts under the same header. */
const profileTab = /^(?:with_replies|media|highlights|articles|likes|superfollows|affiliates|photo|header_photo)$/;

export const statusRef = (id: string): PostRef => ({ network: 'x', kind: 'status', id });

export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The handle that a link leads to, when it leads to a profile itself. */
export function handleOfPath(path: string): string | undefined {
  const handle = /^\/(\w{1,20})\/?$/.exec(path)?.[1];
  return handle && !reserved.has(handle.toLowerCase()) ? handle : undefined;
}

export function pageOf(url: URL): Page {
  // /i/…: addresses that name no account; /i/web/ is another way to write some of them.
  const [first = '', second = '', id = '', tail = ''] = url.pathname
    .replace(/^\/i\/web\//, '/i/')
    .split('/')
    .filter(Boolean);
  if (first === '' || first === 'home') return { surface: 'home' };
  if (first === 'search') return { surface: url.searchParams.get('f') === 'user' ? 'search-people' : 'search-posts' };
  const handle = handleOfPath(`/${first}`);
  const whose = handle ? { handle } : {};
  if (first !== 'i' && !handle) return { surface: surfaceByFirst[first] ?? 'other' };
  if (/^\d{1,20}$/.test(id)) {
    if (second === 'status') return { surface: surfaceOfStatus(tail), ...whose, post: statusRef(id) };
    // Without a name before it this is the number of the article itself, not of its post.
    if (second === 'article') return handle ? { surface: second, handle, post: statusRef(id) } : { surface: second };
    if (second === 'communities' && !handle) return { surface: 'group', handle: id };
  }
  if (!handle) return { surface: second === 'chat' ? 'messages' : 'other' };
  return { surface: second === '' || profileTab.test(second) ? 'profile' : 'other', handle };
}

const surfaceByFirst: Readonly<Record<string, Surface>> = {
  hashtag: 'search-posts',
  notifications: 'notifications',
  messages: 'messages',
  compose: 'compose',
  intent: 'compose',
};

function surfaceOfStatus(tail: string): Surface {
  if (tail === '' || tail === 'history') return 'post';
  return tail === 'photo' || tail === 'video' ? 'photo' : 'other';
}
