import { browser } from 'wxt/browser';
import type { Reach } from '../../../../utils/db/sync/actions.ts';

/** Calls of this page; they end with it by themselves. */
export const reach = (): Reach => ({
  fetch: (url, init) => fetch(url, init),
  signal: AbortSignal.timeout(60_000),
});

interface DataPermissions {
  readonly data_collection?: readonly string[];
}

/**
 * Firefox asks its users before anything leaves the browser. Must be called in the turn of the press. True where the
 * browser has no such question.
 */
export async function mayTransmit(): Promise<boolean> {
  if (!navigator.userAgent.includes('Firefox/')) return true;
  // As in the manifest: notes on people, texts of posts, and when they were seen.
  const wanted: DataPermissions = {
    data_collection: ['personallyIdentifyingInfo', 'websiteContent', 'websiteActivity'],
  };
  try {
    return await browser.permissions.request(wanted as never);
  } catch {
    return false;
  }
}
