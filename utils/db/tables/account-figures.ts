import { handleKey } from '../../lib/keys.ts';
import { dayOf } from '../../lib/ids.ts';
import type { AccountFigure, AccountMetric } from '../../model/account-figures.ts';
import type { NetworkId } from '../../model/network.ts';
import { type Changes, type RecordEdit, writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** A figure as it was read, without what it is stored under. */
export type SeenFigure = Pick<AccountFigure, 'metric' | 'count' | 'overDays' | 'by' | 'postKey' | 'heading' | 'shares'>;

/** One reading of a page of statistics. */
export interface FigureReading {
  readonly network: NetworkId;
  /** The own account that the page is about. */
  readonly handle: string;
  readonly page: string;
  readonly seenAt: number;
  readonly figures: readonly SeenFigure[];
  /** What the page is there to show and did not. */
  readonly missing: readonly AccountMetric[];
}

/** What the last look at a page of statistics found, and what not. In `meta`, so on this browser only. */
export interface LastReading {
  readonly page: string;
  readonly at: number;
  readonly found: readonly AccountMetric[];
  readonly missing: readonly AccountMetric[];
}

const mostReadings = 40;
export const readingsKey = (account: string): string => `figures.${account}`;

/**
 * Stores what was read, one row for each account, day, metric, span, post and heading: what was seen last on a day stands. Answers
 * how many rows are new or say something else.
 */
export async function recordFigures(db: WorkspaceDb, reading: FigureReading): Promise<number> {
  const { network, handle, page, seenAt, figures, missing } = reading;
  const account = handleKey(network, handle);
  const day = dayOf(seenAt);
  const ids = await Promise.all(figures.map((figure) => figureId(account, day, figure)));
  return db.transaction('rw', [...writtenBy(db, 'accountFigures'), db.ledger], async () => {
    await noteReading(db, account, {
      page,
      at: seenAt,
      found: [...new Set(figures.map((each) => each.metric))],
      missing,
    });
    const stored = await db.accountFigures.bulkGet(ids);
    const edits = figures.flatMap((figure, index): RecordEdit<'accountFigures'>[] => {
      const [id, before] = [ids[index], stored[index]];
      if (!id || (before && isSame(before, figure))) return [];
      if (before && before.deletedAt === undefined && before.seenAt > seenAt) return [];
      const changes: Changes<'accountFigures'> = {
        ...figure,
        network,
        account,
        day,
        page,
        seenAt,
        createdAt: before?.createdAt ?? seenAt,
        updatedAt: seenAt,
        deletedAt: undefined,
      };
      return [{ id, changes }];
    });
    if (edits.length === 0) return 0;
    await writeRecords(db, 'accountFigures', edits, { make: true });
    await addToLedger(db, day, { profiles: stored.every((row) => row === undefined) ? 1 : 0 });
    return edits.length;
  });
}

const isSame = (before: AccountFigure, now: SeenFigure): boolean =>
  before.deletedAt === undefined &&
  JSON.stringify([before.count, before.shares]) === JSON.stringify([now.count, now.shares]);

/** 64 digits; the same on every device. */
async function figureId(account: string, day: string, figure: SeenFigure): Promise<string> {
  const { metric, overDays = 0, postKey = '', heading = '' } = figure;
  const said = new TextEncoder().encode(JSON.stringify([account, day, metric, overDays, postKey, heading]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function noteReading(db: WorkspaceDb, account: string, reading: LastReading): Promise<void> {
  const key = readingsKey(account);
  const before = ((await db.meta.get(key))?.value ?? []) as readonly LastReading[];
  const others = before.filter(({ page }) => page !== reading.page);
  await db.meta.put({ key, value: [reading, ...others].slice(0, mostReadings) });
}
