import { dayOf, newId } from '../../lib/ids.ts';
import type { EntryComment } from '../../model/entry-comments.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { ReviewAnswer, ReviewAnswers } from '../../model/review-answers.ts';
import { contentHash } from '../entry-approval.ts';
import { makeRecord, type RecordEdit, type Undo, undoChanges, writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

/** What a file of answers would do to the plan. */
export interface AnswersPlan {
  /** To what an entry says now, by somebody who may. */
  readonly approvals: readonly string[];
  /** Asked for, of what an entry says now. */
  readonly changes: readonly string[];
  /** Answers to a text that is another one now: they count for nothing, what was written with them is kept. */
  readonly outdated: readonly string[];
  /** Approvals by somebody who may not approve these. */
  readonly refused: readonly string[];
  /** Entries that are gone. */
  readonly gone: number;
  readonly comments: number;
}

/** foreign: none of its entries is here. older: the same person answered later. taken: just this was taken before. */
export type AnswersProblem = 'foreign' | 'older' | 'taken';

export type MayApprove = (entry: PlanEntry, by: string) => boolean;

interface Weighed {
  readonly answer: ReviewAnswer;
  readonly entry: PlanEntry;
  readonly kind: 'approval' | 'change' | 'outdated' | 'refused' | 'comment';
}

/** What a file of answers would do; nothing is written. */
export async function planAnswers(
  db: WorkspaceDb,
  file: ReviewAnswers,
  may: MayApprove,
): Promise<AnswersPlan | AnswersProblem> {
  const weighed = await weigh(db, file, may);
  if (weighed.length === 0) return 'foreign';
  const problem = await earlierAnswers(db, file, weighed);
  if (problem) return problem;
  const of = (kind: Weighed['kind']): string[] =>
    weighed.flatMap((each) => (each.kind === kind ? [each.entry.title] : []));
  return {
    approvals: of('approval'),
    changes: of('change'),
    outdated: of('outdated'),
    refused: of('refused'),
    gone: file.answers.length - weighed.length,
    comments: weighed.filter(isSaid).length,
  };
}

const isSaid = ({ answer, kind }: Weighed): boolean => answer.comment.trim() !== '' || kind === 'change';

async function weigh(db: WorkspaceDb, { answers, by }: ReviewAnswers, may: MayApprove): Promise<readonly Weighed[]> {
  const rows = await db.planEntries.bulkGet(answers.map(({ entry }) => entry));
  return answers.flatMap((answer, at): Weighed[] => {
    const entry = rows[at];
    if (!entry || entry.deletedAt !== undefined) return [];
    const fits = contentHash(entry) === answer.hash;
    if (answer.verdict === 'none') return [{ answer, entry, kind: 'comment' }];
    if (!fits) return [{ answer, entry, kind: 'outdated' }];
    if (answer.verdict === 'changes') return [{ answer, entry, kind: 'change' }];
    return [{ answer, entry, kind: may(entry, by) ? 'approval' : 'refused' }];
  });
}

async function earlierAnswers(
  db: WorkspaceDb,
  { by, at }: ReviewAnswers,
  weighed: readonly Weighed[],
): Promise<'older' | 'taken' | undefined> {
  const ids = weighed.map(({ entry }) => entry.id);
  const said = await db.entryComments.where('entryId').anyOf(ids).toArray();
  const moments = [
    ...said.flatMap((each) => (each.verdict && each.by === by && each.deletedAt === undefined ? [each.createdAt] : [])),
    ...weighed.flatMap(({ entry: { approval } }) =>
      approval?.how === 'file' && approval.by === by ? [approval.at] : [],
    ),
  ];
  if (moments.some((moment) => moment > at)) return 'older';
  return moments.includes(at) ? 'taken' : undefined;
}

/**
 * Takes answers over, in one transaction: approvals of what entries say now, and what was written. What is asked to be
 * changed is a draft again. `changeText` stands where somebody asked for a change without a word. Says how all of it is
 * taken back.
 */
export async function takeAnswers(
  db: WorkspaceDb,
  file: ReviewAnswers,
  may: MayApprove,
  changeText: string,
  now: number,
): Promise<(() => Promise<unknown>) | AnswersProblem> {
  const tables = [...writtenBy(db, 'planEntries', 'entryComments'), db.ledger];
  return db.transaction('rw', tables, async () => {
    const weighed = await weigh(db, file, may);
    if (weighed.length === 0) return 'foreign';
    const problem = await earlierAnswers(db, file, weighed);
    if (problem) return problem;
    const edits = weighed.flatMap((each) => editOf(each, file, now));
    const undos = await writeRecords(db, 'planEntries', edits, { make: false });
    const made: Undo<'entryComments'>[] = [];
    for (const { answer, entry } of weighed.filter(isSaid)) {
      const comment: EntryComment = {
        id: newId(),
        createdAt: file.at,
        updatedAt: now,
        entryId: entry.id,
        by: file.by,
        text: answer.comment.trim() || changeText,
        verdict: answer.verdict,
      };
      made.push((await makeRecord(db, 'entryComments', comment)).undo);
    }
    await addToLedger(db, dayOf(now), { typed: made.length });
    return async () => {
      await undoChanges(db, 'planEntries', undos, Date.now());
      await undoChanges(db, 'entryComments', made, Date.now());
    };
  });
}

function editOf({ kind, entry, answer }: Weighed, { by, at }: ReviewAnswers, now: number): RecordEdit<'planEntries'>[] {
  const isBefore = entry.state === 'idea' || entry.state === 'draft' || entry.state === 'review';
  if (kind === 'approval') {
    const approval = { hash: answer.hash, by, at, how: 'file' as const };
    return [
      {
        id: entry.id,
        changes: { approval, ...(isBefore ? { state: 'approved' as const } : {}), updatedAt: now },
      },
    ];
  }
  if (kind !== 'change') return [];
  const isBack = entry.state === 'review' || entry.state === 'approved';
  return [
    {
      id: entry.id,
      changes: { approval: undefined, ...(isBack ? { state: 'draft' as const } : {}), updatedAt: now },
    },
  ];
}
