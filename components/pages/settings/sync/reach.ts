import type { Reach } from '../../../../utils/db/sync/actions.ts';
import { hasConsent } from '../../../../utils/settings/consent.ts';

export { askConsent as mayTransmit } from '../../../../utils/settings/consent.ts';

/** Calls of this page; they end with it by themselves. Where the user took back that anything is sent, nothing is. */
export const reach = (): Reach => ({
  fetch: async (url, init) => {
    if (!(await hasConsent())) throw new TypeError('Nothing may be sent');
    return fetch(url, init);
  },
  signal: AbortSignal.timeout(60_000),
});

/** A server that is gone keeps nobody. */
const longestGoodbyeMs = 3000;

/** Whether the server was told in time. */
export const within = (told: Promise<boolean>): Promise<boolean> =>
  Promise.race([told, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestGoodbyeMs))]);
