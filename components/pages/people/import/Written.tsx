import { i18n } from '#i18n';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Outcome } from '../../settings/Outcome.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';
import { type RemarkRow, Remarks, reportFile } from './Remarks.tsx';
import type { WritingState } from './use-writing.ts';

export interface WrittenProps {
  readonly step: Exclude<WritingState<never>['step'], 'choose' | 'working'>;
  /** How it went. */
  readonly text: string;
  readonly textWhenUndone: string;
  readonly isBad: boolean;
  readonly remarks: readonly RemarkRow[];
  /** Absent where nothing was written. */
  readonly onUndo: (() => void) | undefined;
  readonly onClose: () => void;
}

/** How an import went, what of the file was not taken, and the way back. */
export function Written({ step, text, textWhenUndone, isBad, remarks, onUndo, onClose }: WrittenProps) {
  const { workspace } = useDesk();
  const said =
    step === 'undone'
      ? { text: textWhenUndone }
      : step === 'undo-failed'
        ? { text: i18n.t('peopleFiles.undoFailed'), isBad: true }
        : { text, isBad };
  return (
    <>
      <Outcome said={said} />
      {step !== 'undone' && <Remarks remarks={remarks} />}
      <div class="row wrap dialogfoot">
        {remarks.length > 0 && (
          <Button
            icon="document"
            onPress={() =>
              saveBlob(
                reportFile(remarks),
                fileName(['alongside', workspace.name, i18n.t('peopleFiles.reportName')], Date.now(), 'csv'),
              )
            }
          >
            {i18n.t('peopleFiles.report')}
          </Button>
        )}
        <span class="end" />
        {onUndo && step !== 'undone' && (
          <Button disabled={step === 'undoing'} onPress={onUndo}>
            {step === 'undoing' ? i18n.t('peopleFiles.undoing') : i18n.t('ui.undo')}
          </Button>
        )}
        <Button kind="primary" autofocus onPress={onClose}>
          {i18n.t('ui.close')}
        </Button>
      </div>
    </>
  );
}
