import { browser } from 'wxt/browser';
import { handleKey } from '../../utils/lib/keys.ts';
import type { CardTurn } from '../../utils/model/card-view.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';

/** For one view, and that comes at once: a card that is opened anew has the field for a note. */
const lastsMs = 5_000;

interface Turned {
  readonly of: string;
  readonly at: number;
  readonly turn: CardTurn;
}

const keyOf = (tabId: number): string => `turn.${tabId}`;
const nameOf = ({ network, handle }: ProfileRef): string => handleKey(network, handle);

/** What the next view of a person's card in a tab has a field for. Undefined: a note, as always. */
export async function turnCard(tabId: number, profile: ProfileRef, turn: CardTurn | undefined): Promise<void> {
  const turned: Turned | undefined = turn && { of: nameOf(profile), at: Date.now(), turn };
  if (turned) await browser.storage.session.set({ [keyOf(tabId)]: turned });
  else await browser.storage.session.remove(keyOf(tabId));
}

export async function takeTurn(tabId: number | undefined, profile: ProfileRef): Promise<CardTurn | undefined> {
  if (tabId === undefined) return undefined;
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Turned | undefined;
  if (!stored) return undefined;
  await browser.storage.session.remove(keyOf(tabId));
  const isMeant = stored.of === nameOf(profile) && Date.now() - stored.at < lastsMs;
  return isMeant ? stored.turn : undefined;
}
