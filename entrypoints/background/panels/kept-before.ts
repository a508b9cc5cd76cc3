import { authorOf, creditOf } from '../../../components/pages/library/credit.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { erasedAmong, marksOf } from '../../../utils/db/tables/erasures.ts';
import { engagementOf, partsSeen } from '../../../utils/metrics/engagement.ts';
import type { Clipping } from '../../../utils/model/library.ts';
import type { KeptBefore } from '../../../utils/model/own-help.ts';
import type { PanelAnswer, PanelAsk } from '../../../utils/model/panels.ts';
import { highlightsOf, quoteOf } from '../../../utils/notes/highlights.ts';
import { keptPostsOf } from '../own-index.ts';

const mostKept = 3;
const quotedLength = 180;

/** Kept posts of others that are about the same as the draft, the most alike first. Nobody who was erased. */
export async function keptLike(text: string, db: WorkspaceDb, least: number): Promise<readonly KeptBefore[]> {
  const posts = keptPostsOf(db);
  await posts.ready();
  const ids = posts.like(text, mostKept, least).map(({ ref }) => ref);
  const rows = (await db.clippings.bulkGet(ids)).filter((row) => row !== undefined && row.deletedAt === undefined);
  const named = (row: Clipping | undefined): readonly string[] => (row?.author ? marksOf(row.author) : []);
  const erased = await erasedAmong(db, rows.flatMap(named));
  return rows.flatMap((row) => (row && !erased.is(named(row)) ? [shownOf(row)] : []));
}

function shownOf(clipping: Clipping): KeptBefore {
  const { id, post, keptAt, metrics = {}, metricsAt, postedAt, permalink } = clipping;
  const [part, ...others] = partsSeen(metrics);
  // One number alone stays as it was shown.
  const count = part && others.length === 0 ? metrics[part] : engagementOf(metrics);
  const age = postedAt && metricsAt !== undefined ? metricsAt - (postedAt.from + postedAt.to) / 2 : -1;
  return {
    id,
    network: post.network,
    author: authorOf(clipping),
    text: quoteOf(clipping, quotedLength),
    isMarked: highlightsOf(clipping).length > 0,
    keptAt,
    hasLink: permalink !== undefined,
    ...(count ? { count } : {}),
    ...(age >= 0 ? { ageMs: age } : {}),
  };
}

/** The highlighted words with who wrote them, on lines of their own where something stands before the caret. */
export async function quoteWithCredit(
  { text, selection }: PanelAsk['draft'],
  id: string | undefined,
  db: WorkspaceDb,
): Promise<PanelAnswer['write']> {
  const clipping = id === undefined ? undefined : await db.clippings.get(id);
  if (!clipping || clipping.deletedAt !== undefined) return undefined;
  const before = text.slice(0, selection?.start ?? text.length);
  const lead = before === '' || before.endsWith('\n') ? '' : /\s$/u.test(before) ? '\n' : '\n\n';
  return { text: `${lead}${creditOf(clipping)}`, target: 'caret' };
}
