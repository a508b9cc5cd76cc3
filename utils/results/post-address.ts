import { pageOf as facebookPage } from '../networks/facebook/routes.ts';
import { pageOf as linkedinPage } from '../networks/linkedin/routes.ts';
import { pageOf as xPage } from '../networks/x/routes.ts';
import type { NetworkId } from '../model/network.ts';
import type { ResultSource } from '../model/results.ts';
import type { PostRef } from '../model/sighting.ts';

const networks: readonly (readonly [RegExp, (url: URL) => { readonly post?: PostRef }, string])[] = [
  [/(?:^|\.)(?:x|twitter)\.com$/, xPage, 'https://x.com'],
  [/(?:^|\.)linkedin\.com$/, linkedinPage, 'https://www.linkedin.com'],
  [/(?:^|\.)(?:facebook|fb)\.com$/, facebookPage, 'https://www.facebook.com'],
];

/** The post that an address leads to, as the product reads addresses; undefined where it leads to something else. */
export function postOfAddress(address: string): PostRef | undefined {
  const text = address.trim();
  if (/^urn:li:/i.test(text)) return linkedinPage(new URL(`https://www.linkedin.com/feed/update/${text}/`)).post;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const network = url && networks.find(([host]) => host.test(url.hostname));
  return url && network ? network[1](new URL(`${network[2]}${url.pathname}${url.search}`)).post : undefined;
}

/** A number that a spreadsheet has rounded: "1.85E+18", or 15 digits and then nothing but zeros. */
export const isSpoiled = (id: string): boolean =>
  /^\d(?:[.,]\d+)?e\+?\d+$/i.test(id.trim()) ||
  (/^\d{16,}$/.test(id.trim()) && /0+$/.test(id.slice(15)) && !/[1-9]/.test(id.slice(15)));

/** The post that an id of a network's own export stands for. */
export function postOfId(id: string, source: ResultSource): PostRef | undefined {
  const text = id.trim().replace(/^'/, '');
  if (source === 'x') return /^\d{5,20}$/.test(text) ? { network: 'x', kind: 'status', id: text } : undefined;
  if (source === 'linkedin') return postOfAddress(/^\d{15,20}$/.test(text) ? `urn:li:activity:${text}` : text);
  if (source !== 'facebook') return undefined;
  // Some exports write the id of the page before that of the post.
  const post = /^(?:\d+_)?(\d{5,25})$/.exec(text)?.[1];
  return post ? { network: 'facebook', kind: 'post', id: post } : undefined;
}

const kinds: readonly (readonly [NetworkId, string])[] = [
  ['x', 'status'],
  ['linkedin', 'activity'],
  ['linkedin', 'ugcPost'],
  ['linkedin', 'share'],
  ['facebook', 'post'],
  ['facebook', 'pfbid'],
  ['facebook', 'video'],
];

/** The posts that a value of utm_content may stand for: it names an address, or an id without its network. */
export function postsOfContent(value: string): readonly PostRef[] {
  const text = value.trim();
  const direct = postOfAddress(text);
  if (direct) return [direct];
  if (!/^(?:\d{5,25}|pfbid\w{10,})$/.test(text)) return [];
  return kinds.map(([network, kind]) => ({ network, kind, id: text }));
}
