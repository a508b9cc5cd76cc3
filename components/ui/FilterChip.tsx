import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

export interface FilterChipProps {
  /** "Stage: New" */
  readonly text: string;
  /** What it asks for is not there any more. */
  readonly isGone?: boolean;
  readonly onRemove: () => void;
}

/** Something that a list is filtered by, taken away with one press. */
export function FilterChip({ text, isGone = false, onRemove }: FilterChipProps) {
  return (
    <button
      type="button"
      class={isGone ? 'tag chip caution' : 'tag chip'}
      aria-label={i18n.t('peopleFilter.remove', [text])}
      onClick={onRemove}
    >
      <span class="cut" dir="auto">
        {text}
      </span>
      <Icon name="close" />
    </button>
  );
}
