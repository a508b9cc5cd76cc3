import type { CDPSession, Page } from '@playwright/test';
import type { Person, Profile } from '../../utils/model/records.ts';

interface Profiled {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
}

/** A rest long enough for names to be asked for, answered and drawn, ms. */
const restMs = 300;

/**
 * ms of the processor in scripts of the extension, with all that they call, while so many heights of the window come into
 * sight, one after the other. A sample is only taken while the tab has the processor: so the share of ours among all, of
 * the time that the tab's main thread had, says nearly the same on a busy machine as on a quiet one. One profile for all
 * of them: of a single screenful there are too few samples to tell anything.
 */
export async function screensCost(page: Page, devtools: CDPSession, screens: number): Promise<number> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Profiler.enable');
  // Five times as often the profiler itself takes a third of the tab's time.
  await devtools.send('Profiler.setSamplingInterval', { interval: 500 });
  await devtools.send('Profiler.start');
  const before = await threadTime(devtools);
  for (let at = 0; at < screens; at += 1) {
    await page.evaluate(() => window.scrollBy({ top: window.innerHeight, behavior: 'instant' }));
    await page.waitForTimeout(restMs);
  }
  const after = await threadTime(devtools);
  const { profile } = (await devtools.send('Profiler.stop')) as unknown as { profile: Profiled };
  return extensionShare(profile) * (after - before);
}

/** ms */
async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

/** Of the samples in which anything ran, the part in whose stack a script of an extension is. */
function extensionShare({ nodes, samples }: Profiled): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const visit = (id: number, isInside: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const isOurs = isInside || node.callFrame.url.startsWith('chrome-extension://');
    if (isOurs) ours.add(id);
    for (const child of node.children ?? []) visit(child, isOurs);
  };
  const [root] = nodes;
  if (root) visit(root.id, false);
  const busy = samples.filter((id) => byId.get(id)?.callFrame.functionName !== '(idle)');
  return busy.length === 0 ? 0 : busy.filter((id) => ours.has(id)).length / busy.length;
}

interface ReplicaWindow {
  readonly __replica: { feed(): readonly { readonly author: string }[] };
}

export const handlesInFeed = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...new Set((globalThis as unknown as ReplicaWindow)['__replica'].feed().map(({ author }) => author)),
  ]);

/** So many contacts with an account each; every second one of the given handles is among them. */
export function peopleOf(handles: readonly string[], count: number): { profiles: Profile[]; people: Person[] } {
  const known = handles.filter((_, index) => index % 2 === 0);
  const all = Array.from({ length: count }, (_, index) => known[index] ?? `someone_${index}`);
  const at = { createdAt: 1, updatedAt: 1 };
  return {
    people: all.map((handle, index): Person => ({ id: `person-${index}`, name: handle, tags: [], ...at })),
    profiles: all.map((handle, index): Profile => ({
      key: `x-bench-${index}`,
      network: 'x',
      handle,
      handleKeys: [`x:${handle.toLowerCase()}`],
      name: handle,
      relation: 'contact',
      personId: `person-${index}`,
      firstSeenAt: 1,
      lastSeenAt: 1,
    })),
  };
}

/** ms of asking for the handle of every link of the page in a set. */
export const plainScan = (page: Page, handles: readonly string[]): Promise<number[]> =>
  page.evaluate((all) => {
    const known = new Set(all.map((handle) => handle.toLowerCase()));
    return Array.from({ length: 20 }, () => {
      const begun = performance.now();
      let found = 0;
      // One scan is shorter than the clock of a page is exact.
      for (let round = 0; round < 20; round += 1)
        for (const link of document.querySelectorAll('a[href]'))
          if (known.has((link.getAttribute('href') ?? '').slice(1).toLowerCase())) found += 1;
      return found < 0 ? 0 : (performance.now() - begun) / 20;
    });
  }, handles);

/**
 * ms from the press on a dot in the window to the frame of the card that says who it is. Needs a build whose root is open.
 * `reachedMs`: how long before the press the pointer reaches the dot; a hand takes about 100 ms, a key or a finger none.
 */
export const cardTimes = (page: Page, times: number, reachedMs: number): Promise<number[]> =>
  page.evaluate(
    async ([count, waitMs]) => {
      const shadow = [...document.querySelectorAll('*')].find((element) => element.shadowRoot)?.shadowRoot;
      const taken: number[] = [];
      if (!shadow) return taken;
      for (let round = 0; round < count; round += 1) {
        // The card of a dot that is out of the window closes at once.
        const dots = [...shadow.querySelectorAll<HTMLElement>('.mark.nd')].filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top > 80 && bottom < window.innerHeight - 80;
        });
        const dot = dots[round % dots.length];
        if (!dot) break;
        if (waitMs > 0) {
          dot.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
          await new Promise((done) => setTimeout(done, waitMs));
        }
        const begun = performance.now();
        dot.click();
        await new Promise<void>((done) => {
          const look = (): void => {
            if (shadow.querySelector('.card h2') || performance.now() - begun > 2000) done();
            else requestAnimationFrame(look);
          };
          look();
        });
        taken.push(performance.now() - begun);
        dot.click();
        dot.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true }));
        await new Promise((done) => setTimeout(done, 100));
      }
      return taken;
    },
    [times, reachedMs] as const,
  );
