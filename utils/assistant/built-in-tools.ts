import type { ModelRequest, ModelTool } from './assistant-model.ts';

interface RewriterOptions {
  tone: 'as-is';
  format: 'plain-text';
  length: 'as-is' | 'shorter';
  expectedInputLanguages: string[];
  expectedContextLanguages: string[];
  outputLanguage: string;
}

/** The parts of the browser's Rewriter API that are used: `Rewriter`. */
export interface RewriterApi {
  availability(options: RewriterOptions): Promise<string>;
  create(options: RewriterOptions & { signal: AbortSignal; sharedContext: string }): Promise<{
    /** Pieces of an answer, each new. */
    rewriteStreaming(text: string, options: { signal: AbortSignal }): ReadableStream<string>;
    destroy(): void;
  }>;
}

interface ProofreaderOptions {
  expectedInputLanguages: string[];
}

/** The parts of the browser's Proofreader API that are used: `Proofreader`. */
export interface ProofreaderApi {
  availability(options: ProofreaderOptions): Promise<string>;
  create(options: ProofreaderOptions & { signal: AbortSignal }): Promise<{
    proofread(text: string, options: { signal: AbortSignal }): Promise<{ readonly correctedInput: string }>;
    destroy(): void;
  }>;
}

/** What a browser has beside a model that is asked in words; what it has not is absent. */
export interface BuiltInTools {
  readonly rewriter?: RewriterApi | undefined;
  readonly proofreader?: ProofreaderApi | undefined;
}

/** Of this window. Asked for each time: a page has them from its beginning or never. */
export const builtInTools = (): BuiltInTools => ({
  rewriter: typeof Rewriter === 'undefined' ? undefined : (Rewriter satisfies RewriterApi),
  proofreader: typeof Proofreader === 'undefined' ? undefined : (Proofreader satisfies ProofreaderApi),
});

/** An answer that has begun. */
export interface Begun {
  readonly pieces: ReadableStream<string>;
  destroy(): void;
}

/**
 * What begins the answer to a request that one of these is for; undefined where none is, or not on this device now: nothing
 * is downloaded for it. Never throws; what it gives throws what the browser throws.
 */
export async function toolFor(
  { rewriter, proofreader }: BuiltInTools,
  { tool, language = 'en' }: ModelRequest,
): Promise<((life: AbortSignal) => Promise<Begun>) | undefined> {
  if (tool?.kind === 'rewrite' && rewriter) {
    const options = rewriterOptions(tool, language);
    if (!(await isReady(() => rewriter.availability(options)))) return undefined;
    return async (signal) => {
      const session = await rewriter.create({ ...options, signal, sharedContext: tool.context });
      return { pieces: session.rewriteStreaming(tool.text, { signal }), destroy: () => session.destroy() };
    };
  }
  if (tool?.kind === 'proofread' && proofreader) {
    const options = { expectedInputLanguages: [language] };
    if (!(await isReady(() => proofreader.availability(options)))) return undefined;
    return async (signal) => {
      const session = await proofreader.create({ ...options, signal });
      return { pieces: inOnePiece(session.proofread(tool.text, { signal })), destroy: () => session.destroy() };
    };
  }
  return undefined;
}

const rewriterOptions = ({ length }: ModelTool & { kind: 'rewrite' }, language: string): RewriterOptions => ({
  tone: 'as-is',
  format: 'plain-text',
  length,
  expectedInputLanguages: [language],
  // What to do is said in English.
  expectedContextLanguages: ['en'],
  outputLanguage: language,
});

async function isReady(ask: () => Promise<string>): Promise<boolean> {
  try {
    return (await ask()) === 'available';
  } catch {
    return false;
  }
}

/** What is answered at once, as a stream of one piece. */
const inOnePiece = (answer: Promise<{ readonly correctedInput: unknown }>): ReadableStream<string> =>
  new ReadableStream({
    async start(controller) {
      const { correctedInput } = await answer;
      if (typeof correctedInput === 'string') controller.enqueue(correctedInput);
      controller.close();
    },
  });
