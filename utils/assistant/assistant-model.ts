import type { Result } from '../lib/result.ts';
import type { AssistantFault, ModelMessage } from '../model/assistant.ts';

/**
 * The same request for what a browser has for one thing only. `text` and `context` stand in the messages too: nothing is said
 * that was not shown.
 */
export type ModelTool =
  | {
      readonly kind: 'rewrite';
      readonly text: string;
      readonly context: string;
      readonly length: 'as-is' | 'shorter';
    }
  | { readonly kind: 'proofread'; readonly text: string };

export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  /** Never sent to a service. */
  readonly tool?: ModelTool;
  /** Of the text that is asked about, "en"; absent where it is not known. Never sent: a browser's own model is chosen by it. */
  readonly language?: string;
}

export interface Finish {
  /** The model stopped because it may not write more, not because it was done. */
  readonly isCut: boolean;
}

/** The pieces of an answer as they come, and then how it ended. Never throws. */
export type Answering = AsyncGenerator<string, Result<Finish, AssistantFault>, void>;

/** Something that answers. `signal` cancels: the stream then ends with `cancelled`. */
export interface AssistantModel {
  run(request: ModelRequest, signal: AbortSignal): Answering;
}
