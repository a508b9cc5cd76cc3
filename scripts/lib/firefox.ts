import { fail, ok, type Result } from '../../utils/lib/result.ts';
import { firstExecutable, hasApt, installWithApt } from './run.ts';

/** Path of a Firefox on this machine: FIREFOX_PATH, the ESR, then any other. */
export function findFirefox(): Promise<string | undefined> {
  return firstExecutable([
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    'firefox-esr',
    '/usr/bin/firefox',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
}

/** Installs a Firefox and gives its path; the error is a sentence with the exact command for the user. */
export async function installFirefox(): Promise<Result<string>> {
  await installWithApt('firefox-esr');
  const path = await findFirefox();
  if (path) return ok(path);
  const advice = (await hasApt())
    ? 'Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends firefox-esr'
    : 'Install Firefox 140 or newer from https://www.mozilla.org/firefox/';
  return fail(`Firefox could not be installed. ${advice} (or set FIREFOX_PATH to a Firefox you have).`);
}

export async function ensureFirefox(): Promise<Result<string>> {
  const path = await findFirefox();
  return path ? ok(path) : installFirefox();
}
