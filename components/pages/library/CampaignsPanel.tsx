import { i18n } from '#i18n';
import { isOn } from '../../../utils/db/queries/campaigns.ts';
import { switchCampaign, takeLinkBack } from '../../../utils/db/tables/links.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Empty, Panel, Skeleton } from '../../ui/Panel.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';

export interface CampaignsPanelProps {
  /** Undefined until they are read. */
  readonly known: readonly Campaign[] | undefined;
  readonly now: number;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
}

/** Every campaign with its days, and whether it is on. */
export function CampaignsPanel({ known, now, onNew, onOpen }: CampaignsPanelProps) {
  const { db } = useDesk();
  const toast = useToast();
  const turn = async ({ id, title }: Campaign, isActive: boolean) => {
    const undo = await switchCampaign(db, id, isActive, Date.now());
    toast({
      text: isActive ? i18n.t('campaigns.turnedOn', [title]) : i18n.t('campaigns.turnedOff', [title]),
      icon: 'check',
      ...(undo ? { undo: () => takeLinkBack(db, undo, Date.now()) } : {}),
    });
  };
  return (
    <Panel title={i18n.t('campaigns.title')} about={i18n.t('campaigns.about')}>
      {!known && <Skeleton lines={2} />}
      {known?.length === 0 && (
        <Empty
          action={
            <Button icon="plus" onPress={onNew}>
              {i18n.t('campaigns.new')}
            </Button>
          }
        >
          {i18n.t('campaigns.empty')}
        </Empty>
      )}
      <ul class="plainlist librarypart">
        {known?.map((campaign) => (
          <li key={campaign.id} class="row wrap learnrow">
            <button type="button" class="rowlink m" dir="auto" onClick={() => onOpen(campaign.id)}>
              {campaign.title}
            </button>
            <span class="small grey">
              {[campaign.network ? networkName(campaign.network) : i18n.t('campaigns.allNetworks'), daysOf(campaign)]
                .filter(Boolean)
                .join(', ')}
            </span>
            {campaign.utmCampaign && <Tag tone="line">{campaign.utmCampaign}</Tag>}
            {campaign.isSponsored && <Tag tone="caution">{i18n.t('campaigns.paid')}</Tag>}
            {isOn(campaign, now) && <Tag tone="good">{i18n.t('campaigns.onNow')}</Tag>}
            <span class="end" />
            <Switch checked={campaign.isActive} onChange={(isActive) => void turn(campaign, isActive)}>
              <span aria-hidden="true">{i18n.t(campaign.isActive ? 'campaigns.on' : 'campaigns.off')}</span>
              <span class="vh">{i18n.t('campaigns.onOf', [campaign.title])}</span>
            </Switch>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const dayText = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString(undefined, { dateStyle: 'medium' });

function daysOf({ startsOn, endsOn }: Campaign): string {
  if (startsOn && endsOn) return i18n.t('campaigns.fromTo', [dayText(startsOn), dayText(endsOn)]);
  if (startsOn) return i18n.t('campaigns.from', [dayText(startsOn)]);
  return endsOn ? i18n.t('campaigns.to', [dayText(endsOn)]) : '';
}
