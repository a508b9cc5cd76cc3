import type { NetworkId } from '../model/network.ts';
import type { PostSighting } from '../model/sighting.ts';
import type { ShownLink } from '../model/shown.ts';
import { known } from '../lib/fields.ts';

type Told = Pick<PostSighting, 'links' | 'hashtags' | 'mentions'>;

const homes: Readonly<Record<NetworkId, RegExp>> = {
  x: /(?:^|\.)(?:x|twitter)\.com$/,
  linkedin: /(?:^|\.)linkedin\.com$/,
  facebook: /(?:^|\.)(?:facebook\.com|fb\.com)$/,
};

/** First segments of an address that name no account. */
const accountPaths: Readonly<Record<NetworkId, RegExp>> = {
  x: /^\/(\w{1,20})\/?$/,
  linkedin: /^\/(?:in|company|school|showcase)\/([^/]+)/,
  facebook: /^\/(?:people\/[^/]+\/(\d+)|groups\/[^/]+\/user\/(\d+)|([\p{L}\p{N}][\p{L}\p{N}.-]+))\/?$/u,
};

/** What the links in a text are: tags, names, or ways out of the network. */
export function linksOf(shown: readonly ShownLink[], network: NetworkId): Told {
  const links: string[] = [];
  const hashtags: string[] = [];
  const mentions: string[] = [];
  for (const { href, text } of shown) {
    const words = text.trim();
    const url = urlOf(href, network);
    const tag = /^(?:[#＃]|(?=\$\p{L}))([$\p{L}\p{M}\p{N}_]+)$/u.exec(words)?.[1];
    const handle = url && isHome(url, network) ? handleIn(url, network) : undefined;
    if (tag) hashtags.push(tag);
    else if (handle) mentions.push(handle);
    else if (url && !isHome(url, network)) links.push(outward(url, words));
  }
  return known<Told>({
    links: links.length > 0 ? unique(links) : undefined,
    hashtags: hashtags.length > 0 ? unique(hashtags) : undefined,
    mentions: mentions.length > 0 ? unique(mentions) : undefined,
  });
}

/** The site behind a card; undefined where the links do not agree on one. */
export function landingOf(shown: readonly ShownLink[], network: NetworkId): string | undefined {
  const sites = shown.flatMap(({ href, text }) => {
    const url = urlOf(href, network);
    if (!url || isHome(url, network)) return [];
    return isShortener(url) ? (siteIn(text) ?? []) : site(url.hostname);
  });
  const [first, ...others] = unique(sites);
  return others.length ? undefined : first;
}

/** The address that a link really leads to: networks put one of their own before it. */
function urlOf(href: string, network: NetworkId): URL | undefined {
  const base = network === 'x' ? 'https://x.com' : `https://www.${network}.com`;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const isDetour =
    /^lm?\.facebook\.com$/.test(url.hostname) || /^\/(?:safety\/go|redir\/redirect|l\.php)/.test(url.pathname);
  const behind = isDetour ? (url.searchParams.get('u') ?? url.searchParams.get('url')) : null;
  return behind && URL.canParse(behind) ? new URL(behind) : url;
}

const isHome = (url: URL, network: NetworkId): boolean => homes[network].test(url.hostname);

function handleIn({ pathname, searchParams }: URL, network: NetworkId): string | undefined {
  if (network === 'facebook' && pathname === '/profile.php') return searchParams.get('id') ?? undefined;
  const [, ...parts] = accountPaths[network].exec(pathname) ?? [];
  const handle = parts.find(Boolean);
  return handle === undefined || /^(?:hashtag|search|home|explore|watch|i)$/.test(handle) ? undefined : decoded(handle);
}

const isShortener = ({ hostname }: URL): boolean => /^(?:t\.co|lnkd\.in)$/.test(hostname);

/** Shorteners hide the address; what is written beside says it, unless it is cut. */
function outward(url: URL, words: string): string {
  const written = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.exec(words)?.[0];
  if (!isShortener(url) || !written || /(?:…|\.\.\.)$/.test(words)) return cleaned(url);
  return written.startsWith('http') ? written : `https://${written}`;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_eid|trk|igshid)$/;

/** Without what only tracks. */
function cleaned(url: URL): string {
  const all = [...url.searchParams];
  const kept = all.filter(([name]) => !tracking.test(name));
  if (kept.length === all.length) return url.href;
  const clean = new URL(url);
  clean.search = new URLSearchParams(kept).toString();
  return clean.href;
}

const site = (host: string): string => host.replace(/^www\./, '').toLowerCase();

/** A card says "example.com" on a line of its own, or after a word that depends on the language. */
function siteIn(text: string): string | undefined {
  const sites = text.match(/(?<![\w@/.-])(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?![\w.-])/giu) ?? [];
  const [first, ...others] = unique(sites.map(site));
  return others.length ? undefined : first;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
