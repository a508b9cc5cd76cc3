import { i18n } from '#i18n';
import type { PurchaseRemark } from '../../../../utils/people/purchases/rows.ts';
import type { RemarkRow } from '../import/Remarks.tsx';

/** What is not taken of a file of purchases, in words. */
export const remarkRows = (refused: readonly PurchaseRemark[]): RemarkRow[] =>
  refused.map(({ line, reason, what }) => ({
    line,
    result: 'refused',
    why: i18n.t(`purchases.reason.${reason}`),
    what,
  }));
