import { partOf, type PartOfEntry } from '../../../utils/compose/part-of.ts';
import { entryOfPost, nextEntries } from '../../../utils/db/queries/plan-next.ts';
import type { Undo } from '../../../utils/db/records.ts';
import { type EntryInUse, entryInUse } from '../../../utils/db/tables/plan-in-use.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PanelAsk } from '../../../utils/model/panels.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import type { PanelPlace } from './types.ts';

export interface Planned {
  /** In the order of their days. */
  readonly next: readonly PlanEntry[];
  /** The entry that this composer is about. */
  readonly running:
    | (Pick<EntryInUse, 'taken' | 'isCommentTaken'> & {
        readonly entry: PlanEntry;
        readonly undo: Undo<'planEntries'> | undefined;
        /** Which of its parts the draft came from; undefined for another text. */
        readonly from: PartOfEntry | undefined;
      })
    | undefined;
}

const mostNext = 5;

const partsFor = ({ variants, parts }: PlanEntry, network: NetworkId): readonly string[] => [
  variants[network] ?? '',
  ...(parts?.[network] ?? []),
];

/**
 * Under a post that an entry became: that entry. Else the one whose text was put into a composer of this network last,
 * or whose text the draft is, whoever put it there.
 */
export async function plannedFor({ network, purpose, draft }: PanelAsk, { db, now }: PanelPlace): Promise<Planned> {
  const [next, inUse, published] = await Promise.all([
    nextEntries(db, network, now, mostNext),
    entryInUse(db, network, now),
    purpose !== 'post' && draft.about ? entryOfPost(db, network, draft.about) : undefined,
  ]);
  const found = published ?? inUse?.entry ?? next.find((entry) => partOf(draft.text, partsFor(entry, network))?.isSame);
  if (!found) return { next, running: undefined };
  const use = inUse?.entry.id === found.id ? inUse.use : undefined;
  const from = partOf(draft.text, partsFor(found, network));
  return {
    next,
    running: {
      entry: found,
      taken: use?.taken ?? (published ? [0] : from ? [from.part] : []),
      isCommentTaken: use?.isCommentTaken ?? false,
      undo: use?.undo,
      from,
    },
  };
}
