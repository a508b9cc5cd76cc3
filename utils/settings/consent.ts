import { browser } from 'wxt/browser';
import { sentKinds } from '../model/sent.ts';

/**
 * Firefox asks its users before an extension sends anything, and they can take it back at any time; no other browser has
 * such a question. The build decides: a Firefox may call itself otherwise.
 */
export const isConsentAsked: boolean = import.meta.env.FIREFOX;

/** The polyfill's types do not know these permissions. */
const wanted = { data_collection: [...sentKinds] } as object;

/** Asks where nobody agreed yet. Must be called in the turn of a press, before anything is awaited. */
export async function askConsent(): Promise<boolean> {
  if (!isConsentAsked) return true;
  try {
    return await browser.permissions.request(wanted);
  } catch {
    return false;
  }
}

/** Whether it is agreed to now. Asks nothing. */
export async function hasConsent(): Promise<boolean> {
  if (!isConsentAsked) return true;
  try {
    return await browser.permissions.contains(wanted);
  } catch {
    return false;
  }
}
