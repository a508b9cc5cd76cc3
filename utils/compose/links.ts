import type { Span } from './draft.ts';

/** Domains of countries: for each first letter the second ones. */
const countries =
  'cdefgilmnoqrstuwxz abdefghijlmnoqrstvwyz acdfghiklmnoruvwxyz ejkmoz ceghrstu ijkmor abdefghilmnpqrstuwy kmnrtu ' +
  'delmnoqrst emop eghimnprwyz abcikrstuvy acdefghklmnopqrstuvwxyz acefgilopruz m aefghklmnrstwy a eosuw ' +
  'abcdeghijklmnorstuvxyz cdfghjklmnoprtvwz agkmsyz aceginu fs  et amw';
/** Other domains that people write without https://. With it, every domain counts. */
const generic =
  ' com org net info biz edu gov mil int app dev pro name agency art blog cafe cloud club company design digital email ' +
  'events group health house live ltd media network news online page photo shop site social software solutions space ' +
  'store studio support team tech today tools travel video website wiki work world xyz ';

// After twitter-text's grammar of a link, without its list of 1,500 domains.
const letters = 'a-z0-9À-ɏ';
const labelSign = String.raw`[^\s!#-/:-@[-_{-~\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]`;
const host = new RegExp(
  String.raw`(?<![a-z0-9@＠$#＃])(https?://)((?:${labelSign}(?:${labelSign}|[_-])*\.)+(?:${labelSign}|-)+)|` +
    String.raw`(?<![a-z0-9@＠$#＃\-_./])((?:[${letters}][${letters}\-]*\.)+[a-z0-9\-]+)(?![a-z0-9\-@+])`,
  'giu',
);
const ending = String.raw`\w+\-=#/À-ɏЀ-ӿ`;
const path = String.raw`[${ending}!*';:,.$%[\]–@~|&\u0300-\u036f]`;
const parens = String.raw`\((?:${path}|\(${path}+\))+\)`;
const tail = new RegExp(
  String.raw`(?::\d+)?(?:/(?:(?:${path}|${parens})*(?:[${ending}]|${parens}))?)?` +
    String.raw`(?:\?[\w!?*'@();:&=+$/%#[\]\-.,~|]*[\w\-&=#/])?`,
  'iuy',
);

/** The links that X shortens: with http(s), or a bare domain that is well known. In order, never overlapping. */
export function linksIn(text: string): readonly Span[] {
  const links: Span[] = [];
  host.lastIndex = 0;
  for (let match = host.exec(text); match; match = host.exec(text)) {
    const [, scheme = '', name = match[3] ?? ''] = match;
    const length = lengthOfHost(name, scheme !== '');
    if (length === 0) continue;
    let end = match.index + scheme.length + length;
    tail.lastIndex = end;
    const rest = length === name.length ? (tail.exec(text)?.[0] ?? '') : '';
    // Without a scheme a port or a query belongs to the link only when a path does.
    if (scheme || rest.includes('/')) end += rest.length;
    links.push({ start: match.index, end });
    host.lastIndex = end;
  }
  return links;
}

/** How much of a dotted name is a host: up to its last label that is a domain of the first level. */
function lengthOfHost(name: string, hasScheme: boolean): number {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const label = /^(?:xn--[a-z0-9-]+|[a-z]{2,24})(?![a-z0-9-])|^[\u0250-\uffff]+/i.exec(name.slice(dot + 1))?.[0];
    if (label && (hasScheme || isKnown(label.toLowerCase()))) return hasLongLabel(name) ? 0 : dot + 1 + label.length;
  }
  return 0;
}

/** No host has a label longer than 63, as the network writes it: xn--… where it is not ASCII. */
const hasLongLabel = (name: string): boolean => /[^.]{64}/.test(URL.parse(`http://${name}`)?.hostname ?? name);

function isKnown(domain: string): boolean {
  if (domain.length > 2) return domain.startsWith('xn--') || generic.includes(` ${domain} `);
  return Boolean(countries.split(' ')[domain.charCodeAt(0) - 97]?.includes(domain.slice(1)));
}
