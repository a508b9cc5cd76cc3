import type { Finding } from './types.ts';

/**
 * The same change with something to write: editors take a text in place of another one, and not all of them take none.
 * It is widened over the word before or after, in the same line.
 */
export function solid(text: string, change: NonNullable<Finding['change']>): NonNullable<Finding['change']> {
  if (change.text !== '' || change.span.start === change.span.end) return change;
  const { start, end } = change.span;
  const [before = ''] = /[^\n]{0,40}$/u.exec(text.slice(0, start)) ?? [];
  const [word = ''] = /\S+\s*$/u.exec(before) ?? [];
  if (word) return { span: { start: start - word.length, end }, text: word };
  const [after = ''] = /^[^\S\n]*[^\s]{1,40}/u.exec(text.slice(end)) ?? [];
  return after ? { span: { start, end: end + after.length }, text: after } : change;
}
