import type { AssistantFault } from '../model/assistant.ts';
import type { Answering } from './assistant-model.ts';

/** How far an answer is. `text` only grows while it runs. */
export type RunState =
  | { readonly state: 'running'; readonly text: string }
  | { readonly state: 'done'; readonly text: string; readonly isCut: boolean }
  | { readonly state: 'failed'; readonly text: string; readonly fault: AssistantFault };

export interface Run {
  readonly now: RunState;
  /** Answers when there is more than `seen` characters, or it is over; at the latest after `mostMs`. */
  more(seen: number, mostMs: number): Promise<RunState>;
  cancel(): void;
}

/** Takes an answer as it comes. `whileItRuns` is called now and then, for as long as it does. */
export function follow(answering: (signal: AbortSignal) => Answering, whileItRuns: () => void): Run {
  const life = new AbortController();
  let now: RunState = { state: 'running', text: '' };
  let waiting: (() => void)[] = [];
  const turn = setInterval(whileItRuns, aliveMs);
  const tell = (next: RunState): void => {
    now = next;
    const told = waiting;
    waiting = [];
    for (const each of told) each();
  };
  const take = async (): Promise<void> => {
    const pieces = answering(life.signal);
    for (;;) {
      const { done, value } = await pieces.next();
      if (!done) tell({ state: 'running', text: now.text + value });
      else {
        clearInterval(turn);
        const { text } = now;
        if (value.ok) tell({ state: 'done', text, isCut: value.value.isCut });
        else tell({ state: 'failed', text, fault: value.error });
        return;
      }
    }
  };
  void take();
  return {
    get now() {
      return now;
    },
    async more(seen, mostMs) {
      if (now.state !== 'running' || now.text.length > seen) return now;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, mostMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
      return now;
    },
    cancel: () => life.abort(),
  };
}

/** A worker is ended after 30 s in which nothing happened that its browser counts. */
const aliveMs = 20_000;
