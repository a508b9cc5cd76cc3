import { writeRecord } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** Puts an entry of the plan or a link into a campaign, or out of the one that it is in. False where it is not there. */
export const joinToCampaign = async (
  db: WorkspaceDb,
  t: 'planEntries' | 'links',
  id: string,
  campaignId: string | undefined,
  now: number,
): Promise<boolean> =>
  t === 'links'
    ? (await writeRecord(db, 'links', id, { campaignId, updatedAt: now })) !== undefined
    : (await writeRecord(db, 'planEntries', id, { campaignId, updatedAt: now })) !== undefined;
