import { Spending } from '../../../utils/model/campaign-parts.ts';
import type { Campaign } from '../../../utils/model/library.ts';

export interface ReadSpending {
  readonly shown: readonly Spending[];
  /** So many that another version or a file brought in no shape that is known. */
  readonly unread: number;
}

/** What was typed as spent on a campaign: one payment that cannot be read does not take the others with it. */
export function spendingOf({ spending }: Pick<Campaign, 'spending'>): ReadSpending {
  const rows: unknown = spending ?? [];
  if (!Array.isArray(rows)) return { shown: [], unread: 1 };
  const shown = rows.flatMap((row) => {
    const read = Spending.safeParse(row);
    return read.success ? [read.data] : [];
  });
  return { shown, unread: rows.length - shown.length };
}
