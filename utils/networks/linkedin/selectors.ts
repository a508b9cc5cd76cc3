import { selectorTable } from '../../page/selector-table.ts';

/**
 * What is stable in LinkedIn's pages. Three front ends live side by side and can stand in one page:
 * sdui (React; class names change with every build and are never used), ember, and guest (signed out).
 * Keys are in `componentkey`, and since 2026-08 sometimes in `id`. Seen 2024-10 … 2026-07.
 */
export const selectors = {
  /** What is for the eyes only: names and counts are written a second time for screen readers. */
  forEyes: '[aria-hidden="true"]:not([hidden])',
  /** What is no part of a text: the word before the sign of a hashtag, and buttons. */
  forEars: '.visually-hidden,:has(+ span > [aria-hidden="true"]:first-child:not([hidden])),button',
  /** What is no part of a name. */
  besideName: '{forEyes},.visually-hidden,svg,img,button',
  verifiedIcon: 'svg[id^="verified"]',

  sduiPost: '[role="listitem"]:is([componentkey*="FeedType_"],[id*="FeedType_"])',
  sduiToken: ':is([componentkey^="CgsI"],[id^="CgsI"]),:is([componentkey^="EgsI"],[id^="EgsI"])',
  sduiGroupLink: 'a[href*="highlightedUpdateUrn="]',
  sduiText: '[data-testid="expandable-text-box"]',
  /** The text of a reshared original, since 2026-07. */
  sduiOriginal: ':is([componentkey^="feed-original-share-description_"],[id^="feed-original-share-description_"])',
  sduiComment: ':is([componentkey^="replaceableComment_"],[id^="replaceableComment_"])',
  sduiCommentBox: ':is([componentkey^="commentBox-"],[id^="commentBox-"])',
  sduiShareEditor: ':is([componentkey="ShareBox_textEditor"],[id="ShareBox_textEditor"])',
  sduiFeed: '[data-testid="mainFeed"]',
  sduiTopcard: 'section[componentkey$="Topcard"]',
  sduiActivityCard: '[componentkey*="profile.card"][componentkey$="Activity"]',
  /** Behind the number of impressions of an own post. */
  sduiViews: 'a[href*="/analytics/post-summary/"]',
  sduiCommentIcon: 'svg[id="comment-small"]',
  sduiRepostIcon: 'svg[id="repost-small"]',
  sduiVideo: '[data-vjs-player]',
  sduiDocument: ':is([componentkey^="document-container-"],[id^="document-container-"])',
  /** In saved pages the address of a picture says nothing; then the words for it do, unless its author described it. */
  sduiPhoto: 'img:is([src*="feedshare"],[alt^="View image"],[alt^="Ver imag"])',
  /** Choices hold nothing but words. */
  sduiPoll: 'button[componentkey] + button[componentkey]:not(:has(svg,[data-dynamic-icon-loading]))',

  emberPost: '.feed-shared-update-v2[data-urn^="urn:li:"]',
  /** A reshared original inside a post. */
  emberOriginal: '[class*="mini-update-v2"]',
  emberComment: '.comments-comment-entity',
  emberActor: '.update-components-actor__container',
  emberName: '.update-components-actor__title {forEyes}',
  emberAge: '.update-components-actor__sub-description {forEyes}',
  emberHeader: '.update-components-header__text-view',
  emberText: '.update-components-update-v2__commentary',
  emberActions: '.feed-shared-social-action-bar',
  emberVerified: '[data-test-icon^="verified"]',
  emberPhoto: '.update-components-image',
  emberVideo: '.update-components-linkedin-video',
  emberArticle: '.update-components-article',
  emberDocument: '.update-components-document',
  emberEntity: '.update-components-entity',
  emberCounts: '.social-details-social-counts',
  emberReactions: '[data-reaction-details]',
  emberComments: ':scope li li[class*="counts__comments"] {forEyes}',
  emberReposts: ':scope li li:not([class*="counts__comments"]) {forEyes}',

  guestPost: '[data-activity-urn^="urn:li:"]',
  guestOriginal: '[data-test-id="feed-reshare-content"]',
  guestName: 'a[data-tracking-control-name$="feed-actor-name"]',
  guestHeader: '.main-feed-activity-card__header',
  guestAge: 'time',
  guestText: '[data-test-id$="commentary"]',
  guestActions: '.social-action-bar',
  guestPhoto: '[data-test-id="feed-images-content"]',
  guestVideo: '[data-test-id="feed-native-video-content"]',
  guestArticle: '[data-test-id="article-content"]',
  guestComment: 'a.comment__author',

  post: '{emberPost},{guestPost},{sduiPost}',
  /** Where a list of posts grows. Comments are such lists too, but lie inside a post. */
  listOfPosts: '[data-component-type="LazyColumn"],.scaffold-finite-scroll__content',
  /** Where pictures stand that are no media: faces, emoji, reactions, comments. */
  faces:
    'a:is([href*="/in/"],[href*="/company/"],[href*="/showcase/"],[href*="/school/"],[href*="/groups/"]),button,form,figure:not([componentkey]),[hidden],.visually-hidden,[role="button"]:not(a),{sduiText},{sduiComment},{emberComment},[class*="comment"],[class*="social-"],[class*="actor"],[data-test-id^="social"]',

  comment: '{sduiComment},{emberComment},{guestComment}',
  commenter: 'a p,[class*="comment-meta__description-title"],{guestComment}',
  result: '{emberResult},[role="listitem"]:not([componentkey*="FeedType_"])',
  resultName: '{emberResult} a,p a',
  emberResult: '[data-chameleon-result-urn]',

  title: '{sduiTopcard} h2,.org-top-card-summary__title,.top-card-layout__title',
  companyUrn: '[data-semaphore-content-urn*=":organization:"]',
  companyFact: '.org-top-card-summary-info-list__info-item,.top-card-layout__first-subline',
  companyHeadline: '.org-top-card-summary__tagline,.top-card-layout__second-subline',
  sduiViewer: 'main a[href*="/in/"] img[alt]:not([alt=""])',
  emberViewer: '.global-nav__me-photo',
  emberViewerLink: '.share-box-feed-entry__top-bar a',

  editor: '[contenteditable="true"]',
  /** Editors that nobody sees: closed dialogs, prepared layers. */
  unseen: 'dialog:not([open]),[hidden],[inert],{forEyes}',
  messageEditor: '.msg-form__contenteditable',
  commentBox: '{sduiCommentBox},.comments-comment-box',
  shareEditor: '{sduiShareEditor},.share-creation-state__text-editor',
  dialog: 'dialog,[role="dialog"]',
  dark: '.theme--dark:is(#interop-outlet,html)',
} as const;

export const { css, correct } = selectorTable(selectors);
