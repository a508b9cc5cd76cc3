import { i18n } from '#i18n';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Outcome, type Said } from '../../settings/Outcome.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';
import { Remarks } from './Remarks.tsx';
import { reportFile } from './report.ts';
import { doneText, type ImportState } from './use-import.ts';

export interface ImportDoneProps {
  readonly state: Exclude<ImportState, { readonly step: 'choose' }>;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How far it is, and how it went. */
export function ImportDone({ state, onCancel, onUndo, onClose }: ImportDoneProps) {
  const { workspace } = useDesk();
  if (state.step === 'working') return <Working done={state.done} total={state.total} onCancel={onCancel} />;
  const { step, result, refused, leftOut } = state;
  const hasReport = refused.length + leftOut.length > 0;
  const isSomething = result.undo.people.length + result.undo.accounts.length > 0;
  return (
    <>
      <Outcome said={saidOf(state)} />
      {step !== 'undone' && <Remarks refused={refused} leftOut={leftOut} />}
      <div class="row wrap dialogfoot">
        {hasReport && (
          <Button
            icon="document"
            onPress={() =>
              saveBlob(
                reportFile(refused, leftOut),
                fileName(['alongside', workspace.name, i18n.t('peopleFiles.reportName')], Date.now(), 'csv'),
              )
            }
          >
            {i18n.t('peopleFiles.report')}
          </Button>
        )}
        <span class="end" />
        {isSomething && step !== 'undone' && (
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

function saidOf(state: Exclude<ImportDoneProps['state'], { readonly step: 'working' }>): Said {
  if (state.step === 'undone') return { text: i18n.t('peopleFiles.undone') };
  if (state.step === 'undo-failed') return { text: i18n.t('peopleFiles.undoFailed'), isBad: true };
  const { ended } = state.result;
  return { text: doneText(state.result), isBad: ended === 'failed' || ended === 'storage-full' };
}

interface WorkingProps {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

function Working({ done, total, onCancel }: WorkingProps) {
  const share = total > 0 ? Math.round((done / total) * 100) : 0;
  const text = i18n.t('peopleFiles.writing', [formatNumber(done), formatNumber(total)]);
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
