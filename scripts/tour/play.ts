import { relative } from 'node:path';
import { routeReplicas, settledWorld } from '../../playground/serve.ts';
import { launchWithExtension } from '../lib/launch.ts';
import { refuseNetwork } from '../lib/offline.ts';
import { openStored } from '../lib/stored.ts';
import { openBook, printChecks } from './book.ts';
import { steps } from './steps.ts';

interface TourOptions {
  readonly executablePath: string;
  /** Where pictures and index.html go. */
  readonly folder: string;
  /** Of Alongside and of the networks. */
  readonly colorScheme: 'light' | 'dark';
}

/** Plays the guided tour headless. True when every step did what it says. */
export async function playTour({ executablePath, folder, colorScheme }: TourOptions): Promise<boolean> {
  const launched = await launchWithExtension({
    extensionDir: '.output/chrome-mv3-e2e',
    executablePath,
    headless: true,
    colorScheme,
    locale: 'en-GB',
  });
  const book = await openBook(folder);
  try {
    await refuseNetwork(launched.context);
    await routeReplicas(launched.context, { defaults: `${settledWorld()}&theme=${colorScheme}` });
    const stored = await openStored(launched.context, launched.extensionId);
    const page = await launched.context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    // A busy machine draws a card that fades in when its picture is over.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const own = (path: string): string => `chrome-extension://${launched.extensionId}/${path}`;
    page.on('pageerror', ({ message }) => book.check('no error on a page', message, false));
    for (const step of steps) {
      console.log(step.title);
      try {
        await step.play({ launched, stored, book, page, own });
      } catch (error) {
        const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        book.check(step.title, line, false);
        await book.picture(page, `Stopped in ${step.title}`);
      }
    }
  } finally {
    await launched.close();
  }
  const index = await book.close();
  printChecks(book.checks);
  console.log(`\nPictures: ${relative(process.cwd(), index)}`);
  return book.checks.every(({ isTrue }) => isTrue);
}
