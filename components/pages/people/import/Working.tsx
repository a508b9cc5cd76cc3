import { i18n } from '#i18n';
import { Button } from '../../../ui/Button.tsx';

export interface WorkingProps {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far an import is. */
export function Working({ text, done, total, onCancel }: WorkingProps) {
  const share = total > 0 ? Math.round((done / total) * 100) : 0;
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
          aria-valuenow={share}
        >
          <i style={{ width: `${share}%` }} />
        </div>
      </div>
      <Button onPress={onCancel}>{i18n.t('ui.cancel')}</Button>
    </div>
  );
}
