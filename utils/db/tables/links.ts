import { dayOf, newId } from '../../lib/ids.ts';
import type { Campaign, Link } from '../../model/library.ts';
import { makeRecord, type Undo, undoChange, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

type Content<T> = {
  readonly [F in keyof Omit<T, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'uses'>]: T[F] | undefined;
};
export type LinkContent = Content<Link> & Pick<Link, 'title' | 'url'>;
/** What is written beside the form of a campaign, and stays when that is saved. */
type Beside = 'spending' | 'goalIds' | 'checklist' | 'partners' | 'wentWell' | 'wentBadly';
export type CampaignContent = Content<Omit<Campaign, Beside>> & Pick<Campaign, 'title' | 'isActive'>;

/** Writes a link, a new one where there is no id; says how that is taken back. */
export function saveLink(
  db: WorkspaceDb,
  id: string | undefined,
  content: LinkContent,
  now: number,
): Promise<Undo<'links'> | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'links'), db.ledger], async () => {
    if (id !== undefined) return (await writeRecord(db, 'links', id, { ...content, updatedAt: now }))?.undo;
    await addToLedger(db, dayOf(now), { typed: 1 });
    const made = { id: newId(), createdAt: now, updatedAt: now, uses: 0, ...content } as Link;
    return (await makeRecord(db, 'links', made)).undo;
  });
}

export const removeLink = async (db: WorkspaceDb, id: string, now: number): Promise<Undo<'links'> | undefined> =>
  (await writeRecord(db, 'links', id, { deletedAt: now, updatedAt: now }))?.undo;

/** Counts a use, so that the links in use come first. False where there is no such link. */
export const countLinkUse = async (db: WorkspaceDb, id: string): Promise<boolean> =>
  (await writeRecord(db, 'links', id, ({ uses }) => ({ uses: uses + 1 }))) !== undefined;

/** Writes a campaign, a new one where there is no id; says how that is taken back. */
export function saveCampaign(
  db: WorkspaceDb,
  id: string | undefined,
  content: CampaignContent,
  now: number,
): Promise<Undo<'campaigns'> | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'campaigns'), db.ledger], async () => {
    if (id !== undefined) return (await writeRecord(db, 'campaigns', id, { ...content, updatedAt: now }))?.undo;
    await addToLedger(db, dayOf(now), { typed: 1 });
    const made = { id: newId(), createdAt: now, updatedAt: now, ...content } as Campaign;
    return (await makeRecord(db, 'campaigns', made)).undo;
  });
}

export const switchCampaign = async (
  db: WorkspaceDb,
  id: string,
  isActive: boolean,
  now: number,
): Promise<Undo<'campaigns'> | undefined> =>
  (await writeRecord(db, 'campaigns', id, { isActive, updatedAt: now }))?.undo;

/** Writes a campaign's other parts; says how that is taken back. Undefined where it is not there any more. */
export const changeCampaign = async (
  db: WorkspaceDb,
  id: string,
  changes: (before: Campaign) => Partial<Pick<Campaign, Beside>>,
  now: number,
): Promise<Undo<'campaigns'> | undefined> =>
  (await writeRecord(db, 'campaigns', id, (before) => ({ ...changes(before), updatedAt: now })))?.undo;

/** Links of it stay: they carry what is on then. */
export const removeCampaign = async (
  db: WorkspaceDb,
  id: string,
  now: number,
): Promise<Undo<'campaigns'> | undefined> =>
  (await writeRecord(db, 'campaigns', id, { deletedAt: now, updatedAt: now }))?.undo;

export const takeLinkBack = (
  db: WorkspaceDb,
  undo: Undo<'links'> | Undo<'campaigns'>,
  now: number,
): Promise<unknown> => (undo.t === 'links' ? undoChange(db, undo, now) : undoChange(db, undo, now));
