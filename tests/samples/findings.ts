import { type CheckId, checkOf } from '../../utils/compose/checks/reasons.ts';
import { checks } from '../../utils/compose/checks/index.ts';
import type { CheckContext, Finding } from '../../utils/compose/checks/types.ts';

const plain: CheckContext = { network: 'linkedin', purpose: 'post' };

/** What a check finds in a text. */
export const findingsIn = (id: CheckId, text: string, context: Partial<CheckContext> = {}): readonly Finding[] => {
  const found = checks[id].run({ text }, { ...plain, ...context });
  for (const { reason, span, change } of found) {
    if (checkOf(reason) !== id) throw new Error(`${reason} is not of ${id}`);
    for (const each of [span, change?.span])
      if (each && (each.start < 0 || each.end < each.start || each.end > text.length)) throw new Error('no such span');
  }
  return found;
};

/** One line for each: the reason, the place that it marks, and the text after the change, where there is one. */
export const told = (id: CheckId, text: string, context: Partial<CheckContext> = {}): readonly string[] =>
  findingsIn(id, text, context).map(({ reason, span, change }) => {
    const changed = change && text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    const place = span ? text.slice(span.start, span.end) : '';
    return [reason.slice(id.length + 1), place, ...(changed === undefined ? [] : [changed])].join(' | ');
  });
