import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaignOn, campaigns } from '../../../utils/db/queries/campaigns.ts';
import { links } from '../../../utils/db/queries/links.ts';
import type { Campaign, Link } from '../../../utils/model/library.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { CampaignSheet } from './CampaignSheet.tsx';
import { CampaignsPanel } from './CampaignsPanel.tsx';
import { LinkSheet } from './LinkSheet.tsx';
import { libraryPath, type LibraryViewProps } from './library-view.ts';

const fresh = 'new';
/** A campaign is open under its id behind this. */
const ofCampaign = 'campaign:';
const open = (id?: string): void => goTo(...libraryPath('links', id));

/** Addresses that are linked to again and again, and the campaigns whose UTM they carry. */
export function LinksView({ openId, tabs }: LibraryViewProps) {
  const { db } = useDesk();
  const now = useNow();
  const [network, choose] = useState<NetworkId>('x');
  const live = useLive(async () => ({ all: await links(db), known: await campaigns(db) }), [db]);
  const { all = [], known = [] } = live.value ?? {};
  useShortcut('n', () => {
    if (!openId) open(fresh);
  });
  const campaignId = openId?.startsWith(ofCampaign) ? openId.slice(ofCampaign.length) : undefined;
  const campaign = known.find(({ id }) => id === campaignId);
  const link = all.find(({ id }) => id === openId);
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('library.name')} beside={tabs}>
          <Button icon="plus" onPress={() => open(`${ofCampaign}${fresh}`)}>
            {i18n.t('campaigns.new')}
          </Button>
          <Button kind={openId ? 'default' : 'primary'} icon="plus" onPress={() => open(fresh)}>
            {i18n.t('links.new')}
          </Button>
        </PageHead>
        <main class="body col g3">
          <CampaignsPanel
            known={live.value?.known}
            now={now}
            onNew={() => open(`${ofCampaign}${fresh}`)}
            onOpen={(id) => open(`${ofCampaign}${id}`)}
          />
          <Panel
            title={i18n.t('links.title')}
            about={i18n.t('links.about')}
            action={
              <Segmented
                label={i18n.t('links.network')}
                value={network}
                options={NetworkId.options.map((value) => ({ value, text: networkName(value) }))}
                onValue={choose}
              />
            }
          >
            <Ask live={live} lines={3}>
              {() =>
                all.length > 0 ? (
                  <LinkTable all={all} known={known} network={network} now={now} openId={openId} />
                ) : (
                  <Empty
                    action={
                      <Button icon="plus" onPress={() => open(fresh)}>
                        {i18n.t('links.new')}
                      </Button>
                    }
                  >
                    {i18n.t('links.empty')}
                  </Empty>
                )
              }
            </Ask>
          </Panel>
        </main>
      </div>
      {(link || openId === fresh) && (
        <LinkSheet key={openId} link={link} known={known} network={network} onClose={() => open()} />
      )}
      {(campaign || campaignId === fresh) && <CampaignSheet key={openId} campaign={campaign} onClose={() => open()} />}
    </div>
  );
}

interface LinkTableProps {
  readonly all: readonly Link[];
  readonly known: readonly Campaign[];
  readonly network: NetworkId;
  readonly now: number;
  readonly openId: string | undefined;
}

function LinkTable({ all, known, network, now, openId }: LinkTableProps) {
  const { measure } = useDesk();
  const toast = useToast();
  const on = campaignOn(known, network, now);
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    toast({ text: i18n.t('links.copied'), icon: 'copy' });
  };
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('links.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('library.title')}</th>
            <th scope="col">{i18n.t('links.address')}</th>
            <th scope="col">{i18n.t('links.campaign')}</th>
            <th scope="col" class="num">
              {i18n.t('library.uses')}
            </th>
            <th scope="col">
              <span class="vh">{i18n.t('links.copy')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((link) => {
            const { url, campaign } = measure.buildLink(
              link,
              known.find(({ id }) => id === link.campaignId) ?? on,
              network,
            );
            return (
              <tr key={link.id} class={link.id === openId ? 'sel' : ''}>
                <th scope="row" class="wraps">
                  <button type="button" class="rowlink m" dir="auto" onClick={() => open(link.id)}>
                    {link.title}
                  </button>
                </th>
                <td class="wraps linkaddress" dir="ltr">
                  {url}
                </td>
                <td>{campaign ? <Tag>{campaign}</Tag> : <span class="grey">{i18n.t('links.noUtm')}</span>}</td>
                <td class="num">{formatNumber(link.uses)}</td>
                <td>
                  <Button
                    kind="ghost"
                    icon="copy"
                    label={i18n.t('links.copyOf', [link.title])}
                    onPress={() => void copy(url)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
