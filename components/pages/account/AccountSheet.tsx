import { i18n } from '#i18n';
import { accountSeries } from '../../../utils/db/queries/account-series.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Ask } from '../Ask.tsx';
import { accountUrl, openUrl } from '../today/links.ts';
import { AccountDays } from './AccountDays.tsx';
import { AccountFigures } from './AccountFigures.tsx';
import { FollowersPart } from './FollowersPart.tsx';

export interface AccountSheetProps {
  /** Key of the profile. */
  readonly profileKey: string;
  readonly onClose: () => void;
}

/** One account over time: its followers, its posts a week, what came each day, and what its own statistics showed. */
export function AccountSheet({ profileKey, onClose }: AccountSheetProps) {
  const { db } = useDesk();
  const now = useNow();
  const live = useLive(() => accountSeries(db, profileKey, Date.now()), [db, profileKey, dayOf(now)]);
  const profile = live.value?.profile;
  return (
    <Sheet
      title={profile?.name ?? profile?.handle ?? i18n.t('account.title')}
      lead={profile && <NetworkTag network={profile.network} />}
      onClose={onClose}
      foot={
        profile && (
          <Button icon="open" iconFlips onPress={() => openUrl(accountUrl(profile))}>
            {i18n.t('account.open')}
          </Button>
        )
      }
    >
      <Ask live={live} lines={8}>
        {(series) =>
          series ? (
            <>
              <FollowersPart series={series} now={now} />
              <AccountDays series={series} now={now} />
              {(series.profile.relation === 'own' || series.figures.length > 0) && (
                <AccountFigures series={series} now={now} />
              )}
            </>
          ) : (
            <Empty>{i18n.t('account.gone')}</Empty>
          )
        }
      </Ask>
    </Sheet>
  );
}
