import { useEffect, useState } from 'preact/hooks';
import { askNumbers } from '../../../utils/db/numbers-worker.ts';
import type { OwnNumbers } from '../../../utils/db/queries/own-numbers.ts';
import { type PeriodReport, periodReport } from '../../../utils/db/queries/period-report.ts';
import type { Period } from '../../../utils/lib/periods.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { Measure } from '../../../utils/model/report.ts';
import { useDesk } from '../../hooks/desk.ts';
import { type Live, useLive } from '../../hooks/use-live.ts';
import { openNumbers } from '../../hooks/use-numbers.ts';

export interface ReportState {
  readonly report: Live<PeriodReport>;
  /** What the posts of a year say, by network with own posts in the period; undefined while it is computed. */
  readonly works: ReadonlyMap<NetworkId, OwnNumbers> | undefined;
  /** It could not be computed: the report is there without it. */
  readonly hasWorksFailed: boolean;
}

/** Reads a period once for each look at it, and not with every post that comes into view. */
export function useReport(period: Period, measure: Measure): ReportState {
  const { db, workspace } = useDesk();
  const question = `${period.key} ${measure}`;
  const [read, setRead] = useState('');
  const report = useLive(() => periodReport(db, period, measure, Date.now()), [db, question], read === question);
  const { value } = report;
  const isThis = value?.period.key === period.key && value.measure === measure;
  useEffect(() => {
    if (isThis) setRead(question);
  }, [isThis, question]);
  const [works, setWorks] = useState<Pick<ReportState, 'works' | 'hasWorksFailed'>>(none);
  const networks = value?.networks.flatMap(({ network, posts }) => (posts > 0 ? [network] : []));
  const asked = networks?.join(' ');
  useEffect(() => {
    if (asked === undefined) return;
    const life = new AbortController();
    const { signal } = life;
    setWorks(none);
    const ask = async (): Promise<void> => {
      const found = new Map<NetworkId, OwnNumbers>();
      // One after the other: each has its own worker and its own memory.
      for (const network of networks ?? []) {
        const numbers = { workspaceId: workspace.id, question: { network, relation: 'own' as const }, now: Date.now() };
        found.set(network, await askNumbers(openNumbers, numbers, signal));
      }
      setWorks({ works: found, hasWorksFailed: false });
    };
    ask().catch(() => signal.aborted || setWorks({ works: new Map(), hasWorksFailed: true }));
    return () => life.abort();
    // `asked` names the networks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [workspace.id, asked]);
  return { report: isThis ? report : { ...report, value: undefined }, ...works };
}

const none: Pick<ReportState, 'works' | 'hasWorksFailed'> = { works: undefined, hasWorksFailed: false };
