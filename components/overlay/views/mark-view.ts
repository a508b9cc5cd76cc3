import { i18n } from '#i18n';
import { formatSpan } from '../../../utils/lib/format.ts';
import type { MarkView, PostMark } from '../../../utils/model/cards.ts';
import { saidBy } from './said.ts';

export const viewOfMark = (mark: PostMark, now: number): MarkView => ({
  postKey: mark.postKey,
  ...saidBy(mark),
  label: labelOf(mark, now),
});

function labelOf(mark: PostMark, now: number): string {
  const { says } = mark;
  const { text } = saidBy(mark);
  if (says.type === 'multiple') return i18n.t('overlay.markMultiple', [text, formatSpan(says.ageMs)]);
  if (says.type === 'delta') return i18n.t('overlay.markDelta', [text, formatSpan(now - says.since)]);
  return i18n.t('overlay.markSeen');
}
