import { shapePath } from '../../charts/compare.ts';
import type { Look } from './compare-look.ts';

/** The mark with which the line of a post is drawn; the post's name stands beside it. */
export const ShapeMark = ({ look: { colour, shape } }: { readonly look: Look }) => (
  <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    <path
      d={shapePath(shape, 0, 0)}
      transform="scale(1.3)"
      fill={shape === 'cross' ? 'none' : colour}
      stroke={shape === 'cross' ? colour : 'none'}
      stroke-width="1.75"
    />
  </svg>
);
