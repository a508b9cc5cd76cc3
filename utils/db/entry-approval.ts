import { sha256Hex } from '../lib/sha256.ts';
import { NetworkId } from '../model/network.ts';
import type { PlanEntry } from '../model/records.ts';

/** What of an entry is agreed to: what goes out, and nothing of when it does or how it is filed. */
export type Content = Pick<PlanEntry, 'variants' | 'parts' | 'firstComments' | 'media'>;

/** none: nobody approved it. holds: what was approved is what it says. void: it says something else since. */
export type ApprovalStanding = 'none' | 'holds' | 'void';

const fields = ['variants', 'parts', 'firstComments', 'media'] as const satisfies readonly (keyof Content)[];

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n');

/**
 * The content as one text, the same on every device and in every time zone: texts, parts and first comments by network,
 * blank ones left out, and the files with their alternative texts. Links stand in the texts.
 */
function contentText({ variants, parts, firstComments, media = [] }: Content): string {
  const networks = [...NetworkId.options].sort();
  const said = networks.map((network) => [
    network,
    plain(variants[network]),
    (parts?.[network] ?? []).map(plain).filter((part) => part.trim() !== ''),
    plain(firstComments?.[network]),
  ]);
  const files = media.map(({ name, kind, type, bytes, width, height, seconds = 0, alt, networks: on }) => [
    name,
    kind,
    type,
    bytes,
    width,
    height,
    seconds,
    plain(alt),
    on ? [...on].sort() : networks,
  ]);
  return JSON.stringify(['entry 1', said.filter(([, ...texts]) => texts.flat().some((text) => text !== '')), files]);
}

export const contentHash = (content: Content): string => sha256Hex(contentText(content));

export const approvalStanding = (entry: Content & Pick<PlanEntry, 'approval'>): ApprovalStanding =>
  !entry.approval ? 'none' : entry.approval.hash === contentHash(entry) ? 'holds' : 'void';

/** Whether these changes make an approval void that holds. */
export function voidsApproval(before: PlanEntry, changes: Partial<PlanEntry>): boolean {
  if (!before.approval || !fields.some((field) => field in changes)) return false;
  const after = { ...before, ...changes };
  return approvalStanding(before) === 'holds' && approvalStanding(after) === 'void';
}

/** The changes of an entry with what they say of its state: what was approved is a draft once it says something else. */
export function withVoidedApproval<C extends object>(before: object | undefined, changes: C): C {
  const [entry, edit] = [before as PlanEntry | undefined, changes as Partial<PlanEntry>];
  if (entry?.state !== 'approved' || (edit.state ?? 'approved') !== 'approved') return changes;
  return voidsApproval(entry, edit) ? { ...changes, state: 'draft' } : changes;
}
