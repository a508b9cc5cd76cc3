import { browser } from 'wxt/browser';
import { ownRules } from '../../utils/compose/checks/own-rules.ts';
import type { OwnHistory } from '../../utils/compose/checks/types.ts';
import { openWorkspace } from '../../utils/db/open.ts';
import { ownSeenPosts } from '../../utils/db/queries/own-seen-posts.ts';
import { storedCurve } from '../../utils/db/queries/stored-curve.ts';
import { effectOf } from '../../utils/metrics/effect-of.ts';
import type { NetworkId } from '../../utils/model/network.ts';

type Effects = NonNullable<OwnHistory['effects']>;

/** So long an answer is good enough: it takes reading some hundred posts, and nobody publishes that often. */
const goodForMs = 10 * 60_000;

/** What the user's own posts say of the rules of thumb, kept for some minutes as long as the browser runs. */
export async function ownEffects(workspaceId: string, network: NetworkId, now: number): Promise<Effects> {
  const key = `checks.effects.${workspaceId}.${network}`;
  const stored = (await browser.storage.session.get(key))[key] as
    { readonly at: number; readonly effects: Effects } | undefined;
  if (stored && now - stored.at < goodForMs) return stored.effects;
  const db = await openWorkspace(workspaceId);
  const [posts, curve] = await Promise.all([ownSeenPosts(db, network, now), storedCurve(db, network)]);
  const effects: Effects = Object.fromEntries(
    Object.entries(ownRules).flatMap(([rule, isOfKind]) => {
      const kinds = posts.map(({ text, seen }) => ({ seen, isOne: isOfKind(text, network) }));
      const effect = effectOf(
        kinds.filter(({ isOne }) => isOne).map(({ seen }) => seen),
        kinds.filter(({ isOne }) => !isOne).map(({ seen }) => seen),
        curve,
      );
      return effect ? [[rule, effect]] : [];
    }),
  );
  await browser.storage.session.set({ [key]: { at: now, effects } });
  return effects;
}
