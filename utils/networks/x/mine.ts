import type { ShownPost } from '../../model/shown.ts';
import { known } from '../../lib/fields.ts';
import type { Parts } from './parts.ts';
import { css } from './selectors.ts';

/** What the viewer has done with a post: a button that was pressed is another one. */
export function mineOf({ all }: Parts): ShownPost['mine'] {
  /** Undefined where neither is there, or both. */
  const isPressed = (buttons: string): boolean | undefined => {
    const [isOff, isOn] = buttons.split(',').map((button) => all(button).length > 0);
    return isOff === isOn ? undefined : isOn;
  };
  const mine = known<NonNullable<ShownPost['mine']>>({
    reacted: isPressed(css.like),
    shared: isPressed(css.repost),
    bookmarked: isPressed(css.bookmark),
  });
  return Object.keys(mine).length > 0 ? mine : undefined;
}
