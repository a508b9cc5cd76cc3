/** How far the browser's own model is. missing: this browser has none at all; unavailable: it has, and not for this device. */
export type BuiltInState = 'missing' | 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Expected {
  type: 'text';
  languages: string[];
}

/** The languages that are spoken to the model and by it. A browser says which it has a model for. */
export interface BuiltInOptions {
  expectedInputs: Expected[];
  expectedOutputs: Expected[];
}

/** The parts of the browser's Prompt API that are used: `LanguageModel`, in windows of Chromium alone. */
export interface BuiltInApi {
  availability(options: BuiltInOptions): Promise<string>;
  create(
    options: BuiltInOptions & {
      signal: AbortSignal;
      initialPrompts?: [{ role: 'system'; content: string }];
      monitor?: (monitor: EventTarget) => void;
    },
  ): Promise<BuiltInSession>;
}

export interface BuiltInSession {
  /** Pieces of an answer, each new. */
  promptStreaming(input: string, options: { signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

/** Undefined where this window has none. Asked for each time: a page has it from its beginning or never. */
export const builtInApi = (): BuiltInApi | undefined =>
  typeof LanguageModel === 'undefined' ? undefined : (LanguageModel satisfies BuiltInApi);

/** English is what it is told in; beside it the language of the text, where that is known. */
export function builtInOptions(language = 'en'): BuiltInOptions {
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
    expectedOutputs: [{ type: 'text', languages: [language] }],
  };
}

/** Asks the browser and starts nothing. Never throws: one that cannot say has none. */
export async function builtInState(api: BuiltInApi | undefined, language?: string): Promise<BuiltInState> {
  if (!api) return 'missing';
  try {
    const state = await api.availability(builtInOptions(language));
    return isState(state) ? state : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

const isState = (state: string): state is BuiltInState =>
  ['downloadable', 'downloading', 'available'].some((each) => each === state);

/**
 * Has the browser download its model. Must be called in the turn of a press. `onShare`: how much is there, 0 to 1. Ends with
 * false where the browser gave it up, or `signal` did; the browser itself may go on with it.
 */
export async function downloadBuiltIn(
  api: BuiltInApi,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const session = await api.create({
      ...builtInOptions(),
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', (event) => {
          const { loaded = 0, total = 1 } = event as Partial<ProgressEvent>;
          // Shares where it is one already, bytes in browsers before that.
          if (!signal.aborted) onShare(Math.min(1, Math.max(0, loaded / (total || 1))));
        }),
    });
    session.destroy();
    return !signal.aborted;
  } catch {
    return false;
  }
}
