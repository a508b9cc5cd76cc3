import type { Draft } from '../draft.ts';
import { checks } from './index.ts';
import { languageOf } from './language.ts';
import { judgedByOwn } from './own-rules.ts';
import { type CheckId, checkIds } from './reasons.ts';
import { proseOf } from './prose.ts';
import type { CheckContext, Finding } from './types.ts';

export interface RunOptions {
  /** Checks that are not asked. */
  readonly muted?: readonly string[];
  /** Ends early, with what was found until then, once nobody waits for it. */
  readonly signal?: AbortSignal;
  /** Lets others have a turn; called when a turn took long. */
  readonly pause?: () => Promise<void>;
}

const longTurnMs = 8;
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Every check that is not muted, over one draft. What is about a place in the text comes in the order of the text. */
export async function runChecks(
  draft: Draft,
  context: CheckContext,
  { muted = [], signal, pause = nextTurn }: RunOptions = {},
): Promise<readonly Finding[]> {
  if (draft.text.trim() === '' && !context.attachments?.length) return [];
  const language = context.language ?? languageOf(proseOf(draft.text));
  const known: CheckContext = language === undefined ? context : { ...context, language };
  // The limit of a voice sheet that is not asked stands in for no other.
  const general: CheckContext = muted.includes('voice') ? withoutEase(known) : known;
  const found: Finding[] = [];
  let turnFrom = performance.now();
  for (const id of checkIds.filter((each: CheckId) => !muted.includes(each))) {
    if (signal?.aborted) break;
    found.push(...judgedByOwn(checks[id].run(draft, id === 'readingEase' ? general : known), known.history?.effects));
    if (performance.now() - turnFrom < longTurnMs) continue;
    await pause();
    turnFrom = performance.now();
  }
  return found;
}

const withoutEase = ({ voice, ...context }: CheckContext): CheckContext =>
  voice ? { ...context, voice: { ...voice, leastEase: undefined } } : context;
