import { i18n } from '#i18n';
import type { Clipping } from '../../../utils/model/library.ts';
import type { Anchor } from '../../../utils/model/records.ts';
import { quoteOf } from '../../../utils/notes/highlights.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

const quotedLength = 120;

export const authorOf = ({ author, post }: Pick<Clipping, 'author' | 'post'>): string => {
  if (!author) return i18n.t('kept.unknownAuthor', [networkName(post.network)]);
  return author.name && author.name !== author.handle ? `${author.name} (${author.handle})` : author.handle;
};

/** Who wrote what, where: one line to put under what was learnt from it. */
export function creditOf(
  clipping: Pick<Clipping, 'author' | 'post' | 'text' | 'permalink' | 'anchor'> & {
    readonly highlights?: readonly Anchor[] | undefined;
  },
): string {
  const quoted = quoteOf(clipping, quotedLength);
  const where = clipping.permalink ?? networkName(clipping.post.network);
  const who = authorOf(clipping);
  return quoted ? i18n.t('kept.credit', [who, quoted, where]) : i18n.t('kept.creditNoText', [who, where]);
}
