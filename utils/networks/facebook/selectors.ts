/** Where Facebook keeps what we read. Classes and ids change with every load; seen in pages of 2022-09 to 2026-09. */

const role = (name: string) => `[data-ad-rendering-role="${name}"]`;

/** Units that describe their parts. Comments have a label, skeletons describe nothing. */
export const unitSelector = '[aria-describedby]:is([aria-posinset],[role="article"]):not([aria-label])';
/** In groups and dialogs of the hardened arm a post is a plain element: only its author line is marked. */
export const nameSelector = role('profile_name');
export const postHintSelector = `${unitSelector},${nameSelector}`;
export const skeletonSelector = '[role="article"]:not([aria-describedby],[aria-label],[tabindex])';
export const commentSelector = '[role="article"][aria-label],[role="article"][tabindex="-1"]';
/**
 * Parts that wait to be placed, and traps for machines. A page that a picture covers is hidden too, but in its place:
 * nobody sees it, and when the picture goes it is the same.
 */
export const decoySelector = `[hidden][id^="S:"],[data-0],:is(${unitSelector},[role="feed"],[data-virtualized]) [hidden]`;

/** What a climb from the author line must not swallow. */
export const frameSelector =
  'h1,[role="banner"],[role="complementary"],[role="navigation"],[role="feed"],[role="main"]';
export const boundarySelector = '[role="feed"],[role="main"],[role="dialog"],body';

export const headingSelector = 'h2,h3,h4,h5';
export const messageSelector = `${role('story_message')},[data-ad-preview="message"],[data-testid="post_message"]`;
/** Translated posts stand in a quotation instead. */
export const translationSelector = 'blockquote';
export const badgeSelector = 'svg[title],svg title';

/** Empty markers inside the action buttons; a browser's translator may have changed the word before _button. */
export const actionMarkSelector = '[data-ad-rendering-role$="_button"]';
export const markSelector = { like: role('like_button'), comment: role('comment_button'), share: role('share_button') };
export const buttonSelector = '[role="button"]';
/** Around counts, actions and comments. */
export const footSelector = '[data-visualcompletion="ignore-dynamic"]';
export const breakdownSelector = '[role="toolbar"]';

/** "See more": a button, or what at least takes the keys and is no link. */
export const moreSelector = `${buttonSelector},[tabindex="0"]:not(a)`;
/** Where pictures stand that are no media: emoji, kinds of reactions, faces beside the field for comments. */
export const faceSelector = `${messageSelector},${breakdownSelector},${buttonSelector}:not(a),form`;

export const commentLinkSelector = 'a[href*="comment_id="]';
export const photoLinkSelector = 'a:is([href*="/photo/"],[href*="/photo.php"],[href*="/photos/"])';
export const setLinkSelector = 'a[href*="set=pcb."],a[href*="set=gm."]';
export const adLinkSelector = 'a[href*="/ads/about"]';

export const headerSelector = '[role="main"] h1';
export const loginSelector = 'form[action*="/login/"]';
export const nativeIdSelector = 'meta[property="al:android:url"]';
/** "What's on your mind?", a button that is no editor yet, and the picture beside it. */
export const promptSelector = '[role="main"] [role="button"]:not([aria-label],[aria-haspopup])';
export const pictureSelector = 'a[aria-label][href]:not([href*="__cft__"])';
/** Links to the lists behind the numbers of a header. Groups have members. */
export const listSelector = {
  followers: 'a[href*="/followers"],a[href*="sk=followers"],a[href*="/groups/"][href*="/members"]',
  following: 'a[href*="/following"],a[href*="sk=following"]',
  connections: 'a[href$="/friends/"],a[href$="/friends"],a[href$="sk=friends"]',
};

export const editorSelector = '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]';
