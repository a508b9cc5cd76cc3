import { goTo } from '../hooks/use-route.ts';

/** So many frames a page has to be drawn in. */
const mostFrames = 60;

const searchField = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('[data-search]');

/** Puts the cursor into the search of this page; where it has none, into that which searches everything. */
export function focusSearch(): void {
  const field = searchField();
  if (field) field.focus();
  else searchEverything();
}

/** Opens the page that searches everything, with the cursor in its field. */
export function searchEverything(): void {
  goTo('notes');
  let frames = 0;
  const look = (): void => {
    const field = searchField();
    frames += 1;
    if (field) field.focus();
    else if (frames < mostFrames) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
