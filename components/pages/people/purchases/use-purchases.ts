import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { knownPeople } from '../../../../utils/people/known.ts';
import { planPurchases } from '../../../../utils/people/purchases/plan.ts';
import type { PurchaseRemark, SaidPurchases } from '../../../../utils/people/purchases/rows.ts';
import { type PurchasesDone, undoPurchases, writePurchases } from '../../../../utils/people/purchases/write.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';

export type PurchasesState =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | {
      readonly step: 'done' | 'undone' | 'undo-failed';
      readonly result: PurchasesDone;
      readonly refused: readonly PurchaseRemark[];
    };

/** Writes what a file says, tells how far it is, and takes it back. It ends with the dialog. */
export function usePurchases() {
  const { db } = useDesk();
  const toast = useToast();
  const [state, setState] = useState<PurchasesState>({ step: 'choose' });
  const life = useRef(new AbortController());
  const isClosed = useRef(false);
  useEffect(
    () => () => {
      isClosed.current = true;
      life.current.abort();
    },
    [],
  );
  const start = async (file: string, said: SaidPurchases) => {
    setState({ step: 'working', done: 0, total: said.purchases.length });
    // Somebody may have been kept since the file was chosen.
    const plan = planPurchases(said.purchases, await knownPeople(db));
    const result = await writePurchases(
      db,
      plan.purchases,
      { file, now: Date.now() },
      {
        signal: life.current.signal,
        onProgress: (done, total) => setState({ step: 'working', done, total }),
      },
    );
    const refused = [...said.refused, ...plan.refused].sort((a, b) => a.line - b.line);
    setState({ step: 'done', result, refused });
    const undoAll = () => undoPurchases(db, result.undo, Date.now());
    // The dialog was closed meanwhile: what was written is told elsewhere.
    if (isClosed.current) toast({ text: purchasesText(result), icon: 'import', undo: undoAll });
  };
  const undo = async () => {
    if (state.step !== 'done') return;
    try {
      await undoPurchases(db, state.result.undo, Date.now());
      setState({ ...state, step: 'undone' });
    } catch {
      setState({ ...state, step: 'undo-failed' });
    }
  };
  return { state, start, cancel: () => life.current.abort(), undo: () => void undo() };
}

export function purchasesText({ added, there, ended }: PurchasesDone): string {
  const counts = [formatNumber(added), formatNumber(there)] as [string, string];
  if (ended === 'stopped') return i18n.t('purchases.stopped', counts);
  if (ended === 'storage-full') return i18n.t('purchases.storageFull', counts);
  if (ended === 'failed') return i18n.t('purchases.failed', counts);
  return i18n.t('purchases.done', counts);
}
