/**
 * How the calendar scrolls with 2,000 entries in the plan: each view from top to bottom, 24 px a frame, and right after it
 * a page of coloured lines that is as tall, scrolled in the same way in the same browser.
 *
 *   npm run build:e2e-chrome && node bench/calendar-scroll.ts [--entries 2000] [--rounds 3]
 *
 * "over a year" spreads them over 365 days, "in a month" puts all of them into the month that is shown. "late" is the share
 * of frames that came more than 17.2 ms after the one before (16.7 and the half millisecond by which clocks of frames
 * differ), "bare" that of the page of lines, "p95" the 95th percentile of those times, "shown" the ms until the view stood. A
 * machine that does other work has late frames on the bare page too: a view is held against that.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../scripts/lib/launch.ts';
import { refuseNetwork } from '../scripts/lib/offline.ts';
import { openStored } from '../scripts/lib/stored.ts';
import type { PlanEntry } from '../utils/model/records.ts';
import { quantile, table } from './lib/spread.ts';

const { values } = parseArgs({ options: { entries: { type: 'string' }, rounds: { type: 'string' } } });
const count = Number(values.entries ?? 2000);
const rounds = Number(values.rounds ?? 3);
const lateMs = 17.2;
const dayMs = 86_400_000;
const views = ['month', 'week', 'agenda', 'board'] as const;

const states = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
const first = new Date(new Date().getFullYear(), new Date().getMonth(), 1, 8).getTime();
const entryAt = (n: number, days: number): PlanEntry => ({
  id: `entry-${n}`,
  title: `Entry ${n} about refill points and what they cost`,
  state: states[n % states.length] ?? 'draft',
  pillar: (['p1', 'p2', 'p3', 'p4'] as const)[n % 4] ?? 'p1',
  dueAt: first + Math.floor((n * days) / count) * dayMs + (n % 40) * 900_000,
  variants: { x: `Text ${n}`, linkedin: `Text ${n}` },
  createdAt: 1,
  updatedAt: 1,
});

const lateOf = (frames: readonly number[]): string =>
  `${((100 * frames.filter((ms) => ms > lateMs).length) / frames.length).toFixed(1)} %`;

interface Scrolled {
  /** ms between frames. */
  readonly frames: readonly number[];
  readonly bare: readonly number[];
  readonly shown: number;
}

interface Frames {
  readonly times: number[];
  /** px: how tall what was scrolled is. */
  readonly height: number;
}

/** Scrolls what can be scrolled below `selector` from its top to its end, or for so many frames, by the page's own frames. */
const scroll = (page: Page, selector: string): Promise<Frames> =>
  page.evaluate(
    ([within, most]) =>
      new Promise<Frames>((resolve) => {
        const all = [...document.querySelectorAll<HTMLElement>(`${within}, ${within} *`), document.documentElement];
        const box = all.reduce(
          (best, each) =>
            each.scrollHeight - each.clientHeight > best.scrollHeight - best.clientHeight &&
            getComputedStyle(each).overflowY !== 'visible'
              ? each
              : best,
          document.documentElement,
        );
        box.scrollTop = 0;
        const times: number[] = [];
        let before = 0;
        let step = 24;
        const frame = (now: number): void => {
          if (before > 0) times.push(now - before);
          before = now;
          const was = box.scrollTop;
          box.scrollTop += step;
          if (box.scrollTop === was) step = -step;
          if (times.length < Number(most)) requestAnimationFrame(frame);
          else resolve({ times: times.slice(5), height: box.scrollHeight });
        };
        requestAnimationFrame(frame);
      }),
    [selector, '240'] as const,
  );

const launched = await launchWithExtension({
  extensionDir: process.env['ALONGSIDE_E2E_BUILD'] ?? '.output/chrome-mv3-e2e',
  headless: true,
  settings: { 'firstRun.done': true },
  locale: 'en-GB',
});
try {
  const { context, extensionId } = launched;
  const address = (route: string): string => `chrome-extension://${extensionId}/dashboard.html#/${route}`;
  await refuseNetwork(context);
  const page = await context.newPage();
  await page.goto(address('calendar'));
  await page.waitForSelector('main');
  const costs = new Map<string, Scrolled[]>();
  const note = (name: string, cost: Scrolled): void => void costs.set(name, [...(costs.get(name) ?? []), cost]);
  const blank = await context.newPage();
  await blank.goto('about:blank');
  /** The same way down a page of lines that is as tall. */
  const scrollBare = async (height: number): Promise<readonly number[]> => {
    await blank.bringToFront();
    await blank.evaluate((px) => {
      document.body.replaceChildren(
        ...Array.from({ length: Math.ceil(px / 20) }, (_, n) => {
          const line = document.createElement('div');
          line.style.cssText = `height: 20px; background: hsl(${n} 50% 80%)`;
          return line;
        }),
      );
    }, height);
    await blank.waitForTimeout(300);
    return (await scroll(blank, 'body')).times;
  };
  for (const [name, days] of [
    ['over a year', 365],
    ['in a month', 30],
  ] as const) {
    const stored = await openStored(context, extensionId);
    await stored.put(
      'planEntries',
      Array.from({ length: count }, (_, n) => entryAt(n, days)),
    );
    await stored.close();
    for (let round = 0; round < rounds; round += 1) {
      for (const view of views) {
        await page.bringToFront();
        await page.goto('about:blank');
        const begun = performance.now();
        await page.goto(address(`calendar?view=${view}`));
        await page.waitForSelector('.en', { state: 'attached' });
        const shown = performance.now() - begun;
        await page.waitForTimeout(500);
        const { times, height } = await scroll(page, 'main');
        note(`${view}, ${name}`, { frames: times, bare: await scrollBare(height), shown });
      }
    }
  }
  console.log(
    `${count} entries, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  );
  const lines = [...costs].map(([name, of]) => {
    const frames = of.flatMap((each) => each.frames);
    return [
      name,
      lateOf(frames),
      lateOf(of.flatMap(({ bare }) => bare)),
      quantile(frames, 0.5).toFixed(1),
      quantile(frames, 0.95).toFixed(1),
      Math.max(...frames).toFixed(0),
      quantile(
        of.map(({ shown }) => shown),
        0.5,
      ).toFixed(0),
    ];
  });
  console.log(table([['ms', 'late', 'bare', 'p50', 'p95', 'longest', 'shown'], ...lines]));
} finally {
  await launched.close();
}
