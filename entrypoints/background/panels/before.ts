import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { viewOfBefore } from '../../../components/overlay/views/panels/before-view.tsx';
import { ownResults } from '../../../utils/db/queries/own-results.ts';
import type { PostRow, WorkspaceDb } from '../../../utils/db/schema.ts';
import { originByNetwork } from '../../../utils/lib/hosts.ts';
import type { SaidBefore } from '../../../utils/model/own-help.ts';
import { ownPostsOf } from '../own-index.ts';
import { keptLike, quoteWithCredit } from './kept-before.ts';
import type { Panel, PanelPlace } from './types.ts';

const mostLike = 3;
const mostOnDay = 2;
/** Less is like too many. */
const leastLikeness = 0.2;

/** Own posts that are about the same as the draft, and those of this day in earlier years. */
export async function saidBefore(
  text: string,
  { db, now }: Pick<PanelPlace, 'db' | 'now'>,
): Promise<{ readonly like: readonly SaidBefore[]; readonly onThisDay: readonly SaidBefore[] }> {
  const posts = ownPostsOf(db);
  await posts.ready();
  const years = new Map(posts.onThisDay(now).map((each) => [each.key, each.years]));
  const like = posts.like(text, mostLike, leastLikeness).map(({ ref }) => ref);
  const onDay = [...years.keys()].filter((key) => !like.includes(key)).slice(0, mostOnDay);
  const results = await ownResults(db, [...like, ...onDay]);
  const shown = results.map(({ permalink, comparison, ...result }): SaidBefore => {
    const since = years.get(result.key);
    return {
      ...result,
      hasLink: permalink !== undefined,
      ...(since === undefined ? {} : { years: since }),
      ...(comparison ? { against: comparison } : {}),
    };
  });
  return {
    like: shown.filter(({ key }) => like.includes(key)),
    onThisDay: shown.filter(({ key }) => onDay.includes(key)),
  };
}

export const before: Panel = {
  title: () => i18n.t('before.title'),
  isOffered: ({ purpose }) => purpose === 'post',
  async answer({ act, arg, draft }, place) {
    const { db, now } = place;
    if (act === 'visit' && arg) await visit(await db.posts.get(arg));
    if (act === 'visitKept' && arg) await visit(await keptPost(db, arg));
    const [own, kept] = await Promise.all([saidBefore(draft.text, place), keptLike(draft.text, db, leastLikeness)]);
    const write = act === 'quote' ? await quoteWithCredit(draft, arg, db) : undefined;
    return { body: viewOfBefore({ ...own, kept }, now), ...(write ? { write } : {}) };
  },
};

const keptPost = async (db: WorkspaceDb, id: string) => {
  const row = await db.clippings.get(id);
  return row && row.deletedAt === undefined ? { network: row.post.network, permalink: row.permalink } : undefined;
};

/** Opens the post in a tab of its own; only where its address is one of the network. */
async function visit(row: Pick<PostRow, 'network' | 'permalink'> | undefined): Promise<void> {
  if (!row?.permalink || !URL.canParse(row.permalink)) return;
  const { origin, href } = new URL(row.permalink);
  if (origin === originByNetwork[row.network]) await browser.tabs.create({ url: href });
}
