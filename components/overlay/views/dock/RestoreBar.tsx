import { i18n } from '#i18n';
import { formatDayAndTime } from '../../../../utils/lib/format.ts';

/** Offers what was typed in this composer before, while it is empty. */
export function RestoreBar({ typedAt }: { readonly typedAt: number }) {
  const text = i18n.t('compose.restoreLong', [formatDayAndTime(typedAt)]);
  return (
    <span class="restore row" role="group" aria-label={text}>
      <span class="grow cut" title={text}>
        {text}
      </span>
      <button type="button" class="btn" data-dock="restore">
        {i18n.t('compose.restore')}
      </button>
      <button type="button" class="btn" data-dock="forget">
        {i18n.t('compose.forget')}
      </button>
    </span>
  );
}
