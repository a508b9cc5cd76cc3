import type { Span } from './draft.ts';

/** What a finding is told by after the text around it changed: its check and the words that it is about. */
export const leftKey = (
  { check, span = { start: 0, end: 0 } }: { readonly check: string; readonly span?: Span | undefined },
  text: string,
): string => `${check}:${text.slice(span.start, span.end).slice(0, 300)}`;
