import type { Span } from './draft.ts';

/** Domains of countries, two letters each. */
const countries =
  'acadaeafagaialamanaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcy' +
  'czdedjdkdmdodzeceeegehereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitje' +
  'jmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonp' +
  'nrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtnto' +
  'tptrtttvtwtzuaugukumusuyuzvavcvevgvivnvuwfwsyeytzazmzw';
/** The other domains that people write without https://. With it, every domain counts. */
const generic =
  'com org net info biz edu gov mil int app dev pro name mobi coop museum travel jobs tel asia cat xxx post ' +
  'academy agency art band bank bar berlin bike bio blog brussels business cafe camp capital care careers center chat ' +
  'city click clinic cloud club coach codes coffee community company consulting cool design digital direct directory ' +
  'email energy engineering estate events expert express family farm fashion film finance fitness foundation fun fund ' +
  'gallery games global gmbh group guide guru health help host hotel hotels house inc institute international land law ' +
  'legal life link live llc london ltd market marketing media news ngo ngo nyc one ong online ooo page paris partners ' +
  'photo photography photos pictures plus press productions properties report rest restaurant reviews rocks run sale ' +
  'school science security services shop show site social software solutions space sport store studio style support ' +
  'systems team tech technology tips today tokyo tools top tours town training university ventures video vip vision ' +
  'website wien wiki win wine work works world wtf xyz yoga zone';
const domains = new Set([...(countries.match(/../g) ?? []), ...generic.split(' ')]);

// After twitter-text's grammar of a link, without its list of 1,500 domains.
const letters = 'a-z0-9À-ÖØ-öø-ɏ';
const any = String.raw`[^\s!#%&'()*+,\-./:;<=>?@\[\]\\^_{|}~$\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]`;
const host = new RegExp(
  String.raw`(?<![a-z0-9@＠$#＃])(https?://)((?:${any}(?:${any}|[_-])*\.)+(?:${any}|-)+)|` +
    String.raw`(?<![a-z0-9@＠$#＃\-_./])()((?:[${letters}][${letters}\-]*\.)+[a-z0-9\-]+)(?![a-z0-9\-@+])`,
  'giu',
);
const path = String.raw`[\w!*';:=+,.$\/%#\[\]\-–@~\|&À-ÖØ-öø-ɏ\u0300-\u036f\u0400-\u04ff]`;
const ending = String.raw`[\w+\-=#\/À-ÖØ-öø-ɏ\u0400-\u04ff]`;
const parens = String.raw`\((?:${path}|\(${path}+\))+\)`;
const tail = new RegExp(
  String.raw`(?::\d+)?(?:\/(?:(?:${path}|${parens})*(?:${ending}|${parens}))?)?` +
    String.raw`(?:\?[a-z0-9!?*'@\(\);:&=+$\/%#\[\]\-_.,~\|]*[a-z0-9\-_&=#\/])?`,
  'iuy',
);

/** The links that X shortens: with http(s), or a bare domain that is well known. In order, never overlapping. */
export function linksIn(text: string): readonly Span[] {
  const links: Span[] = [];
  host.lastIndex = 0;
  for (let match = host.exec(text); match; match = host.exec(text)) {
    const scheme = match[1] ?? '';
    const name = match[2] ?? match[4] ?? '';
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
function lengthOfHost(name: string, withScheme: boolean): number {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const [label] = /^(?:xn--[a-z0-9-]+|[a-z]{2,24})(?![a-z0-9-])|^[\u0250-\uffff]+/i.exec(name.slice(dot + 1)) ?? [''];
    if (label && (withScheme || domains.has(label.toLowerCase()) || label.startsWith('xn--')))
      return dot + 1 + label.length;
  }
  return 0;
}
