import { browser } from 'wxt/browser';
import type { NetworkId } from '../../utils/model/network.ts';
import { paused } from '../../utils/settings/items.ts';
import { mayRecord } from '../../utils/settings/questions.ts';

/** Nothing is kept while recording is paused, where it is asked whose account it is, and of private windows. */
export async function mayKeepDraft(network: NetworkId, tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined || (await paused.getValue()) || !(await mayRecord(network, undefined))) return false;
  return !(await browser.tabs.get(tabId)).incognito;
}
