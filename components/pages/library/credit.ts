import { i18n } from '#i18n';
import type { Clipping } from '../../../utils/model/library.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

const quotedLength = 120;

export const authorOf = ({ author, post }: Pick<Clipping, 'author' | 'post'>): string => {
  if (!author) return i18n.t('kept.unknownAuthor', [networkName(post.network)]);
  return author.name && author.name !== author.handle ? `${author.name} (${author.handle})` : author.handle;
};

/** Who wrote what, where: one line to put under what was learnt from it. */
export function creditOf(clipping: Clipping): string {
  const line = [...clipping.text.replace(/\s+/g, ' ').trim()];
  const quoted = line.length > quotedLength ? `${line.slice(0, quotedLength - 1).join('')}…` : line.join('');
  const where = clipping.permalink ?? networkName(clipping.post.network);
  const who = authorOf(clipping);
  return quoted ? i18n.t('kept.credit', [who, quoted, where]) : i18n.t('kept.creditNoText', [who, where]);
}
