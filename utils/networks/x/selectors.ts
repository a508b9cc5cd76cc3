/** Where X keeps what we read. Seen in pages of 2024-10 to 2026-09; classes and ids change, test ids have not. */

const id = (name: string) => `[data-testid="${name}"]`;

/** Also role=article always. The photo viewer's frame is a div with the same test id. */
export const postSelector = 'article[data-testid="tweet"]';

/** A quoted post. The badge of an affiliated account has the same role and tab index, but no name inside. */
export const quoteSelector = 'div[role="link"][tabindex="0"]';

export const cellSelector = id('cellInnerDiv');
export const sidebarSelector = id('sidebarColumn');
/** The body of a long article: posts embedded in it stand in no cell. */
export const articleBodySelector = id('twitterArticleRichTextView');
export const articleSelector = id('twitterArticleReadView');

/** As an ancestor it marks an advertisement; as a descendant it only follows videos and buttons. */
export const promotedSelector = id('placementTracking');

export const postNameSelector = id('User-Name');
export const avatarSelector = '[data-testid^="UserAvatar-Container-"]';
/** Where pictures stand that are no media: faces, emoji, badges, and what is quoted. */
export const faceSelector = [
  avatarSelector,
  postNameSelector,
  id('tweetText'),
  id('socialContext'),
  quoteSelector,
  '[hidden]',
  `${postSelector} ${postSelector}`,
].join();
export const verifiedSelector = id('icon-verified');
export const contextSelector = id('socialContext');
export const textSelector = id('tweetText');
export const userCellSelector = id('UserCell');
export const showMoreSelector = id('tweet-text-show-more-link');
export const videoSelector = `${id('videoPlayer')},video`;
export const pollSelector = id('cardPoll');
export const mediaSelector = ['tweetPhoto', 'videoPlayer', 'videoComponent', 'card.wrapper', 'cardPoll'].map(id).join();

/** The row of counts. Carousels are groups as well, without a reply button. */
export const groupSelector = '[role="group"]';
export const replySelector = 'button[data-testid="reply"]';

/** Everything of a post that is read, in one query. */
export const partSelector = `[data-testid],${groupSelector},a[href*="/status/"]`;

export const viewerSelector = `a${id('AppTabBar_Profile_Link')}`;

export const headerSelector = id('UserName');
export const headerItemSelector = {
  headline: id('UserDescription'),
  place: id('UserLocation'),
  link: `a${id('UserUrl')}`,
};
/** Exact counts; in <head>, and left there when the page changes to another profile. */
export const profileDataSelector = 'script[type="application/ld+json"][data-testid="UserProfileSchema-test"]';

export const editorSelector = '[data-testid^="tweetTextarea_"][contenteditable="true"]';
export const sendSelector = '[data-testid^="tweetButton"]';
export const replyBoxSelector = id('inline_reply_offscreen');
