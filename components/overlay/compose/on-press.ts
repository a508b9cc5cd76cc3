import { listen } from '../../../utils/lib/listen.ts';

/** Presses in a layer, by the name that the pressed control has in `data-dock`. */
export const onPress = (layer: HTMLElement, press: (name: string | undefined) => void, signal: AbortSignal): void =>
  listen(
    layer,
    'click',
    ({ target }) => {
      if (target instanceof Element) press(target.closest<HTMLElement>('[data-dock]')?.dataset.dock);
    },
    { signal },
  );
