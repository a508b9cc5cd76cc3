import { i18n } from '#i18n';
import { campaigns, isOn } from '../../../utils/db/queries/campaigns.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo, hashOf } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Ask } from '../Ask.tsx';
import { CampaignSheet } from '../library/CampaignSheet.tsx';
import { PageHead } from '../PageHead.tsx';
import { kindName, ownerText, spanText } from './campaign-words.ts';
import { campaignPath } from './campaigns-route.ts';

/** Every campaign in one line: what it is, its days, who answers for it, what is done. */
export function CampaignList({ isNew }: { readonly isNew: boolean }) {
  const { db } = useDesk();
  const now = useNow();
  const live = useLive(() => campaigns(db), [db]);
  const make = () => goTo(...campaignPath('new'));
  useShortcut('n', () => {
    if (!isNew) make();
  });
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('campaigns.title')}>
          <Button kind={isNew ? 'default' : 'primary'} icon="plus" onPress={make}>
            {i18n.t('campaigns.new')}
          </Button>
        </PageHead>
        <main class="body">
          <Panel title={i18n.t('campaign.all')} about={i18n.t('campaign.about')}>
            <Ask live={live}>
              {(all) =>
                all.length === 0 ? (
                  <Empty
                    action={
                      <Button icon="plus" onPress={make}>
                        {i18n.t('campaigns.new')}
                      </Button>
                    }
                  >
                    {i18n.t('campaign.empty')}
                  </Empty>
                ) : (
                  <ul class="campaignlist">
                    {all.map((campaign) => (
                      <CampaignLine key={campaign.id} campaign={campaign} now={now} />
                    ))}
                  </ul>
                )
              }
            </Ask>
          </Panel>
        </main>
      </div>
      {isNew && <CampaignSheet campaign={undefined} onClose={() => goTo(...campaignPath())} />}
    </div>
  );
}

function CampaignLine({ campaign, now }: { readonly campaign: Campaign; readonly now: number }) {
  const { id, title, kind, owners = [], budget, checklist = [], isSponsored } = campaign;
  const done = checklist.filter(({ doneAt }) => doneAt !== undefined).length;
  return (
    <li class="row wrap">
      <span class="grow">
        <a class="link m" href={hashOf(...campaignPath(id))} dir="auto">
          {title}
        </a>
        <span class="small grey block">
          {[spanText(campaign), owners.map(ownerText).join(', ')].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Tag tone="line">{kindName(kind)}</Tag>
      {isSponsored && <Tag tone="caution">{i18n.t('campaigns.paid')}</Tag>}
      {isOn(campaign, now) && <Tag tone="good">{i18n.t('campaigns.onNow')}</Tag>}
      <span class="small campaigncell">
        {checklist.length > 0 && i18n.t('campaign.stepsDone', [formatNumber(done), formatNumber(checklist.length)])}
      </span>
      <span class="small num campaigncell">{budget && formatMoney(budget.amount, budget.currency)}</span>
    </li>
  );
}
