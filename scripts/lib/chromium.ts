import { chromium } from '@playwright/test';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import { firstExecutable, hasApt, installWithApt, isRoot, runs } from './run.ts';

/** Path of a Chromium on this machine: CHROMIUM_PATH, Playwright's own, Debian's, then Google Chrome. */
export function findChromium(): Promise<string | undefined> {
  return firstExecutable([
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
}

/** Installs a Chromium and gives its path; the error is a sentence with the exact command for the user. */
export async function installChromium(): Promise<Result<string>> {
  await installWithApt('chromium');
  let path = await findChromium();
  if (!path && (await runs('npx', ['playwright', 'install', 'chromium']))) path = await findChromium();
  if (path) return ok(path);
  const command =
    (await hasApt()) && !isRoot()
      ? 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium'
      : 'npx playwright install --with-deps chromium';
  return fail(`Chromium could not be installed. Run: ${command} (or set CHROMIUM_PATH to a Chromium you have).`);
}

export async function ensureChromium(): Promise<Result<string>> {
  const path = await findChromium();
  return path ? ok(path) : installChromium();
}
