interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
}
interface ChromiumRuntime {
  getContexts(filter: { readonly contextTypes: readonly string[] }): Promise<readonly unknown[]>;
}
interface Chromium {
  readonly offscreen?: Offscreen;
  readonly runtime: ChromiumRuntime;
}

const chromium = (): Chromium | undefined => (globalThis as unknown as { chrome?: Chromium }).chrome;

/** Firefox has none: its background is a page. */
export const hasOffscreen = (): boolean => chromium()?.offscreen !== undefined;

let opening: Promise<void> | undefined;

/** Two documents are refused: whoever comes second waits for the first. Throws what the browser throws. */
export async function openOffscreen(): Promise<void> {
  opening ??= open().finally(() => (opening = undefined));
  await opening;
}

async function open(): Promise<void> {
  const there = await chromium()?.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there?.length) return;
  if (!hasOffscreen()) throw new Error('no offscreen documents in this browser');
  await chromium()?.offscreen?.createDocument({
    url: 'offscreen.html',
    reasons: ['WORKERS'],
    justification: 'Checks spelling in a worker and asks the model of the browser itself, both without a network.',
  });
}
