import { browser } from 'wxt/browser';
import { openWorkspace } from '../../utils/db/open.ts';
import { recordFigures, type SeenFigure } from '../../utils/db/tables/account-figures.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { originByNetwork } from '../../utils/lib/hosts.ts';
import { handleKey, normalHandle, postKey } from '../../utils/lib/keys.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Profile } from '../../utils/model/records.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { engagerPageOf } from '../../utils/networks/engager-pages.ts';
import { figurePageOf } from '../../utils/networks/figure-pages.ts';
import { readFigures } from '../../utils/networks/interpret-figures.ts';
import type { Answers, Payload } from '../../utils/protocol/protocol.ts';
import { modeItems, paused } from '../../utils/settings/items.ts';
import { mayRecord } from '../../utils/settings/questions.ts';
import { workspaceSpans } from '../../utils/settings/workspaces.ts';
import { tabState } from './tabs.ts';

type Answer = Answers['figures.record'];

/**
 * Brings the script that reads statistics into a tab whose address is one of them, and the one that reads who reacted into
 * a list of that; nowhere else.
 */
export function registerFigures(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const address = change.url ?? (change.status === 'complete' ? tab.url : undefined);
    if (address && URL.canParse(address)) void load(tabId, new URL(address));
  });
}

async function load(tabId: number, url: URL): Promise<void> {
  const network = networkOf(url);
  const file = network && scriptFor(network, url);
  if (!network || !file) return;
  const mode = await modeItems[network].getValue();
  if (mode !== 'overlay' && mode !== 'panel') return;
  // A tab that went on or was closed meanwhile is no trouble.
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] }).catch(() => undefined);
}

const scriptFor = (network: NetworkId, url: URL) =>
  figurePageOf(network, url)
    ? ('/content-scripts/figures.js' as const)
    : engagerPageOf(network, url) && ('/content-scripts/engagers.js' as const);

const networkOf = ({ origin }: URL): NetworkId | undefined =>
  (Object.keys(originByNetwork) as NetworkId[]).find((network) => originByNetwork[network] === origin);

const viewerKey = (network: NetworkId): string => `viewer.${network}`;

/** Who is signed in, as a page of the network said last while this browser runs. */
export async function rememberViewer(network: NetworkId, viewer: ProfileRef | undefined): Promise<void> {
  if (viewer) await browser.storage.session.set({ [viewerKey(network)]: viewer });
}

/** Who is signed in, as the tab says, else as any page of the network said last. */
export async function viewerOf(network: NetworkId, tabId: number | undefined): Promise<ProfileRef | undefined> {
  const state = tabId === undefined ? null : await tabState(tabId);
  if (state?.network === network && state.viewer) return state.viewer;
  const key = viewerKey(network);
  return (await browser.storage.session.get(key))[key] as ProfileRef | undefined;
}

/**
 * Records the statistics of an own account that a page showed. Nothing where nobody can tell whose they are, where that is no
 * own account of this workspace, or where recording rests.
 */
export async function recordShownFigures(
  { address, ...shown }: Payload<'figures.record'>,
  tabId: number | undefined,
): Promise<Answer> {
  const { network, seenAt } = shown;
  const url = URL.parse(address, originByNetwork[network]);
  const page = url ? figurePageOf(network, url) : undefined;
  const answer = (recorded: number, problem?: Answer['problem']): Answer => ({
    recorded,
    // Beside a feed the numbers are there once, and the page changes all the time.
    isDone: !page || page.onlyLinks === true,
    ...(problem ? { problem } : {}),
  });
  if (!url || !page) return answer(0, 'not-read');
  if (await paused.getValue()) return answer(0, 'paused');
  const viewer = await viewerOf(network, tabId);
  if (!(await mayRecord(network, viewer))) return answer(0, 'paused');
  const [{ workspace, from }] = await workspaceSpans();
  if (seenAt < from) return answer(0, 'paused');
  const db = await openWorkspace(workspace.id);
  const whose = page.handle ?? viewer?.handle;
  const profile = whose === undefined ? undefined : await ownProfile(db, network, whose, viewer);
  if (!profile) return answer(0, whose === undefined ? 'nobody' : 'not-own');
  const { figures, audience, missing } = readFigures({ ...shown, address }, page);
  const of = page.post && { postKey: postKey(page.post) };
  const seen: SeenFigure[] = [
    ...figures.map((figure) => ({ ...figure, ...of })),
    ...audience.map(({ heading, shares }) => ({
      metric: 'audience' as const,
      by: 'label' as const,
      heading,
      shares: [...shares],
    })),
  ];
  if (seen.length + missing.length === 0) return answer(0);
  const { handle } = profile;
  return answer(await recordFigures(db, { network, handle, page: url.pathname, seenAt, figures: seen, missing }));
}

/** An account of our own by handle or number; the number in an address may be that of the signed-in account. */
async function ownProfile(
  db: WorkspaceDb,
  network: NetworkId,
  whose: string,
  viewer: ProfileRef | undefined,
): Promise<Profile | undefined> {
  const names = [handleKey(network, whose)];
  if (viewer && normalHandle(viewer.handle) === normalHandle(whose) && viewer.stableId)
    names.push(`${network}:${viewer.stableId.toLowerCase()}`);
  const own = await db.profiles.where('relation').equals('own').toArray();
  return own.find(
    (profile) =>
      profile.network === network &&
      (profile.handleKeys.some((key) => names.includes(key)) ||
        (profile.stableKey !== undefined && names.includes(profile.stableKey.toLowerCase()))),
  );
}
