import { i18n } from '#i18n';
import { lastWeek } from '../../../utils/lib/weeks.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { PageProps } from '../page.ts';
import { ExperimentDetail } from './ExperimentDetail.tsx';
import { ExperimentList } from './ExperimentList.tsx';
import { experimentsPath, experimentsRouteOf, type ExperimentTab, experimentTabs } from './experiments-route.ts';
import { LogView } from './LogView.tsx';
import { WeekView } from './WeekView.tsx';

/** What is tried out on purpose, the week looked back on, and what was learnt from both. */
export function ExperimentsPage({ path }: PageProps) {
  const now = useNow();
  const { tab, openId, week } = experimentsRouteOf(path);
  const tabs = (
    <Segmented<ExperimentTab>
      label={i18n.t('experiments.tabs')}
      value={tab}
      options={experimentTabs.map((value) => ({ value, text: i18n.t(`experiments.tab.${value}`) }))}
      onValue={(next) => goTo(...experimentsPath(next))}
    />
  );
  const monday = week ?? lastWeek(now);
  if (tab === 'week') return <WeekView key={monday} week={monday} tabs={tabs} />;
  if (tab === 'log') return <LogView tabs={tabs} />;
  if (openId !== undefined && openId !== 'new') return <ExperimentDetail key={openId} id={openId} tabs={tabs} />;
  return <ExperimentList tabs={tabs} isNew={openId === 'new'} />;
}
