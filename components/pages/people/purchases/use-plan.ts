import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nextTurn, paced } from '../../../../utils/lib/pace.ts';
import { type Money, sumsOf } from '../../../../utils/metrics/money.ts';
import type { DecimalMark } from '../../../../utils/files/amounts.ts';
import type { PurchaseMapping } from '../../../../utils/people/purchases/fields.ts';
import { type PlannedPurchase, planPurchases } from '../../../../utils/people/purchases/plan.ts';
import { type PurchaseRemark, purchasesIn, type SaidPurchases } from '../../../../utils/people/purchases/rows.ts';
import type { ChosenPurchases } from './chosen-purchases.ts';

export interface PlannedFile {
  readonly said: SaidPurchases;
  readonly purchases: readonly PlannedPurchase[];
  /** In the order of the lines. */
  readonly refused: readonly PurchaseRemark[];
  readonly sums: readonly Money[];
}

/** What a file would bring, worked out in turns. The last answer stands until the newest one is there. */
export function usePlan(
  { table, known }: ChosenPurchases,
  mapping: PurchaseMapping,
  mark: DecimalMark,
  currency: string,
): { readonly planned: PlannedFile | undefined; readonly isNewest: boolean } {
  const asked = useMemo(
    () => ({ table, known, mapping, rules: { mark, currency, title: i18n.t('purchases.untitled') } }),
    [table, known, mapping, mark, currency],
  );
  const [done, setDone] = useState<{ readonly of: typeof asked; readonly planned: PlannedFile } | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const breathe = paced(async () => {
      await nextTurn();
      life.signal.throwIfAborted();
    });
    const plan = async (): Promise<PlannedFile> => {
      const said = await purchasesIn(asked.table, asked.mapping, asked.rules, breathe);
      const { purchases, refused } = await planPurchases(said.purchases, asked.known, breathe);
      return {
        said,
        purchases,
        refused: [...said.refused, ...refused].sort((a, b) => a.line - b.line),
        sums: sumsOf(purchases.map(({ purchase }) => purchase)),
      };
    };
    const show = async (): Promise<void> => {
      try {
        const planned = await plan();
        setDone({ of: asked, planned });
      } catch (error) {
        // Ended: something else is asked, or the dialog was closed.
        if (!life.signal.aborted) throw error;
      }
    };
    void show();
    return () => life.abort();
  }, [asked]);
  return { planned: done?.planned, isNewest: done?.of === asked };
}
