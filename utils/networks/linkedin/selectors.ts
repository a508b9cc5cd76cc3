/**
 * What is stable in LinkedIn's pages. Three front ends live side by side and can stand in one page:
 * sdui (React; class names change with every build and are never used), ember, and guest (signed out).
 * Keys are in `componentkey`, and since 2026-08 sometimes in `id`: `keyed` asks for both.
 */
const keyed = (match: string): string => `:is([componentkey${match}],[id${match}])`;

/** Seen 2026-03 … 2026-07. */
export const sduiItem = `[role="listitem"]${keyed('*="FeedType_"')}`;
/** The wrapper without a role stands for pages of a single post, which no capture shows. */
export const sduiPost = `${sduiItem},${keyed('^="expanded"')}${keyed('*="FeedType_"')}`;
/** Some of what only a post has: in a feed there are also lists of people and of courses. */
export const sduiPostContent =
  '[data-testid="expandable-text-box"],[componentkey$="-replaceableCommentTools"],a[href*="highlightedUpdateUrn="]';
export const sduiToken = ['CgsI', 'EgsI']
  .flatMap((start) => [`[componentkey^="${start}"]`, `[data-testid^="${start}"]`, `[id^="${start}"]`])
  .join(',');
export const sduiText = '[data-testid="expandable-text-box"]';
/** The text of a reshared original, since 2026-07. */
export const sduiOriginal = keyed('^="feed-original-share-description_"');
export const sduiDocument = keyed('^="document-container-"');
export const sduiComment = keyed('^="replaceableComment_"');
export const sduiCommentBox = keyed('^="commentBox-"');
export const sduiFeed = '[data-testid="mainFeed"],[componentkey$="mainFeed-lazy-container"]';
/** Comment and repost button, then the link "send": true before and after the icons are there. */
export const sduiActions = 'button + button + a';
export const sduiTopcard = 'section[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
export const sduiActivityCard = '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Activity"]';

export const emberPost = '.feed-shared-update-v2[data-urn^="urn:li:"]';
/** A reshared original inside a post. */
export const emberOriginal = '[class*="mini-update-v2"]';
export const emberActor = '.update-components-actor__container';
export const emberName = '.update-components-actor__title span[aria-hidden="true"]';
export const emberHeader = '.update-components-header__text-view';
export const emberText = '.update-components-update-v2__commentary';
export const emberCounts = '.social-details-social-counts';
export const emberActions = '.feed-shared-social-action-bar';
export const emberComment = '.comments-comment-entity,.comments-comment-item';
export const emberCommenter = '[class*="comment-meta__description-title"]';
export const emberResult = '[data-chameleon-result-urn]';

export const guestPost = '[data-activity-urn^="urn:li:"]';
export const guestOriginal = '[data-test-id="feed-reshare-content"]';
export const guestName = 'a[data-tracking-control-name$="feed-actor-name"]';
export const guestHeader = '.main-feed-activity-card__header';
export const guestActions = '.social-action-bar';
export const guestCommenter = 'a.comment__author';

/** Links to accounts; what the link is written like, absolute or not, is settled by `accountOf`. */
export const accountLink = ['in', 'company', 'showcase', 'school'].map((kind) => `a[href*="/${kind}/"]`).join(',');

/** Where a list of posts grows. Comments are such lists too, but lie inside a post. */
export const listOfPosts = `${sduiFeed},[data-component-type="LazyColumn"],.scaffold-finite-scroll__content`;
