import type { ProfileRef } from '../../model/sighting.ts';
import { $$ } from '../../page/dom.ts';
import { known } from '../../lib/fields.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { attributeOf } from './parts.ts';
import { decoded } from './routes.ts';
import { css } from './selectors.ts';

/** The account that a link leads to; its handle is the slug of the address. */
export function accountOf(link: Element | null | undefined, name?: string): ProfileRef | undefined {
  const href = attributeOf(link, 'href');
  const [, kind, slug] =
    /^(?:https:\/\/[\w-]+\.linkedin\.com)?\/(in|company|showcase|school)\/([^/?#]{1,300})/.exec(href) ?? [];
  if (!slug) return undefined;
  return known<ProfileRef>({
    network: 'linkedin',
    handle: decoded(slug),
    stableId: /miniProfileUrn=.*?(ACo[\w-]{1,90})/.exec(href)?.[1],
    name: name || undefined,
    isOrganisation: kind !== 'in',
  });
}

export const accountLinksIn = (root: ParentNode): readonly Element[] => $$('a', root).filter((link) => accountOf(link));

/**
 * A name as it is shown. Pages write it twice, for eyes ([aria-hidden]) and for screen readers with words around it:
 * what is for the eyes wins. Without the "• 2nd" that may follow.
 */
export const nameIn = (element: Element | undefined): string =>
  element ? textFor(shownPartOf(element)).slice(0, 300) : '';

/** The account that a name inside a link belongs to. */
export const accountIn = (name: Element | undefined): ProfileRef | undefined =>
  accountOf(name?.closest('a'), nameIn(name));

/**
 * Whose the first of these lines is. The new front end marks no line; but only a name is also said by a face or a button
 * there: a line that nothing confirms is none.
 */
export function authorAmong(lines: readonly Element[], root: ParentNode): Author {
  const name = lines.find((line) => accountIn(line)?.name);
  const said = $$(css.saysName, root).map((part) =>
    // What is written in a document can stand there too, all of it.
    (attributeOf(part, 'alt') + attributeOf(part, 'aria-label')).slice(0, 400),
  );
  const isSure = !name?.matches('p') || lineOf(said.join()).includes(nameIn(name));
  return { name, author: isSure ? accountIn(name) : accountOf(name.closest('a')) };
}

export interface Author {
  readonly author: ProfileRef | undefined;
  readonly name: Element | undefined;
}

export const shownPartOf = (element: Element): Element =>
  $$(css.eyes, element).find((part) => textFor(part)) ?? element;

const textFor = (element: Element): string =>
  lineOf(textOf(element, { without: css.besideName })).replace(/(?:^| )[•·].*/, '');
