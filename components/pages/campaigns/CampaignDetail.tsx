import { i18n } from '#i18n';
import { campaignPage } from '../../../utils/db/queries/campaign-page.ts';
import { campaignResults } from '../../../utils/db/queries/campaign-results.ts';
import { isOn } from '../../../utils/db/queries/campaigns.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Ask } from '../Ask.tsx';
import { CampaignSheet } from '../library/CampaignSheet.tsx';
import { PageHead } from '../PageHead.tsx';
import { ImportResults } from '../results/ImportResults.tsx';
import { BriefPanel } from './BriefPanel.tsx';
import { kindName } from './campaign-words.ts';
import { campaignPath, type CampaignTab, campaignTabs } from './campaigns-route.ts';
import { ChecklistPanel } from './ChecklistPanel.tsx';
import { JoinedPanels } from './JoinedPanels.tsx';
import { MoneyTab } from './MoneyTab.tsx';
import { PartnersTab } from './PartnersTab.tsx';
import { ReportButton } from './ReportButton.tsx';
import { ResultsTab } from './ResultsTab.tsx';
import { RetroTab } from './RetroTab.tsx';
import type { TabProps } from './tab-props.ts';

export interface CampaignDetailProps {
  readonly id: string;
  readonly tab: CampaignTab;
  readonly isEditing: boolean;
}

/** One campaign: what is planned, money, what came of it, partners, and what was learnt. */
export function CampaignDetail({ id, tab, isEditing }: CampaignDetailProps) {
  const { db } = useDesk();
  const now = useNow();
  const live = useLive(async () => {
    const { found } = await campaignPage(db, id, now);
    return { found: found && { page: found, results: await campaignResults(db, found.campaign) } };
  }, [db, id, now]);
  const found = live.value?.found;
  const campaign = found?.page.campaign;
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead
          title={campaign?.title ?? i18n.t('campaigns.title')}
          beside={
            campaign && (
              <>
                <Tag tone="line">{kindName(campaign.kind)}</Tag>
                {isOn(campaign, now) && <Tag tone="good">{i18n.t('campaigns.onNow')}</Tag>}
              </>
            )
          }
        >
          {campaign && (
            <>
              <Segmented<CampaignTab>
                label={i18n.t('campaign.tabs')}
                value={tab}
                options={campaignTabs.map((value) => ({ value, text: i18n.t(`campaign.tab.${value}`) }))}
                onValue={(next) => goTo(...campaignPath(id, next))}
              />
              {tab === 'results' && <ImportResults />}
              {tab === 'results' && <ReportButton {...found} now={now} />}
              {tab === 'plan' && (
                <Button icon="note" onPress={() => goTo(...campaignPath(id, 'edit'))}>
                  {i18n.t('ui.edit')}
                </Button>
              )}
            </>
          )}
        </PageHead>
        <main class="body col g3">
          <Ask live={live} lines={6}>
            {({ found: shown }) =>
              shown ? (
                <Tab tab={tab} {...shown} now={now} />
              ) : (
                <Empty action={<Button onPress={() => goTo(...campaignPath())}>{i18n.t('campaign.toAll')}</Button>}>
                  {i18n.t('campaign.gone')}
                </Empty>
              )
            }
          </Ask>
        </main>
      </div>
      {isEditing && campaign && (
        <CampaignSheet key={id} campaign={campaign} isOnItsPage onClose={() => goTo(...campaignPath(id))} />
      )}
    </div>
  );
}

function Tab({ tab, ...props }: TabProps & { readonly tab: CampaignTab }) {
  if (tab === 'money') return <MoneyTab {...props} />;
  if (tab === 'results') return <ResultsTab {...props} />;
  if (tab === 'partners') return <PartnersTab {...props} />;
  if (tab === 'retro') return <RetroTab key={props.page.campaign.id} {...props} />;
  const { page, now } = props;
  return (
    <>
      <BriefPanel campaign={page.campaign} />
      <div class="campaigngrid">
        <ChecklistPanel campaign={page.campaign} now={now} />
        <JoinedPanels page={page} now={now} />
      </div>
    </>
  );
}
