import { i18n } from '#i18n';
import type { DiffPiece } from '../../utils/lib/diff-words.ts';

export interface DiffTextProps {
  readonly pieces: readonly DiffPiece[];
  /** The class of what only screen readers read. */
  readonly unseen?: string;
}

/** What differs, by shape and by words: struck out or underlined, and said before each piece. */
export function DiffText({ pieces, unseen = 'vh' }: DiffTextProps) {
  return (
    <p class="diff" dir="auto">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <span class={unseen}> {i18n.t(kind === 'gone' ? 'ui.diffGone' : 'ui.diffNew')} </span>
            {text}
            <span class={unseen}> {i18n.t('ui.diffEnd')} </span>
          </Tag>
        );
      })}
    </p>
  );
}
