import type { Page } from '@playwright/test';

/** A tab whose main thread is timed by what it used of the processor, not by the clock on the wall. */
export interface MainThread {
  /** Only the tab in front draws frames as fast as it can. */
  toFront(): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** Evaluates one after the other; ms of processor time that each took beyond an empty evaluation. */
  costsOf(expressions: readonly string[]): Promise<number[]>;
}

/**
 * The clock of a page is coarse and goes on while others have the processor; the time of its thread is neither, so that
 * a busy machine still gives nearly the numbers of a quiet one.
 */
export async function mainThreadOf(tab: Page): Promise<MainThread> {
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

  const used = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('This Chromium does not tell the time of its threads.');
    return seconds * 1000;
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  // Not sent all at once: a question for the time would interrupt what is still running.
  const rawCostsOf = async (expressions: readonly string[]): Promise<number[]> => {
    const costs: number[] = [];
    let before = await used();
    for (const expression of expressions) {
      await evaluate(expression);
      const after = await used();
      costs.push(after - before);
      before = after;
    }
    return costs;
  };

  const nothing = Math.min(...(await rawCostsOf(Array.from({ length: 5 }, () => 'void 0'))));
  return {
    toFront: () => tab.bringToFront(),
    evaluate,
    costsOf: async (expressions) => (await rawCostsOf(expressions)).map((cost) => Math.max(0, cost - nothing)),
  };
}
