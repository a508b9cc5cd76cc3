import { selectorTable } from '../../page/selector-table.ts';

/** Where X keeps what we read. Seen in pages of 2024-10 to 2026-09; classes and ids change, test ids have not. */
export const selectors = {
  /** Also role=article always. The photo viewer's frame is a div with the same test id. */
  post: 'article[data-testid="tweet"]',
  /** A quoted post. The badge of an affiliated account has the same role and tab index, but no name inside. */
  quote: 'div[role="link"][tabindex="0"]',
  /** A post inside an article of its own. */
  embedded: '[data-testid="simpleTweet"]',

  cell: '[data-testid="cellInnerDiv"]',
  sidebar: '[data-testid="sidebarColumn"]',
  /** The body of a long article: posts embedded in it stand in no cell. */
  articleBody: '[data-testid="twitterArticleRichTextView"]',
  article: '[data-testid="twitterArticleReadView"]',

  /** As an ancestor it marks an advertisement; as a descendant it only follows videos and buttons. */
  promoted: '[data-testid="placementTracking"]',

  postName: '[data-testid="User-Name"]',
  avatar: '[data-testid^="UserAvatar-Container-"]',
  verified: '[data-testid="icon-verified"]',
  context: '[data-testid="socialContext"]',
  text: '[data-testid="tweetText"]',
  userCell: '[data-testid="UserCell"]',
  mention: '{text} a[href]',
  /** Every place where a name stands. */
  name: '{postName},{header},{context},{userCell},{mention}',

  /** Where pictures stand that are no media: faces, emoji, badges, and what is quoted. */
  face: '{avatar},{postName},{text},{context},{quote},[hidden],{post} {post}',
  video: '[data-testid="videoPlayer"],video',
  poll: '[data-testid="cardPoll"]',
  media:
    '[data-testid="tweetPhoto"],[data-testid="videoPlayer"],[data-testid="videoComponent"],[data-testid="card.wrapper"],{poll}',

  /** The row of counts. Carousels are groups as well, without a reply button. */
  group: '[role="group"]',
  reply: 'button[data-testid="reply"]',
  /** Everything of a post that is read, in one query. */
  part: '[data-testid],{group},a[href*="/status/"]',

  /** Test ids of the parts of a post, in place of selectors: each post is searched once. */
  idName: 'User-Name',
  idText: 'tweetText',
  idShowMore: 'tweet-text-show-more-link',
  idContext: 'socialContext',
  idReply: 'reply',
  idRepost: 'retweet,unretweet',
  idLike: 'like,unlike',
  idBookmark: 'bookmark,removeBookmark',
  /** What can stand inside a quote block although it belongs to the post around it: a quote has no row of actions. */
  idAction: '{idReply},{idRepost},{idLike},{idBookmark}',
  /** A number that rolls when it changes. */
  idRolling: 'app-text-transition-container',
  idPhoto: 'tweetPhoto',
  idVideo: 'videoPlayer',
  idPoll: 'cardPoll',
  idCard: 'card.wrapper',
  idArticle: 'twitterArticleReadView',

  viewer: 'a[data-testid="AppTabBar_Profile_Link"]',
  header: '[data-testid="UserName"]',
  headline: '[data-testid="UserDescription"]',
  place: '[data-testid="UserLocation"]',
  link: 'a[data-testid="UserUrl"]',
  followButton: 'button[data-testid$="follow"][aria-label]',
  /** Exact counts; in <head>, and left there when the page changes to another profile. */
  profileData: 'script[type="application/ld+json"][data-testid="UserProfileSchema-test"]',

  editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  send: '[data-testid^="tweetButton"]',
  replyBox: '[data-testid="inline_reply_offscreen"]',
} as const;

export const { css, correct } = selectorTable(selectors);
