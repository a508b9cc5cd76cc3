import { i18n } from '#i18n';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Outcome } from '../../settings/Outcome.tsx';
import { fileName, saveBlob } from '../../settings/save-file.ts';
import { PurchaseRemarks, purchaseReport } from './PurchaseRemarks.tsx';
import { type PurchasesState, purchasesText } from './use-purchases.ts';

export interface PurchasesDoneProps {
  readonly state: Exclude<PurchasesState, { readonly step: 'choose' }>;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How far it is, and how it went. */
export function PurchasesDone({ state, onCancel, onUndo, onClose }: PurchasesDoneProps) {
  const { workspace } = useDesk();
  if (state.step === 'working') {
    const { done, total } = state;
    const text = i18n.t('purchases.writing', [formatNumber(done), formatNumber(total)]);
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
  const { step, result, refused } = state;
  const texts = {
    done: purchasesText(result),
    undone: i18n.t('purchases.undone'),
    'undo-failed': i18n.t('peopleFiles.undoFailed'),
  };
  const isBad = step === 'undo-failed' || result.ended === 'failed' || result.ended === 'storage-full';
  return (
    <>
      <Outcome said={{ text: texts[step], isBad }} />
      {step !== 'undone' && <PurchaseRemarks refused={refused} />}
      <div class="row wrap dialogfoot">
        {refused.length > 0 && (
          <Button
            icon="document"
            onPress={() =>
              saveBlob(
                purchaseReport(refused),
                fileName(['alongside', workspace.name, i18n.t('peopleFiles.reportName')], Date.now(), 'csv'),
              )
            }
          >
            {i18n.t('peopleFiles.report')}
          </Button>
        )}
        <span class="end" />
        {result.undo.length > 0 && step === 'done' && <Button onPress={onUndo}>{i18n.t('ui.undo')}</Button>}
        <Button kind="primary" autofocus onPress={onClose}>
          {i18n.t('ui.close')}
        </Button>
      </div>
    </>
  );
}
