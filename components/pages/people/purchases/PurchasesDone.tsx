import { i18n } from '#i18n';
import { formatNumber } from '../../../ui/format.ts';
import { WorkBar } from '../../../ui/WorkBar.tsx';
import { Written } from '../import/Written.tsx';
import { remarkRows } from './remark-rows.ts';
import { type PurchasesState, purchasesText } from './use-purchases.ts';

export interface PurchasesDoneProps {
  readonly state: Exclude<PurchasesState, { readonly step: 'choose' }>;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How far it is, and how it went. */
export function PurchasesDone({ state, onCancel, onUndo, onClose }: PurchasesDoneProps) {
  if (state.step === 'working') {
    const { done, total } = state;
    const text = i18n.t('purchases.writing', [formatNumber(done), formatNumber(total)]);
    return <WorkBar text={text} share={total > 0 ? done / total : 0} onCancel={onCancel} />;
  }
  const { step, result } = state;
  return (
    <Written
      step={step}
      text={purchasesText(result)}
      textWhenUndone={i18n.t('purchases.undone')}
      isBad={result.ended === 'failed' || result.ended === 'storage-full'}
      remarks={remarkRows(result.refused)}
      onUndo={result.undo.length > 0 ? onUndo : undefined}
      onClose={onClose}
    />
  );
}
