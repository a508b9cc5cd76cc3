import { i18n } from '#i18n';
import { formatNumber } from '../../../ui/format.ts';
import { WorkBar } from '../../../ui/WorkBar.tsx';
import { Written } from '../import/Written.tsx';
import { remarkRows } from './remark-rows.ts';
import { doneText, type ImportState } from './use-import.ts';

export interface ImportDoneProps {
  readonly state: Exclude<ImportState, { readonly step: 'choose' }>;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How far it is, and how it went. */
export function ImportDone({ state, onCancel, onUndo, onClose }: ImportDoneProps) {
  if (state.step === 'working') {
    const { done, total } = state;
    const text = i18n.t('peopleFiles.writing', [formatNumber(done), formatNumber(total)]);
    return <WorkBar text={text} share={total > 0 ? done / total : 0} onCancel={onCancel} />;
  }
  const { step, result } = state;
  const { undo, ended, refused, leftOut } = result;
  return (
    <Written
      step={step}
      text={doneText(result)}
      textWhenUndone={i18n.t('peopleFiles.undone')}
      isBad={ended === 'failed' || ended === 'storage-full'}
      remarks={remarkRows(refused, leftOut)}
      onUndo={undo.people.length + undo.accounts.length > 0 ? onUndo : undefined}
      onClose={onClose}
    />
  );
}
