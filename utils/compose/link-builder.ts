import type { BuiltLink, Campaign, Link, LinkFault } from '../model/library.ts';
import type { NetworkId } from '../model/network.ts';
import { isPrivate } from './checks/links.ts';
import type { ActiveCampaign } from './checks/types.ts';
import { isOfNetwork, taggedWith, withoutTrackers } from './checks/urls.ts';

const usualMedium = 'social';

/** A campaign as the checks read it. Without utm_campaign its links carry nothing. */
export const activeOf = (
  { utmCampaign, utmMedium, utmSources, hosts, isSponsored, disclosure, country }: Campaign,
  network: NetworkId,
): ActiveCampaign => ({
  ...(utmCampaign
    ? { utm: { campaign: utmCampaign, source: utmSources?.[network] ?? network, medium: utmMedium ?? usualMedium } }
    : {}),
  ...(hosts?.length ? { hosts } : {}),
  ...(isSponsored ? { isSponsored } : {}),
  ...(disclosure ? { disclosure } : {}),
  ...(country ? { country } : {}),
});

/** The address to put in: with a scheme, without trackers, and with what its campaign or it itself says. */
export function buildLink(link: LinkParts, campaign: Campaign | undefined, network: NetworkId): BuiltLink {
  const url = withScheme(link.url);
  const clean = withoutTrackers(url)?.url ?? url;
  const { utm, hosts } = campaign ? activeOf(campaign, network) : {};
  const name = link.utmCampaign || utm?.campaign;
  if (link.isPlain || !name || isOfNetwork(clean)) return { url: clean };
  const tags = {
    campaign: name,
    source: link.utmSource || utm?.source || network,
    medium: link.utmMedium || utm?.medium || usualMedium,
    ...(link.utmContent ? { content: link.utmContent } : {}),
    ...(link.utmTerm ? { term: link.utmTerm } : {}),
  };
  // What the link says of itself holds wherever it leads.
  const tagged = taggedWith(clean, tags, link.utmCampaign ? undefined : hosts);
  return tagged === undefined
    ? { url: clean }
    : { url: tagged, campaign: name.trim().toLowerCase().replace(/\s+/g, '-') };
}

export type LinkParts = Pick<
  Link,
  'url' | 'isPlain' | 'utmSource' | 'utmMedium' | 'utmCampaign' | 'utmContent' | 'utmTerm'
>;

/** What is wrong with an address or will not be counted, the worst first. */
export function linkFaults({ url: typed, utmSource, utmMedium, utmCampaign }: LinkParts): readonly LinkFault[] {
  const url = withScheme(typed);
  const host = URL.parse(url)?.hostname ?? '';
  if (/\s/.test(typed.trim()) || !/^[^.]+(?:\.[^.]+)+$/.test(host)) return isPrivate(url) ? ['private'] : ['noAddress'];
  const faults: LinkFault[] = [];
  if (isPrivate(url)) faults.push('private');
  if (isOfNetwork(url)) faults.push('network');
  if (/#[^#]*[?&]utm_|#.*#/i.test(url)) faults.push('hash');
  else if (/[?&]utm_/i.test(url)) faults.push('tagged');
  if ([utmSource, utmMedium, utmCampaign].some((value) => value && value !== value.toLowerCase())) faults.push('case');
  return faults;
}

const withScheme = (url: string): string => (/^https?:\/\//i.test(url.trim()) ? url.trim() : `https://${url.trim()}`);
