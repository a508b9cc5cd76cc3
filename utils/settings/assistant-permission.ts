import { browser } from 'wxt/browser';
import { assistantKinds } from '../model/sent.ts';
import { isConsentAsked } from './consent.ts';

/** Of an origin such as "http://localhost:11434". Firefox knows no ports here. */
export function patternOf(origin: string, hasPorts = !isConsentAsked): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${hasPorts ? host : hostname}/*`;
}

/** The polyfill's types do not know kinds of data. */
const wanted = (origin: string): object => ({
  origins: [patternOf(origin)],
  ...(isConsentAsked ? { data_collection: [...assistantKinds] } : {}),
});

/** Asks for this one origin. Must be called in the turn of a press, before anything is awaited. */
export async function askEndpoint(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted(origin));
  } catch {
    return false;
  }
}

/** Whether it is allowed now. Asks nothing. */
export async function hasEndpoint(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.contains(wanted(origin));
  } catch {
    return false;
  }
}

/** Gives the origin back. What Firefox asked about the kinds of data stays: a sync may need the same. */
export async function giveBackEndpoint(origin: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [patternOf(origin)] });
  } catch {
    // It was never given, or belongs to the extension in a test.
  }
}
