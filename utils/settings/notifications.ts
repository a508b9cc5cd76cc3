import { browser } from 'wxt/browser';

const wanted = { permissions: ['notifications' as const] };

/** Whether the user allowed notifications in this browser, and still does. Asks nothing. */
export const hasNotifications = (): Promise<boolean> => browser.permissions.contains(wanted);

/** Asks the user for it. Must be called in the turn of a press, before anything is awaited. */
export async function askNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted);
  } catch {
    return false;
  }
}
