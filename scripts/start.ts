import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { routeReplicas } from '../playground/serve.ts';
import { ensureChromium } from './lib/chromium.ts';
import { launchWithExtension } from './lib/launch.ts';
import { refuseNetwork } from './lib/offline.ts';
import { runs } from './lib/run.ts';
import { playTour } from './tour/play.ts';

/**
 * The main job: builds what is missing and opens Alongside on the replicas of the three networks. Where there is no
 * display (or with --tour) the guided tour plays headless instead and leaves its pictures under out/tour; with --dark
 * all of it is dark.
 */
const root = join(import.meta.dirname, '..');
const hasDisplay = process.platform !== 'linux' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];
const isTour = process.argv.includes('--tour') || !hasDisplay;
const colorScheme = process.argv.includes('--dark') ? 'dark' : 'light';

const chromium = await ensureChromium();
if (!chromium.ok) {
  console.error(chromium.error);
  process.exit(1);
}

console.log(isTour ? 'Building Alongside and the replicas for the tour …' : 'Building Alongside and the replicas …');
// The tour has to look inside our shadow root, so it plays on the e2e build; you get the release build.
const built =
  (await runs('npm', ['run', '--silent', isTour ? 'build:e2e-chrome' : 'build:chrome'])) &&
  (await runs('npm', ['run', '--silent', 'build:playground']));
if (!built) {
  console.error('The build failed; what went wrong stands above.');
  process.exit(1);
}

const server = existsSync(join(root, 'server/package.json'))
  ? spawn('npm', ['run', '--silent', 'serve'], { cwd: root, stdio: 'inherit' })
  : undefined;

if (isTour) {
  const passed = await playTour({ executablePath: chromium.value, folder: join(root, 'out/tour'), colorScheme });
  server?.kill();
  process.exit(passed ? 0 : 1);
}

const profile = join(root, 'out/profile');
await mkdir(profile, { recursive: true });
const { context, extensionId } = await launchWithExtension({
  extensionDir: join(root, '.output/chrome-mv3'),
  executablePath: chromium.value,
  headless: false,
  userDataDir: profile,
  viewport: null,
});
await refuseNetwork(context);
await routeReplicas(context);

console.log(`
Alongside is running beside replicas of the three networks. Nothing here reaches the real ones.

  First   Choose in the welcome page where Alongside may read.
  X         https://x.com/home                 open a post's mark, write "${';;'}" in the composer
  LinkedIn  https://www.linkedin.com/feed/     Alt+P on a name, then n, a note, Enter
  Facebook  https://www.facebook.com/          open a profile and keep it
  Popup     the A in the toolbar               calendar, goals, what is due
  All of it chrome-extension://${extensionId}/dashboard.html

Your notes stay in out/profile until you delete that folder. Close the browser to end.
`);

const pages = context.pages();
const first = pages[0] ?? (await context.newPage());
await first.goto('https://x.com/home');
await (await context.newPage()).goto('https://www.linkedin.com/feed/');
await (await context.newPage()).goto('https://www.facebook.com/');
await (await context.newPage()).goto(`chrome-extension://${extensionId}/dashboard.html#/welcome`);
await new Promise<void>((closed) => context.on('close', () => closed()));
server?.kill();
