import { formatChange, formatFactor, formatSpan } from '../../../utils/lib/format.ts';
import type { PostMark } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { nameOf } from '../desk.ts';
import { type Trend, TrendShape } from '../parts.tsx';
import { i18n } from '../text.ts';

interface MarkProps {
  /** The end edge of the mark and its middle, px in the layer. */
  readonly place: { readonly left: number; readonly top: number };
  readonly isRtl: boolean;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

/** What the chip says in short: "×2.3", "+41". */
export function saidBy({ says }: PostMark): { readonly text: string; readonly trend: Trend; readonly tone: string } {
  if (says.type === 'multiple') {
    // Up or down only where the whole interval is on one side of the usual.
    const trend = says.low > 1 ? 'up' : says.high < 1 ? 'down' : 'same';
    const tone = { up: 'good', down: 'bad', same: 'grey' }[trend];
    return { text: `×${formatFactor(says.factor)}`, trend, tone };
  }
  if (says.type === 'seen') return { text: '', trend: 'same', tone: 'grey' };
  const { from, to } = says.change;
  const trend = from > 0 ? 'up' : to < 0 ? 'down' : 'same';
  return { text: formatChange(says.change), trend, tone: 'grey' };
}

/** About how wide the chip of a mark is, px: known before it is drawn. */
export const widthOf = (mark: PostMark): number => (mark.says.type === 'seen' ? 24 : 32 + saidBy(mark).text.length * 7);

const labelOf = ({ says }: PostMark, text: string): string => {
  if (says.type === 'multiple') return i18n.t('overlay.markMultiple', [text, formatSpan(says.ageMs)]);
  return says.type === 'delta' ? i18n.t('overlay.markDelta', [text, formatSpan(Date.now() - says.since)]) : '';
};

const styleOf = ({ place, isRtl }: MarkProps) => ({
  left: `${place.left}px`,
  top: `${place.top - 12}px`,
  transform: isRtl ? '' : 'translateX(-100%)',
});

export function PostMarkButton(props: MarkProps & { readonly mark: PostMark }) {
  const { text, trend, tone } = saidBy(props.mark);
  return (
    <button
      type="button"
      class="mark pm"
      style={styleOf(props)}
      aria-label={labelOf(props.mark, text)}
      aria-expanded={props.isOpen}
      onClick={props.onClick}
    >
      <TrendShape trend={trend} tone={tone} />
      {text}
    </button>
  );
}

/** Quiet way to the card: on a stranger's post only while it is under the pointer or the focus. */
export function RingButton(
  props: MarkProps & { readonly author: ProfileRef | undefined; readonly isFollowed: boolean },
) {
  const { author, isFollowed } = props;
  const label = isFollowed
    ? i18n.t('overlay.markSeen')
    : author
      ? i18n.t('overlay.openPostOf', [nameOf(author)])
      : i18n.t('overlay.openPost');
  return (
    <button
      type="button"
      class="mark ring"
      style={styleOf(props)}
      aria-label={label}
      aria-keyshortcuts="Alt+O"
      aria-expanded={props.isOpen}
      onClick={props.onClick}
    />
  );
}
