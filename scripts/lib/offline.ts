import type { BrowserContext } from '@playwright/test';

/**
 * Aborts every http(s) request that no later route fulfils: Playwright asks the newest route first, so call this before
 * serving anything. The list returned grows with the addresses refused.
 */
export async function refuseNetwork(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.route(/^https?:/, (route) => {
    refused.push(route.request().url());
    // The page may be gone before the answer: nothing is left to refuse then.
    return route.abort('internetdisconnected').catch(() => undefined);
  });
  return refused;
}

/**
 * Off for us: Chromium builds two pages for a list below its address bar at each start, which took a quarter of what a
 * test costs. A later list takes the place of an earlier one, so what Playwright turns off is repeated.
 */
const unwantedFeatures: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Keeps the browser itself quiet: its own errands never pass through a route. */
export const quietFlags: readonly string[] = [
  `--disable-features=${unwantedFeatures.join(',')}`,
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** With this the browser resolves no name at all but those in `rules`; what a route fulfils needs none. */
export const namesFlag = (rules: readonly string[] = []): string =>
  `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ')}`;
