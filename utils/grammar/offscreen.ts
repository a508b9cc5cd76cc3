import type { EnglishQuestion } from '../model/english.ts';

/** What the background sends to its offscreen document. Both are of one build, so the shape of the rest is known. */
export interface ToOffscreen {
  readonly to: 'offscreen.english';
  readonly question: EnglishQuestion;
}

export const isForOffscreen = (message: unknown): message is ToOffscreen =>
  typeof message === 'object' && message !== null && (message as Partial<ToOffscreen>).to === 'offscreen.english';
