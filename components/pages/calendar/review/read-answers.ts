import { fail, ok, type Result } from '../../../../utils/lib/result.ts';
import { answersVersion, ReviewAnswers } from '../../../../utils/model/review-answers.ts';

/**
 * page: the review file itself and not its answers. foreign: no file of answers at all. newer: of a later version of
 * Alongside. damaged: it was cut, or changed after it was saved.
 */
export type AnswersFault = 'page' | 'foreign' | 'newer' | 'damaged';

/** So far may the clock of somebody be ahead: a moment that never comes would make all their later answers older, ms. */
const aheadMs = 2 * 86_400_000;

/** The answers in a file; nothing of it is taken before all of it is known to be as it was saved. */
export function readAnswers(text: string, now: number): Result<ReviewAnswers, AnswersFault> {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (/^<(!doctype|html)/i.test(plain)) return fail('page');
  let said: unknown;
  try {
    said = JSON.parse(plain);
  } catch {
    return fail(plain.includes('"review answers"') ? 'damaged' : 'foreign');
  }
  if (typeof said !== 'object' || said === null || !('alongside' in said) || said.alongside !== 'review answers')
    return fail('foreign');
  if ('version' in said && typeof said.version === 'number' && said.version > answersVersion) return fail('newer');
  const read = ReviewAnswers.safeParse(said);
  if (!read.success) return fail('damaged');
  const { check, ...file } = said as Readonly<Record<string, unknown>>;
  const entries = read.data.answers.map(({ entry }) => entry);
  if (read.data.at > now + aheadMs) return fail('damaged');
  const isWhole = check === checkOf(JSON.stringify(file)) && new Set(entries).size === entries.length;
  return isWhole ? ok(read.data) : fail('damaged');
}

/** As in `review-script.js`: FNV-1a over the code units, eight digits. No seal: it tells damage and slips of the hand. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
