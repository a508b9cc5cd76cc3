import { dayOf, newId } from '../../lib/ids.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PlanEntry } from '../../model/records.ts';
import {
  makeRecord,
  removeRecord,
  restoreRecord,
  type Undo,
  writeRecord,
  writeRecords,
  writtenBy,
} from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

type Further =
  | 'dueAt'
  | 'pillar'
  | 'parts'
  | 'firstComments'
  | 'campaignId'
  | 'isSponsored'
  | 'notes'
  | 'zone'
  | 'series'
  | 'publishedPost'
  | 'media'
  | 'checklist'
  | 'assignee'
  | 'approver'
  | 'repeatOf';

export type EntryContent = Pick<PlanEntry, 'title' | 'state' | 'variants'> &
  Partial<Pick<PlanEntry, Further | 'approval'>>;

/** What an entry may do without, for a change after which it has none of it. */
const without: Readonly<Record<Further, undefined>> = {
  dueAt: undefined,
  pillar: undefined,
  parts: undefined,
  firstComments: undefined,
  campaignId: undefined,
  isSponsored: undefined,
  notes: undefined,
  zone: undefined,
  series: undefined,
  publishedPost: undefined,
  media: undefined,
  checklist: undefined,
  assignee: undefined,
  approver: undefined,
  repeatOf: undefined,
};

/** Adds an entry to the plan. Blank texts are not stored: an entry is meant for the networks it has a text for. */
export async function addEntry(db: WorkspaceDb, content: EntryContent, now: number): Promise<PlanEntry> {
  const entry: PlanEntry = { id: newId(), createdAt: now, updatedAt: now, ...tidy(content) };
  await db.transaction('rw', [...writtenBy(db, 'planEntries'), db.ledger], async () => {
    await makeRecord(db, 'planEntries', entry);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return entry;
}

/** Adds many entries, as `addEntry` does one; in one transaction. */
export async function addEntries(
  db: WorkspaceDb,
  contents: readonly EntryContent[],
  now: number,
): Promise<readonly PlanEntry[]> {
  const entries = contents.map((content): PlanEntry => ({
    id: newId(),
    createdAt: now,
    updatedAt: now,
    ...tidy(content),
  }));
  await db.transaction('rw', [...writtenBy(db, 'planEntries'), db.ledger], async () => {
    await writeRecords(
      db,
      'planEntries',
      entries.map(({ id, ...changes }) => ({ id, changes })),
      { make: true },
    );
    await addToLedger(db, dayOf(now), { typed: entries.length });
  });
  return entries;
}

/** Adds entries that have an id already, from a file; one that was deleted is there again. Says how each is taken back. */
export function bringEntries(
  db: WorkspaceDb,
  entries: readonly PlanEntry[],
  now: number,
): Promise<readonly Undo<'planEntries'>[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return db.transaction('rw', [...writtenBy(db, 'planEntries'), db.ledger], async () => {
    const gone = new Set((await db.planEntries.bulkGet([...byId.keys()])).flatMap((row) => (row ? [row.id] : [])));
    const undos = await writeRecords(
      db,
      'planEntries',
      [...byId.values()].map(({ id, ...fields }) => ({
        id,
        changes: { ...fields, ...(gone.has(id) ? { deletedAt: undefined } : {}), updatedAt: now },
      })),
      { make: true },
    );
    await addToLedger(db, dayOf(now), { typed: undos.length });
    return undos;
  });
}

/** Replaces what an entry says. False when it is not there any more. */
export async function changeEntry(db: WorkspaceDb, id: string, content: EntryContent, now: number): Promise<boolean> {
  const changes = { ...without, deletedAt: undefined, ...tidy(content), updatedAt: now };
  return (await writeRecord(db, 'planEntries', id, changes)) !== undefined;
}

/** Puts a text in the place of one part of an entry for a network, 0 being the variant. Says how it is taken back. */
export async function writePart(
  db: WorkspaceDb,
  id: string,
  { network, part, text }: { readonly network: NetworkId; readonly part: number; readonly text: string },
  now: number,
): Promise<Undo<'planEntries'> | undefined> {
  const written = await writeRecord(db, 'planEntries', id, ({ variants, parts }) => {
    const further = parts?.[network] ?? [];
    return {
      ...(part === 0
        ? { variants: { ...variants, [network]: text } }
        : { parts: { ...parts, [network]: further.map((each, at) => (at === part - 1 ? text : each)) } }),
      updatedAt: now,
    };
  });
  return written?.undo;
}

/** Takes an entry out of the plan; `restoreEntry` puts it back. */
export const removeEntry = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'planEntries', id, now);

export const restoreEntry = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'planEntries', id, now);

function tidy(content: EntryContent): EntryContent {
  const {
    title,
    state,
    variants,
    parts,
    firstComments,
    dueAt,
    pillar,
    campaignId,
    notes,
    zone,
    series,
    publishedPost,
    media = [],
    approval,
    repeatOf,
  } = content;
  const checklist = (content.checklist ?? []).filter((item) => item.text.trim() !== '');
  const [assignee, approver] = [content.assignee?.trim(), content.approver?.trim()];
  const further = Object.entries(parts ?? {}).flatMap(([network, texts]) => {
    const kept = texts.filter((text) => text.trim() !== '');
    return kept.length > 0 ? [[network, kept]] : [];
  });
  const comments = filledOf(firstComments);
  return {
    title: title.trim(),
    state,
    variants: filledOf(variants),
    ...(further.length > 0 ? { parts: Object.fromEntries(further) } : {}),
    ...(Object.keys(comments).length > 0 ? { firstComments: comments } : {}),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(campaignId === undefined ? {} : { campaignId }),
    ...(content.isSponsored ? { isSponsored: true } : {}),
    ...(notes?.trim() ? { notes: notes.trim() } : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(series === undefined ? {} : { series }),
    ...(publishedPost === undefined ? {} : { publishedPost }),
    ...(media.length > 0 ? { media } : {}),
    ...(checklist.length > 0 ? { checklist } : {}),
    ...(assignee ? { assignee } : {}),
    ...(approver ? { approver } : {}),
    ...(approval ? { approval } : {}),
    ...(repeatOf ? { repeatOf } : {}),
  };
}

const filledOf = (texts: Readonly<Partial<Record<NetworkId, string>>> = {}): Partial<Record<NetworkId, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
