import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { ComposeIcon } from '../dock/icons.tsx';

interface PanelCardProps {
  readonly title: string;
  /** In the list of all panels there is nothing to go back to. */
  readonly isFirst?: boolean;
  readonly children: ComponentChildren;
}

/**
 * The frame of what the dock opens. A control in it names with `data-dock` what it does and with `data-arg` to what;
 * "open" (another panel) and "close" are done by the page, all else by the background. Enter in an input presses the
 * first `.pri`; what is typed in one with `data-live` is told at once.
 */
export function PanelCard({ title, isFirst, children }: PanelCardProps) {
  return (
    <section key="panel" class="card panel" role="dialog" aria-label={title} tabIndex={-1}>
      <div class="row sec top">
        {!isFirst && (
          <button
            type="button"
            class="btn icon"
            aria-label={i18n.t('panels.back')}
            title={i18n.t('panels.back')}
            data-dock="open"
            data-arg="more"
          >
            <ComposeIcon name="before" />
          </button>
        )}
        <h2 class="grow">{title}</h2>
        <button
          type="button"
          class="btn icon"
          aria-label={i18n.t('overlay.close')}
          title={i18n.t('overlay.close')}
          data-dock="close"
        >
          <ComposeIcon name="shut" />
        </button>
      </div>
      {children}
    </section>
  );
}
