import type { Span } from './draft.ts';
import { longestLabel } from './punycode.ts';
import { topLevelDomains } from './top-level-domains.ts';

// twitter-text 3.1.0's grammar of a link (Apache-2.0), in pieces that take no longer than the text is long.
const marks = String.raw`\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069`;
const spaces = String.raw`\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
const noDomain = String.raw`!#%&'()*+,\\/:;<=>?@[\]^{|}~$${spaces}\uFFFE\uFEFF\uFFFF${marks}`;
/** What a label is made of, at its ends; "-" and, in all but the last two, "_" may stand between. */
const sign = String.raw`[^${noDomain}_.\-]`;
const latin =
  String.raw`\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289` +
  String.raw`\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`;
const first = String.raw`(?:(?:${topLevelDomains.join('|')})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;
/** The labels before it. */
const labels = String.raw`(?:(?:${sign}(?:[_-]|${sign})*)?${sign}\.)*(?:${sign}(?:-|${sign})*)?${sign}\.`;
const domain = `${labels}${first}`;
const path = String.raw`[a-z\u0400-\u04FF0-9!*';:=+,.$/%#[\]\-\u2013_~@|&${latin}]`;
const parens = String.raw`\((?:${path}+|${path}*\(${path}+\)${path}*)\)`;
const pathEnd = String.raw`(?:[+\-a-z\u0400-\u04FF0-9=_#/${latin}]|${parens})`;

/** Where a domain can be at all: looked into only if one of the first level is in it. */
const run = new RegExp(String.raw`[^${noDomain}]+`, 'g');
const anyFirst = new RegExp(String.raw`\.${first}`, 'i');
const head = new RegExp(String.raw`(?:[^A-Za-z0-9@＠$#＃\uFFFE\uFEFF\uFFFF]|^)((https?://)?(${domain}))`, 'gi');
const behind =
  String.raw`(?::[0-9]+)?(/(?:(?:${path}*(?:${parens}${path}*)*${pathEnd})|@${path}+/)*)?` +
  String.raw`(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?`;
const tail = new RegExp(behind, 'iy');
/** An address with its scheme, whatever its domain. */
export const anyAddress = new RegExp(String.raw`\bhttps?://${labels}[a-z]{2,24}(?![a-z0-9-])${behind}`, 'gi');
const latinDomain = new RegExp(String.raw`(?:[-a-z0-9${latin}]+\.)+${first}`, 'gi');
const shortened = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i;

const longestUrl = 4096;
const longestSlug = 40;
/** "https://" and the letter before it. */
const before = 9;

/** The links that X shortens, of domains that it knows. In order, never overlapping. */
export function shortenedIn(text: string): readonly Span[] {
  const links: Span[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(run)) {
    if (!anyFirst.test(found)) continue;
    const end = index + found.length;
    // One more: what stands behind a domain can forbid it.
    const here = text.slice(0, end + 1);
    head.lastIndex = Math.max(from, index - before);
    for (let match = head.exec(here); match; match = head.exec(here)) {
      const [, start = '', scheme, name = ''] = match;
      const at = head.lastIndex - start.length;
      tail.lastIndex = head.lastIndex;
      const [rest = '', pathThere] = tail.exec(text) ?? [];
      from = at + start.length + rest.length;
      const url = start + rest;
      if (isUrl(url, scheme ?? 'https://', name))
        links.push(...(scheme ? withScheme(url, at) : bare(url, name, { at, before: text[at - 1], pathThere })));
      head.lastIndex = from;
    }
  }
  return links;
}

/** t.co takes nothing behind its few letters. */
function withScheme(url: string, start: number): Span[] {
  const [short, slug = ''] = shortened.exec(url) ?? [];
  if (slug.length > longestSlug) return [];
  return [{ start, end: start + (short ?? url).length }];
}

interface Place {
  readonly at: number;
  readonly before: string | undefined;
  readonly pathThere: string | undefined;
}

/** Without a scheme only Latin letters make a domain; port and query belong to it when a path does. */
function bare(url: string, name: string, { at, before: mark, pathThere }: Place): Span[] {
  if (mark && /[-_./]/.test(mark)) return [];
  let from = 0;
  const links = [...name.matchAll(latinDomain)].map(([found]): Span => {
    // As there: of two that are written alike the first.
    const start = name.indexOf(found, from);
    from = start + found.length;
    return { start: at + start, end: at + from };
  });
  const last = links.at(-1);
  return last && pathThere
    ? [...links.slice(0, -1), { start: last.start, end: last.end + url.length - name.length }]
    : links;
}

function isUrl(url: string, scheme: string, name: string): boolean {
  if (name.startsWith('xn--') && name.search(latinDomain) < 0) return false;
  return longestLabel(name) <= 63 && scheme.length + url.length <= longestUrl;
}
