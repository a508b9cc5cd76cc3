/** One thing that the grammar checker says of an English text. Spans in UTF-16 units of the text that was asked about. */
export interface EnglishLint {
  /** The checker's own name of the rule, "SpellCheck". */
  readonly rule: string;
  /** Its kind of error, "Spelling", "Agreement". */
  readonly kind: string;
  readonly span: { readonly start: number; readonly end: number };
  /** What is wrong, plain text, English. */
  readonly message: string;
  /** The first of its suggestions: the text to stand in place of the span. */
  readonly change?: string;
}

export const dialects = ['american', 'british', 'australian', 'canadian', 'indian'] as const;
export type EnglishDialect = (typeof dialects)[number];

export interface EnglishQuestion {
  readonly text: string;
  readonly dialect: EnglishDialect;
}

/**
 * Why the checker does not answer. missing: nothing could be started. refused: the browser did not load its program.
 * died: it ended by itself. silent: no answer in the time it has.
 */
export type EnglishTrouble = 'missing' | 'refused' | 'died' | 'silent';

export type EnglishAnswer = { readonly lints: readonly EnglishLint[] } | { readonly trouble: EnglishTrouble };
