import { browser } from 'wxt/browser';
import { follow, type Run } from '../../utils/assistant/run.ts';
import type { Answering } from '../../utils/assistant/assistant-model.ts';
import type { Task, TaskInput } from '../../utils/assistant/tasks/types.ts';

/** An answer that is on its way or waits to be accepted, in the memory of this worker only. */
export interface Held {
  /** So that a page can tell one that is gone from one that never was. */
  readonly id: string;
  /** The composer that it is for. */
  readonly place: string;
  readonly task: Task;
  readonly input: TaskInput;
  /** The whole draft when it was sent, and the part of it that was. */
  readonly draft: string;
  readonly span: { readonly start: number; readonly end: number } | undefined;
  /** Undefined: the browser's own model was asked. */
  readonly origin: string | undefined;
  readonly run: Run;
  /** Of the proposals the one that is looked at. */
  chosen: number;
  /** Characters that were shown last, and when that was. */
  seen: number;
  askedAt: number;
}

/** Whoever closed the dock and does not come back waits for no answer, ms. */
const patienceMs = 90_000;

const held = new Map<number, Held>();

/** The one of a tab, if it is for this composer. One of another composer ends: its draft is not in front any more. */
export function heldIn(tabId: number, place: string): Held | undefined {
  const here = held.get(tabId);
  if (!here || here.place === place) return here;
  drop(tabId);
  return undefined;
}

export function hold(
  tabId: number,
  answering: (signal: AbortSignal) => Answering,
  what: Omit<Held, 'run' | 'chosen' | 'seen' | 'askedAt'>,
): Held {
  drop(tabId);
  const run = follow(answering, () => {
    // What a worker does with the browser keeps it alive; a stream that it only reads does not.
    void browser.runtime.getPlatformInfo();
    if (Date.now() - here.askedAt > patienceMs) run.cancel();
  });
  const here: Held = { ...what, run, chosen: 0, seen: 0, askedAt: Date.now() };
  held.set(tabId, here);
  return here;
}

/** Ends what runs in a tab and forgets it. */
export function drop(tabId: number): void {
  held.get(tabId)?.run.cancel();
  held.delete(tabId);
}

/** Nobody waits any more where a tab was closed or shows another page. */
export function registerAssistant(): void {
  browser.tabs.onRemoved.addListener(drop);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') drop(tabId);
  });
}
