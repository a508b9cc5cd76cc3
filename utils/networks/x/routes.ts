import type { Surface } from '../../model/network.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { Page } from '../types.ts';

export const matches = ['https://x.com/*'];

export const reader = 'x/1';

/** First segments that look like a handle and are none. */
const reserved = new Set(
  (
    'home explore search notifications messages i settings compose intent hashtag login logout signup account tos privacy ' +
    'jobs about download share oauth lists bookmarks communities topics premium topic who_to_follow personalization'
  ).split(' '),
);

/** Tabs of a profile that show its posts under the same header. */
const profileTab = /^(?:with_replies|media|highlights|articles|likes|superfollows|affiliates|photo|header_photo)$/;

export const statusRef = (id: string): PostRef => ({ network: 'x', kind: 'status', id });

export const isHandle = (text: string): boolean => /^\w{1,20}$/.test(text) && !reserved.has(text.toLowerCase());

/** The handle that a link leads to, when it leads to a profile itself. */
export function handleOfPath(path: string): string | undefined {
  const handle = /^\/(\w+)\/?$/.exec(path)?.[1];
  return handle !== undefined && isHandle(handle) ? handle : undefined;
}

export function pageOf(url: URL): Page {
  const [first = '', second = '', ...rest] = url.pathname.split('/').filter(Boolean);
  if (first === '' || first === 'home') return { surface: 'home' };
  if (first === 'i') return pageOfInternal(second, rest);
  if (isHandle(first)) return pageOfHandle(first, second, rest);
  if (first === 'search') return { surface: url.searchParams.get('f') === 'user' ? 'search-people' : 'search-posts' };
  return { surface: surfaceByFirst[first] ?? 'other' };
}

const surfaceByFirst: Readonly<Record<string, Surface>> = {
  hashtag: 'search-posts',
  notifications: 'notifications',
  messages: 'messages',
  compose: 'compose',
  intent: 'compose',
};

/** /i/…: addresses that name no account. */
function pageOfInternal(second: string, rest: readonly string[]): Page {
  const [id = '', tail = ''] = second === 'web' ? rest.slice(1) : rest;
  const isStatus = second === 'status' || (second === 'web' && rest[0] === 'status');
  if (isStatus && isId(id)) return { surface: surfaceOfStatus(tail), post: statusRef(id) };
  if (second === 'article' && isId(id)) return { surface: 'article', post: statusRef(id) };
  if (second === 'communities' && isId(id)) return { surface: 'group', handle: id };
  return { surface: second === 'chat' ? 'messages' : 'other' };
}

function pageOfHandle(handle: string, second: string, [id = '', tail = '']: readonly string[]): Page {
  if (second === '' || profileTab.test(second)) return { surface: 'profile', handle };
  if (second === 'status' && isId(id)) return { surface: surfaceOfStatus(tail), handle, post: statusRef(id) };
  if (second === 'article' && isId(id)) return { surface: 'article', handle, post: statusRef(id) };
  return { surface: 'other', handle };
}

function surfaceOfStatus(tail: string): Surface {
  if (tail === '' || tail === 'history') return 'post';
  return tail === 'photo' || tail === 'video' ? 'photo' : 'other';
}

const isId = (text: string): boolean => /^\d{1,20}$/.test(text);
