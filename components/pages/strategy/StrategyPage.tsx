import type { PageProps } from '../page.ts';
import { GuideView } from './GuideView.tsx';
import { PrintView } from './PrintView.tsx';
import { StrategyView } from './StrategyView.tsx';

/** "#/strategy", "#/strategy/print", "#/strategy/guide/goal/awareness". */
export function StrategyPage({ path: [view, ...rest] }: PageProps) {
  if (view === 'guide') return <GuideView path={rest} />;
  return view === 'print' ? <PrintView /> : <StrategyView />;
}
