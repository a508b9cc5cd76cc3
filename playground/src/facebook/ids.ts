import { hash, token } from '../random.ts';
import type { Account, Post } from '../world.ts';

/** Addresses and ids as Facebook writes them: much of it differs at each load. */

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const loadKey = 'replica.facebook.loads';
const loads = Number(sessionStorage.getItem(loadKey) ?? 0) + 1;
sessionStorage.setItem(loadKey, String(loads));
const shift = hash('load', loads) % alphabet.length;

/** The opaque form of a post's number; another one in each load, all of them lead to the post. */
export function pfbidOf(id: string): string {
  const digits = [...id].map((digit, index) => alphabet[(Number(digit) * 5 + shift * 7 + index * 3) % alphabet.length]);
  return `pfbid0${alphabet[shift] ?? ''}${digits.join('')}${token(40, id, loads)}l`;
}

/** The number behind a pfbid or a plain number. */
export function numberOf(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  const [, mark = '', body = ''] = /^pfbid0(.)(.{16})/.exec(text) ?? [];
  if (body === '') return undefined;
  const by = alphabet.indexOf(mark) * 7;
  const size = alphabet.length;
  const digits = [...body].map((letter, index) => (((alphabet.indexOf(letter) - by - index * 3) % size) + size) % size);
  return digits.every((digit) => digit % 5 === 0 && digit < 50) ? digits.map((digit) => digit / 5).join('') : undefined;
}

let rendered = 0;
export const freshId = (): string => `_r_${(rendered += 1).toString(36)}${(loads % 36).toString(36)}_`;

const tracking = (key: string): string => `__cft__[0]=AZ${token(34, key, loads)}`;

const hasVanity = ({ handles, ids }: Account): boolean => handles.facebook !== ids.facebook;

export const accountPath = (account: Account): string =>
  hasVanity(account) ? `/${account.handles.facebook}` : `/profile.php?id=${account.ids.facebook}`;

export interface Place {
  /** Set in a group. */
  readonly groupId?: string | undefined;
}

const origin = 'https://www.facebook.com';
const withQuery = (address: string, query: string): string => `${address}${address.includes('?') ? '&' : '?'}${query}`;

export function authorAddress(account: Account, { groupId }: Place = {}): string {
  const path = groupId ? `/groups/${groupId}/user/${account.ids.facebook}/` : accountPath(account);
  return withQuery(`${origin}${path}`, `${tracking(account.key)}&__tn__=-UC%2CP-R`);
}

export function postPath(post: Post, { groupId }: Place = {}): string {
  if (groupId) return `/groups/${groupId}/posts/${post.id}/`;
  if (!hasVanity(post.author)) return `/permalink.php?story_fbid=${pfbidOf(post.id)}&id=${post.author.ids.facebook}`;
  return `/${post.author.handles.facebook}/posts/${pfbidOf(post.id)}`;
}

export const postAddress = (post: Post, place: Place = {}): string =>
  withQuery(`${origin}${postPath(post, place)}`, `${tracking(post.id)}&__tn__=%2CO%2CP-R`);

/** What stands in the hardened arm until somebody points at the link: it leads nowhere. */
export const blindAddress = (post: Post): string =>
  `?${tracking(post.id)}&__tn__=%2CO%2CP-R#?${token(3, post.id).toLowerCase()}`;

export const commentAddress = (post: Post, commentId: string, place: Place = {}): string =>
  withQuery(`${origin}${postPath(post, place)}`, `comment_id=${commentId}&${tracking(commentId)}&__tn__=R*F`);

export const commenterAddress = (account: Account, post: Post, commentId: string): string =>
  withQuery(
    `${origin}${accountPath(account)}`,
    `comment_id=${encodeURIComponent(btoa(`comment:${post.id}_${commentId}`))}&${tracking(commentId)}&__tn__=R*F`,
  );
