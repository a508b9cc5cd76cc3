import { test as base, expect, type Page } from '@playwright/test';
import { settledWorld } from '../../playground/serve.ts';
import { serveReplicas, type ReplicaServer } from '../../playground/server.ts';
import type { Launched } from '../../scripts/lib/launch.ts';
import { openStored, type Stored } from '../../scripts/lib/stored.ts';
import { createLender, type Lender } from './pages/lender.ts';

export type NetworkName = 'x' | 'linkedin' | 'facebook';

export interface Options {
  /** Written before any page opens; see docs/automation.md. */
  readonly settings: Record<string, unknown>;
  readonly colour: 'light' | 'dark';
  /** For tests that look at the first start, or leave in the browser what cannot be taken out of it. */
  readonly ownBrowser: boolean;
}

interface Fixtures extends Options {
  launched: Launched;
  stored: Stored;
  page: Page;
  /** An address of one of our own pages, e.g. ownPage('popup.html'). */
  ownPage: (path: string) => string;
}

export const everywhere = (mode: 'overlay' | 'panel' | 'off'): Record<string, unknown> => ({
  'network.x.mode': mode,
  'network.linkedin.mode': mode,
  'network.facebook.mode': mode,
  'firstRun.done': true,
});

export const homeOf: Readonly<Record<NetworkName, string>> = {
  x: 'https://x.com/home',
  linkedin: 'https://www.linkedin.com/feed/',
  facebook: 'https://www.facebook.com/',
};

/**
 * The themes in which whole flows are gone through. The checks of every push have time for one; contrast in the other one
 * is checked page by page in a11y.spec.
 */
export const flowColours: readonly Options['colour'][] = process.env['CI'] ? ['light'] : ['light', 'dark'];

/** The same for tests that only look: names and roles are those of both, and dark colours are harder to read. */
export const lookColours: readonly Options['colour'][] = process.env['CI'] ? ['dark'] : ['light', 'dark'];

/** The replicas show the same posts and counts in every test and on every day. */
export const world = settledWorld();

export const networks = Object.keys(homeOf) as NetworkName[];

/** For what every network goes through in the same way: the checks of every push have time for one of them. */
export const anyNetwork: readonly NetworkName[] = process.env['CI'] ? ['x'] : networks;

/** Each test gets a browser to itself with the e2e build, the replicas at their true addresses, and nothing else. */
export const test = base.extend<Fixtures, { replicas: ReplicaServer; lender: Lender }>({
  replicas: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const server = await serveReplicas({ defaults: world });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  lender: [
    async ({ replicas }, use) => {
      const lender = createLender(replicas);
      await use(lender);
      await lender.close();
    },
    { scope: 'worker' },
  ],
  settings: [everywhere('overlay'), { option: true }],
  colour: ['light', { option: true }],
  ownBrowser: [false, { option: true }],
  launched: async ({ settings, colour, ownBrowser, lender: shared, replicas }, use) => {
    const lender = ownBrowser ? createLender(replicas) : shared;
    const launched = await lender.lend({ settings, colour });
    await use(launched);
    await lender.takeBack(launched);
    if (ownBrowser) await lender.close();
  },
  stored: async ({ launched }, use) => {
    await use(await openStored(launched.context, launched.extensionId));
  },
  // After `stored`, whose tab would lie in front: a tab behind another one is drawn once a second.
  page: async ({ launched, stored: _behind }, use) => {
    await use(await launched.context.newPage());
  },
  ownPage: async ({ launched }, use) => {
    await use((path) => `chrome-extension://${launched.extensionId}/${path}`);
  },
});

export { expect };
