import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Live } from '../hooks/use-live.ts';
import { Failure, Skeleton } from '../ui/Panel.tsx';

export interface AskProps<T> {
  readonly live: Live<T>;
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** The states around an answer of the database: loading, failed, there. An older answer outlives a failure. */
export function Ask<T>({ live, lines = 3, children }: AskProps<T>) {
  if (live.error !== undefined && live.value === undefined)
    return <Failure title={i18n.t('ui.listFailed')} report={live.error} onRetry={live.retry} />;
  if (live.value === undefined) return <Skeleton lines={lines} />;
  return <>{children(live.value)}</>;
}
