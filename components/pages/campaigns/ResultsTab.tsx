import { i18n } from '#i18n';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { HowButton } from '../posts/How.tsx';
import type { TabProps } from './tab-props.ts';
import { campaignPath } from './campaigns-route.ts';
import { resultColumns, shownRows } from './result-columns.ts';
import { ResultTable } from './ResultTable.tsx';

/** What came of it: organic and paid side by side, each figure only as its source gives it. */
export function ResultsTab({ page: { campaign }, results, now }: TabProps) {
  const columns = resultColumns(results, campaign, now);
  const rows = shownRows(columns);
  const { posts, seen } = results.seen;
  return (
    <Panel
      title={i18n.t('campaign.results')}
      about={i18n.t('campaign.postsOut', posts, [formatNumber(posts), formatNumber(seen)])}
      {...(rows.length > 0 ? { action: <HowButton of={rows} /> } : {})}
    >
      {columns.length === 0 ? (
        <Empty>{i18n.t(campaign.utmCampaign ? 'campaign.noResults' : 'campaign.noResultsNoUtm')}</Empty>
      ) : (
        <div class="campaignpad">
          <ResultTable columns={columns} />
          <p class="small grey">{i18n.t('campaign.neverAdded')}</p>
          {campaign.margin === undefined && results.paid.length > 0 && (
            <p class="row wrap small grey">
              {i18n.t('campaign.noMargin')}
              <Button size="small" onPress={() => goTo(...campaignPath(campaign.id, 'edit'))}>
                {i18n.t('campaign.setMargin')}
              </Button>
            </p>
          )}
        </div>
      )}
    </Panel>
  );
}
