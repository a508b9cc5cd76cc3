import { viewOfFinding } from '../../components/overlay/views/dock/finding-view.tsx';
import { lengthOf, type LengthPurpose, limitOf } from '../../utils/compose/length.ts';
import { checkIds, checkOf } from '../../utils/compose/checks/reasons.ts';
import { leftKey } from '../../utils/compose/left-key.ts';
import { runChecks } from '../../utils/compose/checks/run.ts';
import { languageOf } from '../../utils/compose/checks/language.ts';
import { proseOf } from '../../utils/compose/checks/prose.ts';
import { solid } from '../../utils/compose/checks/solid.ts';
import type { CheckContext, Finding } from '../../utils/compose/checks/types.ts';
import { voiceKept } from '../../utils/compose/checks/voice.ts';
import { openWorkspace } from '../../utils/db/open.ts';
import { loadMs } from '../../utils/grammar/keeper.ts';
import { ownTexts } from '../../utils/db/queries/own-texts.ts';
import { usedReplies } from '../../utils/db/queries/used-replies.ts';
import { voiceFor } from '../../utils/db/queries/voices.ts';
import type { DraftLength } from '../../utils/model/dock.ts';
import type { CheckedDraft } from '../../utils/model/findings.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import type { Payload } from '../../utils/protocol/protocol.ts';
import { mutedChecks, premiumX } from '../../utils/settings/items.ts';
import { readWorkspaces } from '../../utils/settings/workspaces.ts';
import { attachmentsOf } from './attachments.ts';
import { campaignOf } from './campaign-of.ts';
import { type English, englishOf } from './grammar/english.ts';
import { isLikeOwn } from './own-index.ts';
import { ownEffects } from './own-effects.ts';
import { sheetOf } from './voice-sheet.ts';

/** More than that nobody goes through. */
const mostShown = 50;
/** More than any network takes: what was pasted by mistake is told its length, and nothing else. */
const mostRead = 70_000;
/** So long an answer waits for the grammar pack; and one that was asked for because of it. */
const packMs = 100;
const longPackMs = loadMs + 10_000;

/**
 * Runs the checks over a draft. The text is used for this answer alone and kept nowhere. A pack that is not ready is left
 * out, and the answer says so: whoever asked asks once more, and waits.
 */
export async function checkDraft(
  { network, purpose, text, fold, caret, linked, at, muted, left = [], waits, attached }: Payload<'compose.check'>,
  { tabId }: { readonly tabId: number | undefined },
): Promise<CheckedDraft> {
  const now = Date.now();
  const { current } = await readWorkspaces();
  const db = await openWorkspace(current.id);
  const language = languageOf(proseOf(text));
  const byUser = await mutedIn(current.id);
  const mutedHere = text.length > mostRead ? [...byUser, ...checkIds.filter((id) => id !== 'length')] : byUser;
  const asked = englishOf({ workspaceId: current.id, place: String(tabId), text, muted: mutedHere });
  const pack = inTime(asked, waits ? longPackMs : packMs);
  const [isPremium, texts, replies, effects, voice, campaign] = await Promise.all([
    hasPremium(network),
    ownTexts(db, network, now),
    usedReplies(db),
    purpose === 'post' ? ownEffects(current.id, network, now) : {},
    voiceFor(db, language),
    campaignOf(db, { network, purpose, text }, now),
  ]);
  const limit = limitOf(network, purpose, isPremium);
  const attachments = attachmentsOf(purpose, attached);
  const english = await pack;
  const context: CheckContext = {
    network,
    purpose,
    history: { now, texts, replies, effects },
    ...(typeof english === 'object' ? { english } : {}),
    ...(language === undefined ? {} : { language }),
    ...(limit === undefined ? {} : { limit }),
    ...(fold === undefined ? {} : { fold }),
    ...(caret === undefined ? {} : { caret }),
    // On Facebook nobody can tell a name that was picked from other words.
    ...(linked && network === 'linkedin' ? { mentions: linked } : {}),
    ...(voice ? { voice: sheetOf(voice) } : {}),
    ...(campaign ? { campaign } : {}),
    ...(attachments ? { attachments } : {}),
  };
  const all = await runChecks({ text }, context, { muted: mutedHere });
  const spoken = all.filter(({ reason, span }) => !left.includes(leftKey({ check: checkOf(reason), span }, text)));
  const found = spoken.slice(0, mostShown).map((finding): Finding => {
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
    ...(english === 'late' ? { isPart: true } : {}),
    ...(purpose === 'post' && isLikeOwn(await openWorkspace(current.id), text) ? { isLike: true } : {}),
    body:
      shownAt === undefined
        ? []
        : viewOfFinding({ found, at: shownAt, text, muted, voice: voice && voiceKept(text, context) }),
  };
}

/** A pack that fails says nothing. */
async function inTime(asked: Promise<English | undefined>, ms: number): Promise<English | 'late' | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), ms)));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  clearTimeout(timer);
  return first;
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

/** How long a draft is and the most that fits, for this account. */
export const draftLength = async (network: NetworkId, purpose: LengthPurpose, text: string): Promise<DraftLength> => ({
  used: lengthOf(network, text),
  limit: limitOf(network, purpose, await hasPremium(network)),
});
