import type { NetworkId } from '../../../utils/model/network.ts';
import type { Inventor } from './invent.ts';
import { hostOf, isChosen, isNetworkHost, isRouteWord } from './routes.ts';
import { scrubToken } from './tokens.ts';

/** Parameters that follow people around. */
const tracking =
  /^(?:__xts__.*|__eep__|fbclid|utm_.*|trk.*|tracking.*|lip[ia]|licu|lici|ref|ref_.*|refid|refsrc|rcm|midtoken|midsig|eid|s|t|h|hash|hc_.*|_nc_.*|oh|oe|ccb|acontext|notif_.*|extid|mibextid|gclid|twclid|eav|paipv|cft|ctoken|cxt)$/i;
/** What is there is told, not what it says: the reader looks for it. */
const mark = /^__(?:cft|tn)__/;

/** An address of the same shape. Links to other sites lead to *.example. */
export function scrubAddress(href: string, network: NetworkId, invent: Inventor): string {
  const [, scheme = '', path = '', query = '', hash = ''] =
    /^((?:[a-z][\w+.-]*:)?(?:\/\/[^/?#]*)?)([^?#]*)(\?[^#]*)?(#[^]*)?$/i.exec(href.trim()) ?? [];
  if (/^(?:javascript|data|blob):/i.test(scheme)) return `${/^\w+:/.exec(scheme)?.[0] ?? ''}x`;
  if (/^(?:mailto|tel|sms|whatsapp):/i.test(scheme)) return scheme + invent.all(path);
  const host = hostOf(scheme);
  const app = /^\w+:\/\/([^/]+)$/.exec(scheme)?.[1];
  if (host === '' && app && !isRouteWord(app)) return `${scheme.slice(0, -app.length)}x`;
  const isOwn = host === '' || isNetworkHost(host);
  return [
    isOwn ? scheme : scheme.slice(0, -host.length) + otherHost(host, invent),
    isOwn && !isShortener(host) ? scrubPath(path, network, invent) : invent.all(path),
    query && scrubQuery(query, network, invent),
    hash.startsWith('#?') ? '#?x' : scrubToken(hash, invent, isRouteWord),
  ].join('');
}

const isShortener = (host: string): boolean => /^(?:t\.co|lnkd\.in|fb\.me)$/.test(host);

const otherHost = (host: string, invent: Inventor): string =>
  `${invent.all(host.replace(/^www\./, '').replace(/[.:]\w+$/, ''))}.example`;

function scrubPath(path: string, network: NetworkId, invent: Inventor): string {
  const parts = path.split('/');
  const names = parts.map(decoded).filter((part) => part !== '');
  let at = -1;
  return parts
    .map((part) => {
      if (part === '') return part;
      at++;
      return encodedLike(part, scrubPart(names, at, network, invent));
    })
    .join('/');
}

function scrubPart(parts: readonly string[], at: number, network: NetworkId, invent: Inventor): string {
  const part = parts[at] ?? '';
  const isId = /^(?:\d+|pfbid\w+|urn:li:.*|@?.*-(?:activity|ugcPost|share)-\d{15,}.*)$/.test(part);
  if (!isId && isChosen(network, parts, at)) return invent.all(part);
  if (isRouteWord(part)) return part;
  return /^\d{1,4}$/.test(part) ? part : scrubToken(part, invent, isKind);
}

/** What stands before an id and tells its kind. */
const isKind = (word: string, after: string): boolean =>
  /^[-:.(_]/.test(after) &&
  /^(?:urn|li|activity|ugcPost|share|comment|pcb|gm|fsd?|miniProfile|member|organization|profile|page|a)$/.test(word);

function scrubQuery(query: string, network: NetworkId, invent: Inventor): string {
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => !tracking.test(pair.split('=', 1)[0] ?? ''))
    .map((pair) => {
      const [name = ''] = pair.split('=', 1);
      if (mark.test(decoded(name))) return `${name}=x`;
      const value = pair.slice(name.length + 1);
      return pair.includes('=') ? `${name}=${encodedLike(value, scrubValue(decoded(value), network, invent))}` : name;
    });
  return kept.length > 0 || query === '?' ? `?${kept.join('&')}` : '';
}

function scrubValue(value: string, network: NetworkId, invent: Inventor): string {
  if (/^(?:https?:)?\/\//.test(value)) return scrubAddress(value, network, invent);
  if (isRouteWord(value) || /^\d{1,3}$/.test(value)) return value;
  return scrubToken(value, invent, (word, after) => isKind(word, after) || isRouteWord(value));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Written with %-signs where the original was. */
const encodedLike = (original: string, made: string): string =>
  original.includes('%') ? encodeURIComponent(made) : made;
