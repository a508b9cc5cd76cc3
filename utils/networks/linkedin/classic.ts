import { $$, $optional } from '../../page/dom.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import type { PostRef } from '../../model/sighting.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { accountIn } from './accounts.ts';
import { attributeOf, lineIn, type Parts } from './parts.ts';
import { css } from './selectors.ts';
import { postRefOf } from './urns.ts';

/** A post of the old front end, or as it is shown to those who are not signed in: both mark what stands where. */
export function classicParts(post: Element): Parts {
  const isGuest = post.matches(css.guest);
  const original = $optional(css.original, post);
  const all = (selector: string) => $$(selector, post).filter((element) => !original?.contains(element));
  const own = (selector: string): Element | undefined => all(selector)[0];
  const names = $$(css.name, post);
  const name = names.find((each) => !original?.contains(each));
  const header = own(css.header);
  return {
    root: post,
    ref: classicRefOf(post),
    author: accountIn(name),
    name,
    lineAbove: header,
    actor: own(css.actor),
    slot: lineIn(own(css.age)) + (isGuest ? ' •' : ''),
    text: own(css.text),
    actionRow: own(css.actions),
    original: postRefOf(attributeOf(post, 'data-attributed-urn')),
    isBrought: !isGuest && header !== undefined,
    all,
    tellDetails: () => {
      const authors = new Set(names.map((each) => accountIn(each)?.handle));
      return {
        quotedText: $optional(css.text, original),
        quotedPost:
          original && (classicRefOf(original) ?? postRefOf(attributeOf($optional(css.postLink, original), 'href'))),
        quotedAuthor: accountIn($optional(css.name, original)),
        isQuoting: original ? true : authors.size > 1 ? undefined : false,
        countLabels: labelsIn(own),
      };
    },
  };
}

export const classicRefOf = (post: Element): PostRef | undefined =>
  postRefOf(attributeOf(post, 'data-urn') || attributeOf(post, 'data-activity-urn'));

/** Signed out, numbers stand in attributes, and nothing tells how often a post was shared. */
function labelsIn(own: (selector: string) => Element | undefined): LinkedInLabels {
  const countIn = (name: string): string => attributeOf(own(`[${name}]`), name);
  return known<LinkedInLabels>({
    network: 'linkedin',
    reactions: numberLabel(countIn('data-num-reactions') || attributeOf(own(css.reactions), 'aria-label')),
    comments: numberLabel(countIn('data-num-comments') || lineIn(own(css.replies))),
    shares: numberLabel(lineIn(own(css.reposts))),
  });
}
