import { i18n } from '#i18n';
import { formatMoment } from '../../../utils/lib/format.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import { lineOf } from '../../../utils/page/text.ts';
import { nameOf } from '../names.ts';

const quotedLength = 120;

/** Author, beginning of the text, permalink and when it was seen, on one line. */
export function citationOf({
  author,
  text,
  permalink = '',
  latest,
}: Pick<PostCard, 'author' | 'text' | 'permalink' | 'latest'>): string {
  const name = author ? nameOf(author) : i18n.t('overlay.post.unknownAuthor');
  const who = author && name !== author.handle ? `${name} (${author.handle})` : name;
  const line = [...lineOf(text ?? '')];
  const quoted = line.length > quotedLength ? `${line.slice(0, quotedLength - 1).join('')}…` : line.join('');
  const moment = formatMoment(latest.seenAt);
  return quoted
    ? i18n.t('overlay.post.citation', [who, quoted, permalink, moment])
    : i18n.t('overlay.post.citationNoText', [who, permalink, moment]);
}
