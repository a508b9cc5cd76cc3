import { i18n } from '#i18n';
import { formatDayAndTime } from '../../../../utils/lib/format.ts';

/** Offers what was typed in this composer before, while it is empty. */
export function RestoreBar({ typedAt }: { readonly typedAt: number }) {
  const at = formatDayAndTime(typedAt);
  const text = i18n.t('compose.restoreLong', [at]);
  return (
    <span class="restore row" role="group" aria-label={text}>
      <span class="grow cut" title={text}>
        {i18n.t('compose.restoreShort', [at])}
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

/** Says that it is forgotten, with a way back for a while. */
export const ForgottenBar = () => (
  <span class="restore row">
    <span class="grow cut" role="status">
      {i18n.t('compose.forgotten')}
    </span>
    <button type="button" class="btn" data-dock="take-back">
      {i18n.t('compose.takeBack')}
    </button>
  </span>
);
