import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';

export interface PartActsProps {
  /** "X, part 2 of 3", for screen readers. */
  readonly of: string;
  readonly at: number;
  readonly count: number;
  readonly isTooLong: boolean;
  /** Undefined where there is nothing to copy, or another button does. */
  readonly onCopy: (() => void) | undefined;
  readonly onSplit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** What can be done with one part of a thread. */
export function PartActs({ of, at, count, isTooLong, onCopy, onSplit, onMove, onRemove }: PartActsProps) {
  if (count === 1 && !isTooLong) return null;
  const named = (action: string): string => `${action}: ${of}`;
  return (
    <div class="row wrap">
      {isTooLong && (
        <Button size="small" label={named(i18n.t('calendar.split'))} onPress={onSplit}>
          {i18n.t('calendar.split')}
        </Button>
      )}
      {onCopy && (
        <Button size="small" icon="copy" label={named(i18n.t('calendar.copyPart'))} onPress={onCopy}>
          {i18n.t('calendar.copyPart')}
        </Button>
      )}
      {count > 1 && (
        <>
          <span class="end" />
          <Button
            size="small"
            kind="ghost"
            icon="up"
            class="earlier"
            disabled={at === 0}
            label={named(i18n.t('calendar.earlier'))}
            onPress={() => onMove(-1)}
          />
          <Button
            size="small"
            kind="ghost"
            icon="down"
            class="later"
            disabled={at === count - 1}
            label={named(i18n.t('calendar.later'))}
            onPress={() => onMove(1)}
          />
          <Button
            size="small"
            kind="ghost"
            icon="trash"
            label={named(i18n.t('calendar.removePart'))}
            onPress={onRemove}
          />
        </>
      )}
    </div>
  );
}
