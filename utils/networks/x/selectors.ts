import { selectorTable } from '../../page/selector-table.ts';

/** Where X keeps what we read. Seen in pages of 2024-10 to 2026-09; classes and ids change, test ids have not. */
export const selectors = {
  /** The attribute that most marks are in. */
  id: 'data-testid',

  /** Also role=article always. The photo viewer's frame is a div with the same test id. */
  post: 'article[{id}=tweet]',
  /** A quoted post. The badge of an affiliated account has the same role and tab index, but no name inside. */
  quote: 'div[role=link][tabindex="0"]',
  /** What can be all that is left of a quoted post: others see it still, or did. */
  unavailable: 'article:not([{id}])',
  /** A post inside an article of its own. */
  embedded: '[{id}=simpleTweet]',

  cell: '[{id}=cellInnerDiv]',
  sidebar: '[{id}=sidebarColumn]',
  column: '[{id}=primaryColumn]',
  /** The body of a long article: posts embedded in it stand in no cell. */
  articleBody: '[{id}=twitterArticleRichTextView]',
  article: '[{id}="twitterArticleReadView"]',

  /** The post that a page of its own is about. Advertisements may have the same tab index. */
  focal: '{post}[tabindex="-1"]',
  /** In a cell of its own: what comes below is another list, of posts that are recommended. */
  heading: 'h2:not({post} h2)',

  /** As an ancestor it marks an advertisement; as a descendant it only follows videos and buttons. */
  promoted: '[{id}=placementTracking]',

  postName: '[{id}="User-Name"]',
  avatar: '[{id}^=UserAvatar-Container-]',
  /** Every line of such a block. The first one that holds anything is the display name. */
  line: '[dir]',
  nameLine: 'div[dir]',
  linkedLine: 'a div[dir]',
  time: 'time[datetime]',
  verified: '[{id}=icon-verified]',
  context: '[{id}="socialContext"]',
  text: '[{id}="tweetText"]',
  userCell: '[{id}=UserCell]',
  mention: '{text} a[href]',
  /** All that has such a mark. */
  marked: '[{id}]',
  /** Every place where a name stands: marked itself, or a link in a text. Above an account that is recommended stands who follows it, which is no repost. */
  name: '{postName},{header},{post} {context},{entry},{mention}',
  /** Opens over a name. In no page that we have: only the line of its name and what leads to the account count. */
  hoverCard: '[{id}=HoverCard]',
  entry: '{userCell},{hoverCard}',
  /** What is read anew when something in it changes. */
  holder: '{post},{entry}',

  /** Traps for machines, and what waits to be shown. */
  hidden: '[hidden],[style*="y: none"],[style*="y:none"]',
  /** Where pictures and links stand that are no media: faces, emoji, badges, notes of the community (as reported). */
  face: '{avatar},{postName},{text},{context},[{id}^=birdwatch]',
  /** What is not the post itself. */
  elsewhere: '{quote},{hidden},{post} {post}',
  video: '[{id}=videoPlayer],video',
  poll: '[{id}="cardPoll"]',
  card: '[{id}="card.wrapper"]',
  photo: '[{id}="tweetPhoto"]',
  media: '{photo},{video},[{id}=videoComponent],{card},{poll}',
  /** Emoji and badges cannot be dragged. */
  image: 'img:not([draggable=false]),video',
  picture: 'img[draggable=true]',
  /** Where a picture can stand, and where everything else of what is attached. */
  framed: '{face},{media}',
  explained: '{framed},{article},{cardLink}',
  /**
   * What can only be part of something attached, as links to X's own things are (lists, spaces, broadcasts, answers of Grok);
   * where it stands in nothing that we know, a mark is gone.
   */
  lookAlike:
    '{image},li,{out},a[href*="/i/"]:not([href*=status],:has({context})),a[href*="/photo/"],a[href*="/article/"],[{id}^=card],[{id}^=twitter],[{id}^=article-]',
  /** A link to another site. */
  out: 'a[target="_blank"]',
  /** Below a card its site is named. */
  cardLink: '{card} {out},{card}+a',
  /** The picture of a film that does not play yet. */
  poster: '{video},[{id}=previewInterstitial]',
  /** A picture that has a description has a button beside it; it bears no mark. */
  plainButton: 'button:not([{id}])',

  /** The row of counts. Carousels are groups as well, without a reply button. */
  group: '[role=group]',
  reply: '[{id}="reply"]',
  /** Where buttons stand that show no description. */
  control: '{group},{poster}',
  statusLink: 'a[href*="/status/"]',
  /** Everything of a post that is looked at, in one query. */
  part: '[{id}],a,button,img,video,li',
  /** How texts are set, whatever they are marked with; an article is a text of its own. */
  wording: '[lang],[dir=auto],{article}',
  /** What may show more where it follows a text. The button that translates opens something and is none. */
  more: ':is(a,button,[tabindex]):not([aria-expanded])',

  showMore: '[{id}="tweet-text-show-more-link"]',
  /** These first as they are, then as they are once the viewer has pressed them. */
  repost: '[{id}="retweet"],[{id}="unretweet"]',
  like: '[{id}="like"],[{id}="unlike"]',
  bookmark: '[{id}="bookmark"],[{id}="removeBookmark"]',
  /** What can stand inside a quote block although it belongs to the post around it: a quote has no row of actions. */
  action: '{reply},{repost},{like},{bookmark}',
  /** A number that rolls when it changes. */
  rolling: '[{id}="app-text-transition-container"]',

  viewer: 'a[{id}=AppTabBar_Profile_Link]',
  header: '[{id}=UserName]',
  /** Above the page, with a number below it. */
  title: '{column} h2',
  chosenTab: '[role=tab][aria-selected=true]',
  followLink: 'a[href*=follow]',
  headline: '[{id}=UserDescription]',
  place: '[{id}=UserLocation]',
  link: 'a[{id}=UserUrl]',
  followButton: 'button[{id}$=follow][aria-label]',
  /** Exact counts; in <head>, and left there when the page changes to another profile. */
  profileData: 'script[type="application/ld+json"][{id}=UserProfileSchema-test]',

  dialog: '[role=dialog]',
  editor: '[{id}^=tweetTextarea_][contenteditable=true],{message}',
  /** As reported of 2026, a textarea, and of before, Draft.js; in none of our captures. */
  message: '[{id}=dm-composer-textarea],[{id}=dmComposerTextInput]',
  send: '[{id}^=tweetButton],[{id}^=dm][{id}*=end]',
  replyBox: '[{id}=inline_reply_offscreen]',
  /** Files of one's own are shown from their blobs. A quoted post stands there too: pictures from X's hosts, films as blobs. */
  attached: '{files} img[src^="blob:"],{files}:not(:has(time)) video[src^="blob:"]',
  files: '[{id}=attachments]',
  /** Says what its link does ("Add description") until there is a description, and then that, or how many there are. */
  described: '[{id}=altTextLabel]',
} as const;

export const { css, correct } = selectorTable(selectors);
