import * as z from 'zod/mini';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { type ChecklistItem, EntryMedia } from '../../../utils/model/entry-parts.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { PostRef } from '../../../utils/model/sighting.ts';

/** What an entry has beside its texts, as one text for each field: a cell of a table, or a property of an event. */

type Fields = Partial<PlanEntry>;

interface FileField {
  /** Undefined where the entry has none. */
  readonly write: (entry: PlanEntry) => string | undefined;
  /** What is read of a text that is not empty; it is checked as a whole entry afterwards. */
  readonly read: (text: string) => Fields;
}

const texts = z.partialRecord(NetworkId, z.string());

/** Lists and lists of lists have no plain text that could be read again whatever is in them. */
const asJson = <T>(schema: z.ZodMiniType<T>, of: (entry: PlanEntry) => T | undefined, to: (value: T) => Fields) => ({
  write: (entry: PlanEntry) => {
    const value = of(entry);
    return value === undefined ? undefined : JSON.stringify(value);
  },
  read: (text: string): Fields => {
    const value = schema.safeParse(parsed(text));
    if (!value.success) throw new UnreadableField();
    return to(value.data);
  },
});

/** A field of a row or an event that is none: all of it is refused rather than taken in without. */
export class UnreadableField extends Error {}

const fields = {
  assignee: { write: ({ assignee }) => assignee, read: (assignee) => ({ assignee }) },
  approver: { write: ({ approver }) => approver, read: (approver) => ({ approver }) },
  checklist: {
    write: ({ checklist }) =>
      checklist?.map(({ text, isDone }) => `[${isDone ? 'x' : ' '}] ${text.replace(/\s+/g, ' ')}`).join('\n'),
    read: (text) => ({ checklist: text.split('\n').flatMap(itemOf) }),
  },
  files: asJson(
    z.array(EntryMedia),
    ({ media }) => media,
    (media) => ({ media }),
  ),
  parts: asJson(
    z.partialRecord(NetworkId, z.array(z.string())),
    ({ parts }) => parts,
    (parts) => ({ parts }),
  ),
  'first-comments': asJson(
    texts,
    ({ firstComments }) => firstComments,
    (firstComments) => ({ firstComments }),
  ),
  campaign: { write: ({ campaignId }) => campaignId, read: (campaignId) => ({ campaignId }) },
  sponsored: {
    write: ({ isSponsored }) => (isSponsored === undefined ? undefined : isSponsored ? 'yes' : 'no'),
    read: (text) => ({ isSponsored: /^(?:yes|true|1|x)$/i.test(text) }),
  },
  series: asJson(
    z.object({ id: z.string(), rule: z.string() }),
    ({ series }) => series,
    (series) => ({ series }),
  ),
  'repeat-of': asJson(
    PostRef,
    ({ repeatOf }) => repeatOf,
    (repeatOf) => ({ repeatOf }),
  ),
  /** For who reads the file. Who approved something is said here or by a review file, never by a plan from elsewhere. */
  approval: { write: approvalText, read: () => ({}) },
} as const satisfies Readonly<Record<string, FileField>>;

export type FileFieldName = keyof typeof fields;
export const fileFields = Object.keys(fields) as readonly FileFieldName[];

/** What a file says of an entry in these fields; those that it has nothing in are not there. */
export const fieldTexts = (entry: PlanEntry): readonly (readonly [FileFieldName, string])[] =>
  fileFields.flatMap((name) => {
    const text = fields[name].write(entry);
    return text ? [[name, text] as const] : [];
  });

/** What is in these fields. Throws `UnreadableField` where one of them cannot be read. */
export const fieldsOf = (said: (name: FileFieldName) => string): Fields =>
  Object.assign({}, ...fileFields.map((name) => (said(name) ? fields[name].read(said(name)) : {}))) as Fields;

/** "[x] Links checked"; a line without a box is one that is open. */
function itemOf(line: string): readonly ChecklistItem[] {
  const [, box, rest = ''] = /^\s*(?:[-*]\s+)?(?:\[([ xX]?)\]\s*)?(.*)$/.exec(line) ?? [];
  const text = rest.trim();
  return text ? [{ text, isDone: box?.toLowerCase() === 'x' }] : [];
}

function approvalText(entry: PlanEntry): string | undefined {
  const { approval } = entry;
  if (!approval) return undefined;
  const at = new Date(approval.at).toISOString();
  return `${approvalStanding(entry) === 'void' ? 'void, text changed since' : 'approved'}: ${approval.by}, ${at}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UnreadableField();
  }
}
