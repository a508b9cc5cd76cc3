import { linksIn } from '../links.ts';
import { piecesOf, type Piece } from './prose.ts';
import type { ActiveCampaign, Check, CheckContext, Finding } from './types.ts';
import { isOfNetwork, taggedWith, unwrapped, withoutTrackers } from './urls.ts';

/** Beginnings that are no address, and what was meant. */
const slips: readonly (readonly [pattern: RegExp, meant: (found: string) => string])[] = [
  [/\b(https?:\/\/)(?:https?:\/\/)+(?=\S)/gi, (found) => (/https/i.test(found) ? 'https://' : 'http://')],
  [
    /\bhttps?(?::\/(?!\/)|\/\/|:\/\/\/+|;\/\/|:\\\\)(?=[\w])/gi,
    (found) => `${found.match(/^https?/i)?.[0] ?? 'https'}://`,
  ],
  [/\b(?:htp|htps|hhtps?|htttps?|httsp|ttps?):\/\/(?=\w)/gi, () => 'https://'],
  [/\bhttps?:\/\/[ \t]+(?=[\w-]+\.\w)/gi, (found) => found.trimEnd()],
  [/\bwww,(?=\w)/gi, () => 'www.'],
];
const placeholder =
  /\[(?:your |insert )?(?:link|url)(?: here)?\]|<(?:link|url)>|\{(?:link|url)\}|\b(?:LINK|URL) HERE\b|(?<![\w.@-])(?:https?:\/\/)?(?:www\.)?(?:yoursite|yourdomain|yourwebsite|example)\.(?:com|org)\S*/g;
const localHost =
  /^(?:localhost|127\.\d|10\.\d+\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^/]*\.(?:local|internal|test|localhost)(?:[:/]|$)|(?:staging|stage|preview|dev)[.-])/i;
/** Whether an address is one that others cannot open. */
export const isPrivate = (url: string): boolean => localHost.test(url.replace(/^https?:\/\//i, ''));
const anyUrl = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;

/** Links that lead nowhere, lose what was added to them, or say who shared them. */
export const links: Check = {
  id: 'links',
  run({ text }, context) {
    const broken = slips.flatMap(([pattern, meant]) =>
      piecesOf(text, pattern).map((piece): Finding =>
        changed('links.broken', piece, meant(piece.text), piece.text.trim()),
      ),
    );
    const holders = piecesOf(text, placeholder).map(({ text: found, start, end }): Finding => {
      return { span: { start, end }, reason: 'links.placeholder', args: [found] };
    });
    const inLinks = urlsIn(text)
      .filter(
        ({ start }) => ![...broken, ...holders].some(({ span }) => span && span.start <= start && start < span.end),
      )
      .flatMap((url) => faultOf(url, context) ?? []);
    return [...broken, ...holders, ...inLinks].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  },
};

const changed = (
  reason: Finding['reason'],
  { start, end, text }: Piece,
  meant: string,
  arg: string = text,
): Finding => ({
  span: { start, end },
  reason,
  args: [arg],
  change: { span: { start, end }, text: meant },
});

/** With a scheme up to the next space or quote, also what X would leave out; without one as X finds them. */
function urlsIn(text: string): Piece[] {
  const whole = piecesOf(text, anyUrl).map((piece) => {
    const url = piece.text.replace(/[).,;:!?\]'’]+$/, '');
    const isInParens = (url.match(/\(/g)?.length ?? 0) > (url.match(/\)/g)?.length ?? 0);
    const kept = isInParens && piece.text[url.length] === ')' ? `${url})` : url;
    return { text: kept, start: piece.start, end: piece.start + kept.length };
  });
  const bare = linksIn(text)
    .filter(({ start }) => !whole.some((piece) => piece.start <= start && start < piece.end))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  return [...whole, ...bare];
}

/** The first thing that is wrong with a link: a second one would be about a link that changes. */
function faultOf(url: Piece, context: CheckContext): Finding | undefined {
  const address = url.text.replace(/^https?:\/\//i, '');
  if (localHost.test(address)) {
    const { start, end } = url;
    return { span: { start, end }, reason: 'links.private', args: [address] };
  }
  if (/[?&=…*~–—|\\]$/.test(url.text) && !/=[\w-]*=$/.test(url.text)) {
    const kept = url.text.replace(/(?:[?&]\w*=|[?&=…*~–—|\\])+$/, '');
    return changed('links.trailing', url, kept, url.text.slice(kept.length));
  }
  const target = unwrapped(url.text);
  if (target) return changed('links.redirect', url, target);
  const [, query = ''] = /#[^?#]*(\?[^#]*\butm_[^#]*)$/.exec(url.text) ?? [];
  if (query) {
    const [before = '', hash = ''] = url.text.slice(0, -query.length).split('#');
    return changed('links.hash', url, `${before}${before.includes('?') ? `&${query.slice(1)}` : query}#${hash}`);
  }
  const second = url.text.indexOf('#', url.text.indexOf('#') + 1);
  if (second > 0) return changed('links.hash', url, `${url.text.slice(0, second)}%23${url.text.slice(second + 1)}`);
  const clean = withoutTrackers(url.text);
  if (clean) return changed('links.trackers', url, clean.url, clean.names.join(', '));
  return tagsOf(url, context.campaign, context);
}

function tagsOf(url: Piece, campaign: ActiveCampaign | undefined, { network }: CheckContext): Finding | undefined {
  const cased = url.text.replace(
    /([?&]utm_\w+=)([^&#]*)/gi,
    (_, name: string, value: string) => name.toLowerCase() + value.toLowerCase(),
  );
  if (cased !== url.text) return changed('links.utmCase', url, cased);
  if (!campaign?.utm || isOfNetwork(url.text) || /[?&]utm_campaign=/.test(url.text)) return undefined;
  const tagged = taggedWith(url.text, { medium: 'social', source: network, ...campaign.utm }, campaign.hosts);
  return tagged === undefined ? undefined : changed('links.utmMissing', url, tagged, campaign.utm.campaign);
}
