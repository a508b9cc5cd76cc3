import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { formatPercent } from '../../ui/format.ts';
import type { Working } from './use-work.ts';

/** How far long work is, as a number and a bar, and the way to end it. */
export function WorkBar({ working: { progress, cancel } }: { readonly working: Working }) {
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const text = progress
    ? `${i18n.t(`backup.step.${progress.step}`)} ${formatPercent(share)}`
    : i18n.t('backup.starting');
  return (
    <div class="row workbar">
      <div class="grow">
        <p class="small grey">{text}</p>
        <div
          class="bar"
          role="progressbar"
          aria-label={text}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <i style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <Button onPress={cancel}>{i18n.t('ui.cancel')}</Button>
    </div>
  );
}
