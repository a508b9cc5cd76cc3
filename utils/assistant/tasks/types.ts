import type { ModelTool } from '../assistant-model.ts';
import type { ModelMessage, TaskId } from '../../model/assistant.ts';
import type { NetworkId } from '../../model/network.ts';

/** How the user writes, as the sheet of a brand's voice says it. */
export interface VoiceWords {
  /** One rule or preference per line. */
  readonly lines: readonly string[];
}

/** What is known of a person, as lines that are shown before they are sent. */
export interface PersonWords {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface TaskInput {
  readonly network: NetworkId;
  readonly purpose: 'post' | 'reply' | 'comment' | 'message';
  /** The whole draft, or what is selected in it. */
  readonly draft: string;
  /** The most that fits, in the unit of `lengthOf`; absent where no limit is known. */
  readonly limit?: number;
  /** Characters of this draft that are seen before it is folded; absent where it is not, or nobody knows. */
  readonly fold?: number;
  readonly voice?: VoiceWords;
  /** For a variant. */
  readonly target?: { readonly network: NetworkId; readonly limit?: number };
  /** What is answered, as its page showed it. */
  readonly post?: { readonly author?: string; readonly text: string };
  /** Only while the user has ticked it. */
  readonly person?: PersonWords;
  /** What the user says is in a picture. */
  readonly picture?: string;
}

/** How long a network says that a text is. */
export type LengthOf = (network: NetworkId, text: string) => number;

export interface Proposal {
  /** What would be written, or copied. */
  readonly text: string;
  /** By how much it is longer than the most that fits, in the network's own unit. */
  readonly over?: number;
}

/**
 * One thing that the assistant is asked for. Pure: everything that a request says stands in `messagesFor`, and what
 * becomes of the answer in `proposalsIn`.
 */
export interface Task {
  readonly id: TaskId;
  /** Whether it can be asked here. Where it cannot it is not offered. */
  isFor(input: TaskInput): boolean;
  messagesFor(input: TaskInput): readonly ModelMessage[];
  /** The same for what a browser has for this alone, with words of `messagesFor` and no others. */
  toolFor?(input: TaskInput): ModelTool;
  /** What the answer proposes; empty where it has nothing that could be used. */
  proposalsIn(answer: string, input: TaskInput, lengthOf: LengthOf): readonly Proposal[];
  /** replace: in place of the draft. copy: only to be copied, since it is for somewhere else. */
  readonly use: 'replace' | 'copy';
  /** Whether it can be asked for a part of a draft. */
  readonly takesPart?: true;
}
