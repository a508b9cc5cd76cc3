import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { StatusMark } from './StatusMark.tsx';

export interface PanelProps {
  readonly title: string;
  readonly about?: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
}

export function Panel({ title, about, action, children, class: extra = '' }: PanelProps) {
  const id = useId();
  return (
    <section class={`panel ${extra}`} aria-labelledby={id}>
      <div class="row base panelhead wrap">
        <h2 id={id}>{title}</h2>
        {about && <span class="small grey">{about}</span>}
        {action && <span class="end row">{action}</span>}
      </div>
      {children}
    </section>
  );
}

/** Says what will appear and the one thing to do. */
export function Empty({
  children,
  action,
}: {
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}) {
  return (
    <div class="empty col">
      <p class="grey">{children}</p>
      {action}
    </div>
  );
}

/** Nothing for the first 300 ms: what comes quickly must not flicker. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="skeleton" aria-busy="true">
      {isShown &&
        Array.from({ length: lines }, (_, index) => (
          <span key={index} class="sk" style={{ width: `${[40, 90, 70][index % 3] ?? 60}%` }} />
        ))}
      <span class="vh">{i18n.t('ui.loading')}</span>
    </div>
  );
}

export function Partial({ share, children }: { readonly share?: number; readonly children: ComponentChildren }) {
  return (
    <p class="row wrap small partial">
      <span class="tag caution">{i18n.t('ui.partial')}</span>
      {share !== undefined && <Coverage share={share} />}
      <span>{children}</span>
    </p>
  );
}

/** A share between 0 and 1; the number always stands beside the bar. */
export function Coverage({ share }: { readonly share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span class="row nw covrow">
      <span class="cov">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span class="small">{i18n.t('ui.percent', [String(percent)])}</span>
    </span>
  );
}

export interface FailureProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly onRetry?: (() => void) | undefined;
  readonly report?: string | undefined;
  /** What helps beside trying again. */
  readonly action?: ComponentChildren;
}

/** What happened, what is safe, what to do. */
export function Failure({ title, children, onRetry, report, action }: FailureProps) {
  return (
    <div class="failure col g2" role="alert">
      <p class="row m">
        <StatusMark status="stopped" />
        {title}
      </p>
      <p>{children ?? i18n.t('ui.dataIsSafe')}</p>
      <div class="row wrap">
        {onRetry && <Button onPress={onRetry}>{i18n.t('ui.tryAgain')}</Button>}
        {action}
        {report && (
          <Button kind="ghost" icon="copy" onPress={() => void navigator.clipboard.writeText(report)}>
            {i18n.t('ui.copyReport')}
          </Button>
        )}
      </div>
    </div>
  );
}
