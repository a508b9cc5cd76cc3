import type { PageProps } from '../page.ts';
import { GuideView } from './GuideView.tsx';
import { PrintView } from './PrintView.tsx';
import { StrategyView } from './StrategyView.tsx';
import { WatchwordsView } from './WatchwordsView.tsx';

/** "#/strategy", "#/strategy/print", "#/strategy/guide/goal/awareness", "#/strategy/watchwords". */
export function StrategyPage({ path: [view, ...rest] }: PageProps) {
  if (view === 'guide') return <GuideView path={rest} />;
  if (view === 'watchwords') return <WatchwordsView />;
  return view === 'print' ? <PrintView /> : <StrategyView />;
}
