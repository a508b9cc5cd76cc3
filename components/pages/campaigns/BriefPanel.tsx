import { i18n } from '#i18n';
import type { Campaign } from '../../../utils/model/library.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoney } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { ownerText, spanText } from './campaign-words.ts';
import { campaignPath } from './campaigns-route.ts';

/** What it is for, when, who answers for it and what it may cost. */
export function BriefPanel({ campaign }: { readonly campaign: Campaign }) {
  const { id, brief, owners = [], budget, network, utmCampaign } = campaign;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [i18n.t('campaign.days'), spanText(campaign)],
    [i18n.t('campaigns.owners'), owners.map(ownerText).join(', ')],
    [i18n.t('campaigns.budget'), budget && formatMoney(budget.amount, budget.currency)],
    [i18n.t('links.network'), network ? networkName(network) : i18n.t('campaigns.allNetworks')],
    [i18n.t('links.field.utmCampaign'), utmCampaign],
  ];
  return (
    <Panel title={i18n.t('campaigns.brief')}>
      <div class="campaignpad">
        {brief ? (
          <p class="brief" dir="auto">
            {brief}
          </p>
        ) : (
          <Empty
            action={<Button onPress={() => goTo(...campaignPath(id, 'edit'))}>{i18n.t('campaign.writeBrief')}</Button>}
          >
            {i18n.t('campaign.noBrief')}
          </Empty>
        )}
        <dl class="campaignfacts">
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt class="small grey">{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </div>
    </Panel>
  );
}
