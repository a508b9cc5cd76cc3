import type { PageProps } from '../page.ts';
import { ExperimentDetail } from './ExperimentDetail.tsx';
import { ExperimentList } from './ExperimentList.tsx';
import { experimentsRouteOf } from './experiments-route.ts';

/** What is tried out on purpose. */
export function ExperimentsPage({ path }: PageProps) {
  const { openId } = experimentsRouteOf(path);
  if (openId !== undefined && openId !== 'new') return <ExperimentDetail key={openId} id={openId} tabs={undefined} />;
  return <ExperimentList tabs={undefined} isNew={openId === 'new'} />;
}
