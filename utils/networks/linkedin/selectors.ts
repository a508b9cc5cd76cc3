import { attributeOf } from './parts.ts';

/**
 * What is stable in LinkedIn's pages. Three front ends live side by side and can stand in one page:
 * sdui (React; class names change with every build and are never used), ember, and guest (signed out).
 * Keys are in `componentkey`, and since 2026-08 sometimes in `id`: `keyed` asks for both.
 */
const keyed = (match: string): string => `:is([componentkey${match}],[id${match}])`;

export const keyOf = (element: Element | undefined): string =>
  attributeOf(element, 'componentkey') || (element?.id ?? '');

/** What is for the eyes only: names and counts are written a second time for screen readers. */
export const forEyes = '[aria-hidden="true"]:not([hidden])';
/** What is no part of a text: the word before the sign of a hashtag, and buttons. */
export const forEars = '.visually-hidden,:has(+ span > [aria-hidden="true"]:first-child:not([hidden])),button';

/** Seen 2026-03 … 2026-07. */
export const sduiPost = `[role="listitem"]${keyed('*="FeedType_"')}`;
export const sduiToken = `${keyed('^="CgsI"')},${keyed('^="EgsI"')}`;
export const sduiText = '[data-testid="expandable-text-box"]';
/** The text of a reshared original, since 2026-07. */
export const sduiOriginal = keyed('^="feed-original-share-description_"');
export const sduiDocument = keyed('^="document-container-"');
export const sduiComment = keyed('^="replaceableComment_"');
export const sduiCommentBox = keyed('^="commentBox-"');
export const sduiShareEditor = keyed('="ShareBox_textEditor"');
export const sduiFeed = '[data-testid="mainFeed"]';
export const sduiTopcard = 'section[componentkey$="Topcard"]';
export const sduiActivityCard = '[componentkey*="profile.card"][componentkey$="Activity"]';

export const emberPost = '.feed-shared-update-v2[data-urn^="urn:li:"]';
/** A reshared original inside a post. */
export const emberOriginal = '[class*="mini-update-v2"]';
export const emberComment = '.comments-comment-entity';

export const guestPost = '[data-activity-urn^="urn:li:"]';
export const guestOriginal = '[data-test-id="feed-reshare-content"]';
export const guestName = 'a[data-tracking-control-name$="feed-actor-name"]';

/** Where a list of posts grows. Comments are such lists too, but lie inside a post. */
export const listOfPosts = '[data-component-type="LazyColumn"],.scaffold-finite-scroll__content';
