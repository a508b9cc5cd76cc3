/** What networks, shops and mailers add to tell who shared a link. None of them changes the page. */
const trackers =
  /^(?:fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|ttclid|twclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|ref_src|ref_url|srsltid|trk|trackingId|lipi)$/;
/** The same, where a name means something else on other hosts. */
const trackersOf: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/^(?:www\.|music\.)?youtube\.com$|^youtu\.be$|^open\.spotify\.com$/, /^(?:si|feature|pp)$/],
  [/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^(?:s|t)$/],
  [/^(?:[a-z-]+\.)?linkedin\.com$/, /^(?:rcm|utm_source|utm_medium)$/],
  [/^(?:[a-z-]+\.)?facebook\.com$/, /^(?:mibextid|rdid|share_url|sfnsn)$/],
  [/^(?:www\.|smile\.)?amazon\.[a-z.]+$/, /^(?:ref_?|qid|sr|pd_rd_\w+|pf_rd_\w+|crid|sprefix|dib|dib_tag)$/],
];
const ofNetworks =
  /^(?:[a-z-]+\.)*(?:x|twitter|linkedin|facebook|fb|instagram|youtube|threads)\.(?:com|net|me)$|^(?:lnkd\.in|youtu\.be|t\.co)$/;

interface Split {
  readonly before: string;
  readonly host: string;
  readonly pairs: readonly string[];
  readonly hash: string;
}

/** The parts of an address as they were written: URL would rewrite what need not change. */
function split(url: string): Split {
  const [rest = '', ...hashes] = url.split('#');
  const mark = rest.indexOf('?');
  const before = mark < 0 ? rest : rest.slice(0, mark);
  const host = before
    .replace(/^https?:\/\//i, '')
    .replace(/[/:].*$/s, '')
    .toLowerCase();
  const pairs = mark < 0 ? [] : rest.slice(mark + 1).split('&');
  return { before, host, pairs, hash: hashes.length > 0 ? `#${hashes.join('#')}` : '' };
}

const joined = ({ before, pairs, hash }: Split): string =>
  before + (pairs.length > 0 ? `?${pairs.join('&')}` : '') + hash;

export const isOfNetwork = (url: string): boolean => ofNetworks.test(split(url).host);

/** Without what only tells who shared it, and what that was; undefined where there is nothing of it. */
export function withoutTrackers(url: string): { readonly url: string; readonly names: readonly string[] } | undefined {
  const parts = split(url);
  const nameOf = (pair: string): string => pair.slice(0, pair.indexOf('=') < 0 ? undefined : pair.indexOf('='));
  const isTracker = (name: string): boolean =>
    trackers.test(name) || trackersOf.some(([host, own]) => host.test(parts.host) && own.test(name));
  const names = parts.pairs.map(nameOf).filter(isTracker);
  if (names.length === 0) return undefined;
  return { url: joined({ ...parts, pairs: parts.pairs.filter((pair) => !isTracker(nameOf(pair))) }), names };
}

/** Where a link of a network or a search leads that only passes one on. */
export function unwrapped(url: string): string | undefined {
  const { before, host, pairs } = split(url);
  const isPassedOn =
    /^lm?\.(?:facebook|instagram)\.com$/.test(host) ||
    (/^(?:www\.)?google\.[a-z.]+$/.test(host) && before.endsWith('/url')) ||
    (/^(?:www\.)?linkedin\.com$/.test(host) && /\/(?:redir\/)?redirect$/.test(before));
  const target = pairs.find((pair) => /^(?:u|q|url)=https?(?::|%3A)/i.test(pair));
  if (!isPassedOn || !target) return undefined;
  try {
    return decodeURIComponent(target.slice(target.indexOf('=') + 1));
  } catch {
    return undefined;
  }
}

export interface UtmTags {
  readonly campaign: string;
  readonly source: string;
  readonly medium: string;
  readonly content?: string;
  readonly term?: string;
}

const slug = (text: string): string => encodeURIComponent(text.trim().toLowerCase().replace(/\s+/g, '-'));

/**
 * The link with the tags of a campaign: in small letters, before the hash, in place of those that it had. Undefined
 * where `hosts` are named and it leads to none of them.
 */
export function taggedWith(url: string, tags: UtmTags, hosts?: readonly string[]): string | undefined {
  const parts = split(url);
  const host = parts.host.replace(/^www\./, '');
  if (hosts && !hosts.some((own) => host === own || host.endsWith(`.${own}`))) return undefined;
  const added = (['source', 'medium', 'campaign', 'content', 'term'] as const).flatMap((name) => {
    const value = tags[name];
    return value ? [`utm_${name}=${slug(value)}`] : [];
  });
  const kept = parts.pairs.filter(
    (pair) => pair && !added.some((own) => pair.startsWith(own.slice(0, own.indexOf('=') + 1))),
  );
  return joined({ ...parts, pairs: [...kept, ...added] });
}
