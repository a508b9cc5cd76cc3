/** @jsxImportSource ../../utils/page/paint */
import type { MarkView } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { nameOf } from './names.ts';
import { i18n } from './text.ts';

interface MarkProps {
  /** The end edge of the mark and its middle, px in the layer. */
  readonly place: { readonly left: number; readonly top: number };
  readonly isRtl: boolean;
  readonly isOpen: boolean;
  readonly id: string;
  readonly mark: MarkView | undefined;
  readonly author: ProfileRef | undefined;
}

const shapes = { up: 'M4 .75L8 7.25H0z', down: 'M4 7.25L0 .75h8z', same: 'M0 2.5h8v3H0z' };

/** About how wide a mark is, px: known before it is drawn. */
export const widthOf = (mark: MarkView | undefined): number => (mark?.text ? 32 + mark.text.length * 7 : 24);

/** A chip where there is something to say; else a ring, the quiet way to the card. */
export function PostMarkButton({ place, isRtl, isOpen, id, mark, author }: MarkProps) {
  const { text = '', trend = 'same', tone = 'grey', label } = mark ?? {};
  return (
    <button
      id={id}
      class={`mark ${text ? 'pm' : 'ring'}`}
      style={{ left: `${place.left}px`, top: `${place.top - 12}px`, translate: isRtl ? '' : '-100%' }}
      aria-label={label ?? i18n.t('overlay.openPost', [author ? nameOf(author) : ''])}
      aria-keyshortcuts="Alt+O"
      aria-expanded={isOpen}
    >
      {text && (
        <svg class={`dot ${tone}`} viewBox="0 0 8 8" aria-hidden="true">
          <path d={shapes[trend]} />
        </svg>
      )}
      {text}
    </button>
  );
}
