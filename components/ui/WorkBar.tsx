import { i18n } from '#i18n';
import { Button } from './Button.tsx';

export interface ProgressBarProps {
  /** What is on its way, and how far it is. */
  readonly text: string;
  /** 0 to 1. */
  readonly share: number;
}

export const ProgressBar = ({ text, share }: ProgressBarProps) => (
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
);

export interface WorkBarProps extends ProgressBarProps {
  readonly onCancel: () => void;
}

/** How far long work is, in words and as a bar, and the way to end it. */
export const WorkBar = ({ text, share, onCancel }: WorkBarProps) => (
  <div class="row workbar">
    <div class="grow">
      <p class="small grey">{text}</p>
      <ProgressBar text={text} share={share} />
    </div>
    <Button onPress={onCancel}>{i18n.t('ui.cancel')}</Button>
  </div>
);
