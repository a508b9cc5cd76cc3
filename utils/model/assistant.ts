/**
 * What every other room may know of the assistant: docs/decisions/015-the-assistant.md.
 */

/** What the assistant is asked for. */
export const taskIds = ['shorten', 'proofread', 'openings', 'voice', 'variant', 'altText', 'reply'] as const;
export type TaskId = (typeof taskIds)[number];

/** off: nothing is there. builtIn: the browser's own model. endpoint: an address that the user named. */
export type AssistantUse = 'off' | 'builtIn' | 'endpoint';

/** Without the key, which is a setting of its own: this much may be shown. */
export interface AssistantSetting {
  readonly use: AssistantUse;
  /** As `endpointOf` in utils/assistant/endpoint.ts returns it; "" until one was named. */
  readonly base: string;
  /** As the endpoint calls it. */
  readonly model: string;
}

/** One request that left the browser: when, what for and how much, and nothing of what it said. */
export interface SentToAssistant {
  /** ms */
  readonly at: number;
  readonly task: TaskId | 'try';
  /** "https://api.example.com" */
  readonly origin: string;
  /** Of the body, as it was sent. */
  readonly bytes: number;
}

export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/**
 * Why there is no answer. address: none that we send to; permission: the browser does not allow this address, or its
 * user took it back; key: refused (401); forbidden: 403; model: no such model or address (404); quota: nothing left to
 * spend; busy: asked too often, or too much to do there; tooLong: more than the model takes; request: refused for
 * another reason; server: failed there; redirect: it points elsewhere; unreachable; timeout: silent for too long; stream:
 * broke off or was no stream; large: the answer does not end; declined: the model would not; empty: nothing came;
 * cancelled: by the user; gone: the browser stopped our worker. Of a browser's own model alone: noModel: there is none for
 * this device; download: it is not on this device yet; language: it does not write the one of the draft; failed: there.
 */
export type AssistantReason =
  | 'address'
  | 'permission'
  | 'key'
  | 'forbidden'
  | 'model'
  | 'quota'
  | 'busy'
  | 'tooLong'
  | 'request'
  | 'server'
  | 'redirect'
  | 'unreachable'
  | 'timeout'
  | 'stream'
  | 'large'
  | 'declined'
  | 'empty'
  | 'cancelled'
  | 'gone'
  | 'noModel'
  | 'download'
  | 'language'
  | 'failed';

export interface AssistantFault {
  readonly reason: AssistantReason;
  /** What the other side said of it, as plain text in its own words, at most 300 characters. Never the key. */
  readonly said?: string;
}
