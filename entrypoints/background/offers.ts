import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { buildLink } from '../../utils/compose/link-builder.ts';
import { filled } from '../../utils/compose/snippets.ts';
import { campaignOn, campaigns } from '../../utils/db/queries/campaigns.ts';
import { composeContext } from '../../utils/db/queries/compose-context.ts';
import { type HashtagResult, hashtagResults, rankedSets } from '../../utils/db/queries/hashtag-results.ts';
import { links } from '../../utils/db/queries/links.ts';
import { openWorkspace } from '../../utils/db/open.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { formatNumber } from '../../utils/lib/format.ts';
import type { ComposeContext } from '../../utils/model/cards.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import { snippetValues } from './snippet-values.ts';

type Offers = Awaited<ReturnType<typeof composeContext>>;

/** What the dock offers to put in, in the order in which it does, with what is to be said of each. */
export async function offersFor(
  workspaceId: string,
  network: NetworkId,
  tabId: number | undefined,
  now: number,
): Promise<Pick<Offers, 'entry'> & Pick<ComposeContext, 'snippets'>> {
  const db = await openWorkspace(workspaceId);
  const [{ snippets, entry }, values] = await Promise.all([
    composeContext(db, network, now),
    snippetValues(db, tabId, now),
  ]);
  const [results, linked] = await Promise.all([
    resultsOf(workspaceId, network, snippets, now),
    linksFor(db, network, now),
  ]);
  const texts = snippets.map((snippet) => {
    const result = results.get(snippet.id);
    return { ...snippet, text: filled(snippet.text, values), ...(result ? { about: resultSaid(result) } : {}) };
  });
  const all: ComposeContext['snippets'] = [...texts, ...linked].sort((a, b) => b.uses - a.uses);
  return { entry, snippets: rankedSets(all, results) };
}

const mostLinks = 50;

/** Links as they are put in on a network now: with what the campaign of each, or the one that is on, says. */
async function linksFor(db: WorkspaceDb, network: NetworkId, now: number): Promise<ComposeContext['snippets']> {
  const [all, known] = await Promise.all([links(db), campaigns(db)]);
  const on = campaignOn(known, network, now);
  return all.slice(0, mostLinks).map((link) => {
    const built = buildLink(link, known.find(({ id }) => id === link.campaignId) ?? on, network);
    return {
      id: link.id,
      title: i18n.t('compose.linkTo', [link.title]),
      text: built.url,
      uses: link.uses,
      kind: 'link',
      about: built.campaign ? i18n.t('compose.linkUtm', [built.campaign]) : i18n.t('compose.linkPlain'),
    };
  });
}

/** "×1.1, n = 14", or that there are too few. */
export const resultSaid = ({ n, effect }: HashtagResult): string =>
  effect
    ? i18n.t('compose.tagsDid', [formatNumber(Math.round(effect.factor * 10) / 10), formatNumber(n)])
    : i18n.t('compose.tagsTooFew', [formatNumber(n)]);

/** So long an answer is good enough: it takes reading some hundred posts. */
const goodForMs = 10 * 60_000;

async function resultsOf(
  workspaceId: string,
  network: NetworkId,
  snippets: Offers['snippets'],
  now: number,
): Promise<ReadonlyMap<string, HashtagResult>> {
  const sets = snippets.filter(({ kind }) => kind === 'hashtags').map(({ id, text }) => ({ id, text }));
  if (sets.length === 0) return new Map();
  const key = `hashtags.results.${workspaceId}.${network}`;
  const of = JSON.stringify(sets);
  const stored = (await browser.storage.session.get(key))[key] as
    { readonly at: number; readonly of: string; readonly results: readonly [string, HashtagResult][] } | undefined;
  if (stored && stored.of === of && now - stored.at < goodForMs) return new Map(stored.results);
  const results = await hashtagResults(await openWorkspace(workspaceId), network, sets, now);
  await browser.storage.session.set({ [key]: { at: now, of, results: [...results] } });
  return results;
}
