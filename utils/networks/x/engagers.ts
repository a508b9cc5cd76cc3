import type { ProfileRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountBehind, nameIn } from './names.ts';
import { pathOf } from './parts.ts';
import { css } from './selectors.ts';

/**
 * The cells of the people who liked a post or passed it on, on the page of that list. None where the page is built in
 * another way than is known: more than one list, a heading within it, or a tab chosen that is not the address.
 */
export function engagerCells(document: Document): readonly Element[] {
  const [column, otherColumn] = $$(css.column, document);
  if (!column || otherColumn || column.closest(css.hidden)) return [];
  const lists = $$('[role=region]', column).filter((region) => $optional(css.userCell, region));
  const [list, otherList] = lists;
  if (!list || otherList || $optional(css.heading, list)) return [];
  const tab = $optional(css.chosenTab, column);
  if (tab && pathOf(tab) !== document.location.pathname) return [];
  return $$(css.userCell, list).filter((cell) => cell.closest(css.cell) && !cell.closest(css.sidebar));
}

/** Whose cell it is; the button beside the name tells the number of the account. */
export function engagerOf(cell: Element): ProfileRef | undefined {
  const { handle, stableId } = nameIn(cell)?.profile ?? {};
  return handle ? { network: 'x', handle, ...(stableId ? { stableId } : {}) } : undefined;
}

/** Who is signed in, as far as the page shows it. */
export function viewerIn(document: Document): ProfileRef | undefined {
  const link = $optional(css.viewer, document);
  return link && accountBehind(link);
}
