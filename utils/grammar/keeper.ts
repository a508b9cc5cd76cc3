import type { EnglishAnswer, EnglishLint, EnglishQuestion, EnglishTrouble } from '../model/english.ts';

/** What goes to the worker and comes back. */
export interface ToWorker extends EnglishQuestion {
  readonly id: number;
}
export interface FromWorker {
  readonly id: number;
  readonly lints?: readonly EnglishLint[];
  readonly trouble?: EnglishTrouble;
}

/** The part of a Worker that is needed. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

interface KeeperOptions {
  open(): WorkerLike;
  /** Nobody has asked for a while, and the worker has ended. */
  onIdle?(): void;
  readonly idleMs?: number;
  readonly answerMs?: number;
  readonly loadMs?: number;
}

export interface Keeper {
  /** Never throws: trouble is an answer, and the next question begins with a new worker. */
  ask(question: EnglishQuestion): Promise<EnglishAnswer>;
  close(): void;
}

/** So long the checker stays in memory, about 100 MB, after the last question. */
export const idleMs = 5 * 60_000;
const answerMs = 30_000;
/** Loading and the first answer are three seconds of work, and much longer where others work too. Nobody waits for it. */
export const loadMs = 120_000;

/** Keeps one worker while there are questions. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { open, onIdle } = options;
  let worker: WorkerLike | undefined;
  let hasAnswered = false;
  let serial = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<number, (answer: EnglishAnswer) => void>();

  const end = (trouble: EnglishTrouble): void => {
    clearTimeout(idle);
    worker?.terminate();
    worker = undefined;
    for (const answer of waiting.values()) answer({ trouble });
    waiting.clear();
  };
  const start = (): WorkerLike => {
    const made = open();
    hasAnswered = false;
    made.addEventListener('message', ({ data }) => {
      hasAnswered = true;
      const answer = waiting.get(data.id);
      waiting.delete(data.id);
      answer?.(data.lints ? { lints: data.lints } : { trouble: data.trouble ?? 'died' });
      // A program that was not loaded will not be by asking it again.
      if (!data.lints && worker === made) end(data.trouble ?? 'died');
    });
    const died = (): void => {
      if (worker === made) end('died');
    };
    made.addEventListener('error', died);
    made.addEventListener('messageerror', died);
    return made;
  };
  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (waiting.size > 0) return rest();
      end('died');
      onIdle?.();
    }, options.idleMs ?? idleMs);
  };

  return {
    ask: async (question) => {
      try {
        worker ??= start();
      } catch {
        return { trouble: 'missing' };
      }
      serial += 1;
      const id = serial;
      const { promise, resolve } = Promise.withResolvers<EnglishAnswer>();
      waiting.set(id, resolve);
      const late = setTimeout(
        () => {
          if (waiting.has(id)) end('silent');
        },
        hasAnswered ? (options.answerMs ?? answerMs) : (options.loadMs ?? loadMs),
      );
      rest();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has no origin to name.
      worker.postMessage({ id, ...question });
      const answer = await promise;
      clearTimeout(late);
      return answer;
    },
    close: () => end('died'),
  };
}
