import { viewOfFinding } from '../../components/overlay/views/dock/finding-view.tsx';
import { limitOf } from '../../utils/compose/length.ts';
import { checkOf } from '../../utils/compose/checks/reasons.ts';
import { runChecks } from '../../utils/compose/checks/run.ts';
import type { Finding } from '../../utils/compose/checks/types.ts';
import { solid } from '../../utils/compose/checks/solid.ts';
import { openWorkspace } from '../../utils/db/open.ts';
import { ownTexts } from '../../utils/db/queries/own-texts.ts';
import type { CheckedDraft } from '../../utils/model/findings.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Payload } from '../../utils/protocol/protocol.ts';
import { mutedChecks, premiumX } from '../../utils/settings/items.ts';
import { readWorkspaces } from '../../utils/settings/workspaces.ts';
import { ownEffects } from './own-effects.ts';

/** More than that nobody goes through. */
const mostShown = 50;

/** Runs the checks over a draft. The text is used for this answer alone and kept nowhere. */
export async function checkDraft({
  network,
  purpose,
  text,
  fold,
  at,
  muted,
}: Payload<'compose.check'>): Promise<CheckedDraft> {
  const now = Date.now();
  const { current } = await readWorkspaces();
  const [isPremium, mutedHere, texts, effects] = await Promise.all([
    hasPremium(network),
    mutedIn(current.id),
    openWorkspace(current.id).then((db) => ownTexts(db, network, now)),
    purpose === 'post' ? ownEffects(current.id, network, now) : {},
  ]);
  const limit = limitOf(network, purpose, isPremium);
  const all = await runChecks(
    { text },
    {
      network,
      purpose,
      history: { now, texts, effects },
      ...(limit === undefined ? {} : { limit }),
      ...(fold === undefined ? {} : { fold }),
    },
    { muted: mutedHere },
  );
  const found = all.slice(0, mostShown).map((finding): Finding => {
    const { change, ...rest } = finding;
    return change ? { ...rest, change: solid(text, change) } : rest;
  });
  const shownAt = at === undefined ? undefined : Math.max(0, Math.min(at, found.length - 1));
  return {
    found: found.map(({ reason, span, change }) => ({
      check: checkOf(reason),
      ...(span ? { span } : {}),
      ...(change ? { change } : {}),
    })),
    at: shownAt,
    body: shownAt === undefined ? [] : viewOfFinding({ found, at: shownAt, text, muted }),
  };
}

const mutedIn = async (workspaceId: string): Promise<readonly string[]> =>
  (await mutedChecks.getValue())[workspaceId] ?? [];

/** In the current workspace alone: another brand may well like what this one does not. */
export async function muteCheck(check: string, isMuted: boolean): Promise<void> {
  const { current } = await readWorkspaces();
  const before = await mutedChecks.getValue();
  const others = (before[current.id] ?? []).filter((each) => each !== check);
  await mutedChecks.setValue({ ...before, [current.id]: isMuted ? [...others, check] : others });
}

/** Whether texts on X may be as long as those of X Premium: told by the user, since no page shows it in every composer. */
export async function hasPremium(network: NetworkId): Promise<boolean> {
  if (network !== 'x') return false;
  const { current } = await readWorkspaces();
  return (await premiumX.getValue())[current.id] ?? false;
}

/** The limit that a composer was told of, or the one of X Premium. */
export async function limitFor<L extends number | undefined>(network: NetworkId, limit: L): Promise<number | L> {
  const isOfPost = network === 'x' && limit === limitOf('x', 'post');
  return isOfPost && (await hasPremium(network)) ? (limitOf('x', 'post', true) ?? limit) : limit;
}
