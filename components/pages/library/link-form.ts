import { roundMoney } from '../../../utils/metrics/money.ts';
import { CampaignKind, mostOwners, type Owner } from '../../../utils/model/campaign-parts.ts';
import type { CampaignContent, LinkContent } from '../../../utils/db/tables/links.ts';
import type { Campaign, Link } from '../../../utils/model/library.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { isCurrency } from '../people/deals/deal-form.ts';

/** What stands in the fields of a link. */
export type LinkForm = Readonly<Record<(typeof linkFields)[number], string>> & { readonly isPlain: boolean };
export const utmFields = ['utmCampaign', 'utmSource', 'utmMedium', 'utmContent', 'utmTerm'] as const;
const linkFields = ['title', 'url', 'campaignId', ...utmFields] as const;

export const linkFormOf = (link: Link | undefined): LinkForm => ({
  title: link?.title ?? '',
  url: link?.url ?? '',
  campaignId: link?.campaignId ?? '',
  utmCampaign: link?.utmCampaign ?? '',
  utmSource: link?.utmSource ?? '',
  utmMedium: link?.utmMedium ?? '',
  utmContent: link?.utmContent ?? '',
  utmTerm: link?.utmTerm ?? '',
  isPlain: link?.isPlain ?? false,
});

/** What is stored: values of UTM in small letters, since counters tell "Social" and "social" apart. */
export const linkOf = (form: LinkForm): LinkContent => ({
  title: form.title.trim(),
  url: form.url.trim(),
  campaignId: form.campaignId || undefined,
  utmCampaign: utm(form.utmCampaign),
  utmSource: utm(form.utmSource),
  utmMedium: utm(form.utmMedium),
  utmContent: utm(form.utmContent),
  utmTerm: utm(form.utmTerm),
  isPlain: form.isPlain || undefined,
});

const utm = (value: string): string | undefined => value.trim().toLowerCase().replace(/\s+/g, '-') || undefined;

/** What stands in the fields of a campaign. Sites are parted by commas or lines, an owner has a line. */
export type CampaignForm = Readonly<
  Record<
    | 'title'
    | 'network'
    | 'utmCampaign'
    | 'utmMedium'
    | 'hosts'
    | 'startsOn'
    | 'endsOn'
    | 'disclosure'
    | 'country'
    | 'budget'
    | 'currency'
    | 'kind'
    | 'brief'
    | 'owners'
    | 'margin'
    | 'conversionValue',
    string
  >
> & {
  readonly utmSources: Readonly<Record<NetworkId, string>>;
  readonly isActive: boolean;
  readonly isSponsored: boolean;
};

export const campaignFormOf = (campaign: Campaign | undefined): CampaignForm => ({
  title: campaign?.title ?? '',
  network: campaign?.network ?? '',
  utmCampaign: campaign?.utmCampaign ?? '',
  utmMedium: campaign?.utmMedium ?? '',
  utmSources: {
    x: campaign?.utmSources?.x ?? '',
    linkedin: campaign?.utmSources?.linkedin ?? '',
    facebook: campaign?.utmSources?.facebook ?? '',
  },
  hosts: campaign?.hosts?.join(', ') ?? '',
  startsOn: campaign?.startsOn ?? '',
  endsOn: campaign?.endsOn ?? '',
  isActive: campaign?.isActive ?? true,
  isSponsored: campaign?.isSponsored ?? false,
  disclosure: campaign?.disclosure ?? '',
  country: campaign?.country ?? '',
  budget: campaign?.budget ? String(campaign.budget.amount) : '',
  currency: campaign?.budget?.currency ?? 'EUR',
  kind: campaign?.kind ?? 'campaign',
  brief: campaign?.brief ?? '',
  owners: (campaign?.owners ?? [])
    .map(({ name, department }) => [name, department].filter(Boolean).join(', '))
    .join('\n'),
  margin: campaign?.margin === undefined ? '' : String(roundMoney(campaign.margin * 100)),
  conversionValue: campaign?.conversionValue === undefined ? '' : String(campaign.conversionValue),
});

/** "Ines, Marketing" on each line: what follows the first comma is the department. */
const ownersOf = (lines: string): readonly Owner[] =>
  lines
    .split('\n')
    .flatMap((line): Owner[] => {
      const [, name = '', department = ''] = /^([^,]*),?(.*)$/.exec(line.trim()) ?? [];
      const said = { name: name.trim().slice(0, 120), department: department.trim().slice(0, 120) };
      return said.name ? [{ name: said.name, ...(said.department ? { department: said.department } : {}) }] : [];
    })
    .slice(0, mostOwners);

const hostOf = (site: string): string =>
  site
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/s, '')
    .slice(0, 200);

export function campaignOf(form: CampaignForm): CampaignContent {
  const hosts = [...new Set(form.hosts.split(/[\s,]+/).map(hostOf))].filter(Boolean).slice(0, 200);
  const sources = NetworkId.options.flatMap((network) => {
    const value = utm(form.utmSources[network]);
    return value ? [[network, value] as const] : [];
  });
  const network = NetworkId.safeParse(form.network);
  const kind = CampaignKind.safeParse(form.kind);
  const owners = ownersOf(form.owners);
  return {
    title: form.title.trim(),
    network: network.success ? network.data : undefined,
    utmCampaign: utm(form.utmCampaign),
    utmMedium: utm(form.utmMedium),
    utmSources: sources.length > 0 ? Object.fromEntries(sources) : undefined,
    hosts: hosts.length > 0 ? hosts : undefined,
    startsOn: form.startsOn || undefined,
    endsOn: form.endsOn || undefined,
    isActive: form.isActive,
    isSponsored: form.isSponsored || undefined,
    disclosure: form.disclosure.trim() || undefined,
    country: /^[a-z]{2}$/i.test(form.country.trim()) ? form.country.trim().toUpperCase() : undefined,
    budget: isAmount(form.budget) ? { amount: Number(form.budget), currency: form.currency } : undefined,
    kind: kind.success && kind.data !== 'campaign' ? kind.data : undefined,
    brief: form.brief.trim() || undefined,
    owners: owners.length > 0 ? [...owners] : undefined,
    margin: isShare(form.margin) ? Number(form.margin) / 100 : undefined,
    conversionValue: isAmount(form.conversionValue) ? Number(form.conversionValue) : undefined,
  };
}

export const isAmount = (text: string): boolean => Number.isFinite(Number(text)) && Number(text) > 0;
const isShare = (percent: string): boolean => isAmount(percent) && Number(percent) <= 100;

/** What keeps a campaign from being saved. */
export const campaignProblem = ({
  title,
  startsOn,
  endsOn,
  country,
  budget,
  currency,
  margin,
  conversionValue,
}: CampaignForm) =>
  !title.trim()
    ? ('title' as const)
    : startsOn && endsOn && startsOn > endsOn
      ? ('days' as const)
      : country.trim() && !/^[a-z]{2}$/i.test(country.trim())
        ? ('country' as const)
        : budget.trim() && !isAmount(budget)
          ? ('budget' as const)
          : budget.trim() && !isCurrency(currency)
            ? ('currency' as const)
            : margin.trim() && !isShare(margin)
              ? ('margin' as const)
              : conversionValue.trim() && !isAmount(conversionValue)
                ? ('conversionValue' as const)
                : undefined;
