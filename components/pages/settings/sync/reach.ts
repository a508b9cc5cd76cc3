import type { Reach } from '../../../../utils/db/sync/actions.ts';

export { askConsent as mayTransmit } from '../../../../utils/settings/consent.ts';

/** Calls of this page; they end with it by themselves. */
export const reach = (): Reach => ({
  fetch: (url, init) => fetch(url, init),
  signal: AbortSignal.timeout(60_000),
});
