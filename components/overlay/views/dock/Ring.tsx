import { formatNumber } from '../../../../utils/lib/format.ts';
import { i18n } from '#i18n';
import type { Room } from './room.ts';

const turn = 2 * Math.PI * 8;

/** The exact number left. Its shape and its word change with its colour. */
export function Ring({ room }: { readonly room: Room }) {
  const { level, used } = room;
  if (level === 'unlimited') {
    return used > 0 && <span class="count row">{i18n.t('compose.used', [formatNumber(used)])}</span>;
  }
  const left = formatNumber(Math.abs(room.left));
  const limit = formatNumber(room.limit);
  const isOver = level === 'over';
  const label = i18n.t(isOver ? 'compose.overLong' : 'compose.leftLong', [left, limit]);
  return (
    <span class={`count row ${level}`} role="img" aria-label={label} title={label}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" class="rail" />
        {!isOver && (
          <circle
            cx="10"
            cy="10"
            r="8"
            transform="rotate(-90 10 10)"
            stroke-dasharray={`${(used / room.limit) * turn} 60`}
          />
        )}
        {level === 'near' && <path d="M10 6l4 4-4 4-4-4z" />}
        {isOver && <path d="M6 6h8v8H6z" />}
      </svg>
      {level === 'free' ? left : i18n.t(isOver ? 'compose.over' : 'compose.left', [left])}
    </span>
  );
}
