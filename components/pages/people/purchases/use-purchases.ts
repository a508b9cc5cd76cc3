import { i18n } from '#i18n';
import { nextTurn, paced } from '../../../../utils/lib/pace.ts';
import { knownPeople } from '../../../../utils/people/known.ts';
import { planPurchases } from '../../../../utils/people/purchases/plan.ts';
import type { PurchaseRemark, SaidPurchases } from '../../../../utils/people/purchases/rows.ts';
import { type PurchasesDone, undoPurchases, writePurchases } from '../../../../utils/people/purchases/write.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useWriting, type WritingState } from '../import/use-writing.ts';

interface Imported extends PurchasesDone {
  readonly refused: readonly PurchaseRemark[];
}

export type PurchasesState = WritingState<Imported>;

/** Writes what a file says of purchases, and takes it back. */
export function usePurchases() {
  const { db } = useDesk();
  const { start: begin, ...writing } = useWriting<Imported>({
    textOf: purchasesText,
    takeBack: ({ undo }) => undoPurchases(db, undo, Date.now()),
  });
  const start = (file: string, said: SaidPurchases): Promise<void> =>
    begin(said.purchases.length, async (how) => {
      // Somebody may have been kept since the file was chosen.
      const plan = await planPurchases(said.purchases, await knownPeople(db), paced(nextTurn));
      const result = await writePurchases(db, plan.purchases, { file, now: Date.now() }, how);
      return { ...result, refused: [...said.refused, ...plan.refused].sort((a, b) => a.line - b.line) };
    });
  return { ...writing, start };
}

export function purchasesText({ added, there, ended }: PurchasesDone): string {
  const counts = [formatNumber(added), formatNumber(there)] as [string, string];
  if (ended === 'stopped') return i18n.t('purchases.stopped', counts);
  if (ended === 'storage-full') return i18n.t('purchases.storageFull', counts);
  if (ended === 'failed') return i18n.t('purchases.failed', counts);
  return i18n.t('purchases.done', counts);
}
