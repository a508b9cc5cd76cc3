import type { CDPSession, Page } from '@playwright/test';

/** What a step of work in a tab cost. */
export interface StepCost {
  /** On the clock of the wall, from the press to the frame that shows the answer, ms. */
  readonly shown: number;
  /** Time of the processor that the main thread used until it had nothing to do any more, ms. */
  readonly used: number;
  /** Of the longest task in that, ms of the processor. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the processor, µs. */
  readonly tdur?: number;
}

/** Of our own in the trace: it tells which thread is that of the tab. */
const mark = 'bench-begun';
/** In which no node changes: all that follows a press is drawn. */
const quietMs = 250;
const mostMs = 60_000;

/**
 * Runs in the tab: does something, waits until something else holds and a frame has shown it, and until no node changes
 * any more. ms to that frame from `since`, which `act` may move on. All three are expressions.
 */
const watched = (act: string, isDone: string, since: string): string => `(async () => {
  let since = ${since};
  const begun = performance.now();
  const rest = (ms) => new Promise((go) => setTimeout(go, ms));
  const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  let changed = begun;
  const watch = new MutationObserver(() => { changed = performance.now(); });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  performance.mark('${mark}');
  ${act};
  while (!(${isDone})) {
    if (performance.now() - begun > ${mostMs}) throw new Error(${JSON.stringify(`It never came: ${isDone}`)});
    await frame();
  }
  const shown = performance.now() - since;
  while (performance.now() - changed < ${quietMs}) await rest(50);
  watch.disconnect();
  return shown;
})()`;

export interface TabWork {
  /** An expression that does it and one that holds when it is shown. */
  step(act: string, isDone: string): Promise<StepCost>;
  /** Goes to an address and waits until an expression holds there; `shown` counts from the beginning of the page. */
  load(address: string, isDone: string): Promise<StepCost>;
  /** ms of the processor that an expression uses. */
  used(expression: string): Promise<number>;
}

/** Times what a tab does by the processor: so a busy machine says nearly the same as a quiet one. */
export async function tabWorkOf(page: Page): Promise<TabWork> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const evaluate = async (expression: string): Promise<number> => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return Number(result.value);
  };
  const measured = async (work: () => Promise<number>): Promise<StepCost> => {
    const before = await threadMs(devtools);
    let shown = Number.NaN;
    const events = await traceOf(devtools, async () => {
      shown = await work();
    });
    return { shown, used: (await threadMs(devtools)) - before, longest: longestTask(events) };
  };
  return {
    step: (act, isDone) => measured(() => evaluate(watched(act, isDone, 'performance.now()'))),
    load: (address, isDone) =>
      measured(async () => {
        await page.goto(address, { waitUntil: 'commit' });
        return evaluate(watched('', isDone, '0'));
      }),
    used: async (expression) => {
      const from = await threadMs(devtools);
      await evaluate(expression);
      return (await threadMs(devtools)) - from;
    },
  };
}

async function threadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
}

async function traceOf(devtools: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] };
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  try {
    await work();
  } finally {
    const complete = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
    await devtools.send('Tracing.end');
    await complete;
    devtools.off('Tracing.dataCollected', collect);
  }
  return events;
}

/** On the thread of the tab, which is that of the mark. */
function longestTask(events: readonly TraceEvent[]): number {
  const begun = events.find(({ name }) => name === mark);
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === begun?.pid && tid === begun.tid);
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
