import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lastPeriod, periodAfter, periodAround, type PeriodKind } from '../../../utils/lib/periods.ts';
import type { ReportSetting } from '../../../utils/model/report.ts';
import { reportSettingOf } from '../../../utils/settings/reports.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { ReportView } from './ReportView.tsx';
import { periodText } from './report-words.ts';
import { periodOfRoute } from './reports-route.ts';

const kinds: readonly PeriodKind[] = ['month', 'quarter'];

/** A month or a quarter on one page, to look at and to hand over. */
export function ReportsPage({ path }: PageProps) {
  const { workspace } = useDesk();
  const now = useNow();
  const period = periodOfRoute(path, now);
  const [item] = useState(() => reportSettingOf(workspace.id));
  const [setting, change] = useSetting<ReportSetting>(item);
  const save = useStable(change);
  const isNewest = period.to > now;
  const tabs = (
    <Segmented<PeriodKind>
      label={i18n.t('reports.kinds')}
      value={period.kind}
      options={kinds.map((value) => ({ value, text: i18n.t(`reports.kind.${value}`) }))}
      onValue={(kind) => {
        // The quarter of this month; of a quarter its last month that has begun.
        const around = periodAround(kind, Math.min(period.to - 1, lastPeriod('month', now).from));
        goTo('reports', around.key);
      }}
    />
  );
  const step = (
    <span class="row nw reportstep">
      <Button
        kind="ghost"
        icon="left"
        iconFlips
        label={i18n.t('reports.earlier')}
        onPress={() => goTo('reports', periodAfter(period, -1).key)}
      />
      <span class="b" role="status">
        {periodText(period)}
      </span>
      <Button
        kind="ghost"
        icon="right"
        iconFlips
        label={i18n.t('reports.later')}
        disabled={isNewest}
        onPress={() => goTo('reports', periodAfter(period, 1).key)}
      />
    </span>
  );
  if (!setting)
    return (
      <>
        <PageHead title={i18n.t('reports.name')} beside={tabs} />
        <main class="body">
          <Skeleton lines={6} />
        </main>
      </>
    );
  return (
    <ReportView
      key={period.key}
      period={period}
      setting={setting}
      onSetting={save}
      beside={tabs}
      step={step}
      now={now}
    />
  );
}
