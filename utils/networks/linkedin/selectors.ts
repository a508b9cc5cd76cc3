import { selectorTable } from '../../page/selector-table.ts';

/**
 * What is stable in LinkedIn's pages. Three front ends live side by side and can stand in one page:
 * sdui (React; class names change with every build and are never used), ember, and guest (signed out).
 * Keys are in `componentkey`, and since 2026-08 sometimes in `id`. Seen 2024-10 … 2026-07.
 */
export const selectors = {
  /** Attributes that mark what stands where: in the new front end, and for those who are signed out. */
  key: 'componentkey',
  test: 'data-test-id',
  urn: 'data-semaphore-content-urn',

  /** What is for the eyes only: names and counts are written a second time for screen readers. */
  eyes: '[aria-hidden=true]:not([hidden])',
  /** What is no part of a text: the word before the sign of a hashtag, and buttons. */
  ears: '.visually-hidden,a > span:first-child:has(+ span:not([hidden])),button',
  /** What is no part of a name. */
  besideName: '{eyes},.visually-hidden,img,button',

  item: '[role=listitem]:is([{key}*=FeedType_],[id*=FeedType_])',
  token: '[{key}^=CgsI],[{key}^=EgsI],[id^=CgsI],[id^=EgsI]',
  groupLink: 'a[href*=highlightedUpdateUrn]',
  /** Lines that lead to accounts, and those that may be an age; other parts of a card follow its heading. */
  lines: 'a p',
  dated: 'p[{key}],p[id]',
  section: 'h2 ~ *',
  sendLink: 'button + button + a',
  box: '[data-testid=expandable-text-box]',
  /** The text of a reshared original, since 2026-07. */
  quote: '[{key}^=feed-original-share-],[id^=feed-original-share-]',
  keyed: '[{key}^=replaceableComment_],[id^=replaceableComment_]',
  feed: '[data-testid=mainFeed]',
  topcard: ':is([{key}$=Topcard],[id$=Topcard])',
  activity: ':is([{key}$=Activity],[id$=Activity])',
  rule: ':scope > :not([hidden]) + hr',
  rowReactions: 'a:has(ul[role]) p {eyes}',
  rowComments: '[role=button] > p > {eyes}',
  rowReposts: 'a > p > {eyes}',
  barReactions: ':scope > a > div[id]',
  buttons: ':scope > button',
  /** Behind the number of impressions of an own post. */
  views: 'a[href*=post-summary]',
  toComment: '#comment-small',
  toRepost: '#repost-small',
  pressed: '[aria-pressed]',
  outlined: 'button #thumbs-up-outline-small',
  page: '[src*=feedshare-document]',
  /** In saved pages the address of a picture says nothing; then the words for it do, unless its author described it. */
  image: 'figure > img:is([src*=feedshare],[alt^="View image"],[alt^="Ver imag"])',
  /** Choices of a poll hold nothing but words; perhaps each stands in a box. */
  choice: 'button[{key}]:not([aria-label],:has(svg,[data-dynamic-icon-loading]))',
  poll: '{part}poll,{choice} + {choice},:has(> button[{key}]:only-child) + * > {choice}:only-child',

  /** How the names of parts of posts begin in the old front end. */
  part: '.update-components-',
  guest: '[data-activity-urn^="urn:li:"]',
  classic: '.feed-shared-update-v2[data-urn^="urn:li:"],{guest}',
  /** A reshared original inside a post. */
  original: '{part}mini-update-v2,.feed-shared-mini-update-v2,[{test}=feed-reshare-content]',
  name: '{part}actor__title {eyes},a[data-tracking-control-name$=feed-actor-name]',
  verified: '[data-test-icon^=verified],[id^=verified]',
  actor: '{part}actor__container',
  age: '{part}actor__sub-description {eyes},span > time',
  header: '{part}header__text-view,.main-feed-activity-card__header',
  text: '{part}update-v2__commentary,[{test}$=commentary]',
  actions: '.feed-shared-social-action-bar,.social-action-bar',
  photo: '{part}image,[{test}=feed-images-content],{image}',
  video: '{part}linkedin-video,[{test}=feed-native-video-content],[data-vjs-player]',
  article: '{part}article,[{test}=article-content]',
  document: '{part}document,[{key}^=document-container-],[id^=document-container-],figure > {page}',
  'job-or-entity': '{part}entity',
  media: '{photo},{video},{article},{document},{poll},{job-or-entity},{annex}',
  /**
   * Something, whatever it is. In the new front end a part between the text and the counts or actions that leads somewhere
   * within LinkedIn; a link to a post is one to a poll or to what was celebrated.
   */
  annex:
    '{postLink},.feed-shared-update-v2__content,[{test}$=-content]:not([{test}^=ingested]),:has({box}) ~ div:has(a):not(:last-child,:has(+ hr):has(p > {eyes}),:has(a[target=_blank]))',
  /** LinkedIn's own words where an author wrote none. */
  bare: '[alt=""],[alt^="View image"],[alt^="Ver imag"],[alt^="No "][alt$=" text description for this image"]',
  /** What leads out of the page opens another tab, but for who is signed out. */
  cardLinks: 'a[target=_blank],[{test}=article-content],[{test}$=content__headings] a',
  /** Where links are part of a text, whether it is marked as one or not. */
  prose: '{text},p',
  /** A link to a post. */
  postLink: 'a[href*="/feed/update/urn:li:"]',
  counts: '.social-details-social-counts',
  reactions: '{counts} [data-reaction-details]',
  replies: '{counts} li li[class*=counts__comments] {eyes}',
  reposts: '{counts} li li:not([class*=counts__comments]) {eyes}',

  post: '{classic},{item}',
  /** Where a list of posts grows. Comments are such lists too, but lie inside a post. */
  list: '[data-component-type=LazyColumn],[class*=scroll__content]',
  /** Where pictures stand that are no media: faces, emoji, reactions, comments. */
  faces:
    'a:is([href*="/in/"],[href*="/company/"],[href*="/showcase/"],[href*="/school/"],[href*="/groups/"]),button,figure{eyes},[role=button]:not(a),{box},{keyed},[class*=comment],[class*=social-],[class*=actor],[{test}^=social]',

  comment: '{keyed},.comments-comment-entity,section.comment',
  commenter: '{lines},[class*=description-title],.comment__author',
  /** Signed out, only the way to report a comment names it. */
  report: '[{urn}]',
  reply: '[class*=entity--reply]',
  words: '{box},[class*=item__main-content],.comment__text',
  /** In the new front end the age stands alone behind the link with the name. */
  since: 'time,.comment__duration-since,a:has(p) + div > p:only-child',
  /** Signed out, a second number waits unseen, for whoever presses the button. */
  likes: '[role=button]:has(svg) p {eyes},[class*=bar__reactions-count] {eyes},a.comment__reactions-count:not(.hidden)',
  /** Faces and buttons name whose they are, in words around the name. */
  saysName: 'figure [alt],figure [aria-label],button[aria-label]',
  result: '{found},[role=listitem]:not([{key}*=FeedType_])',
  foundName: '{found} a,p a',
  found: '[data-chameleon-result-urn]',

  guestTitle: '[class*=layout__title]',
  title: '{topcard} h2,[class*=summary__title],{guestTitle}',
  organisation: '[{urn}*=":organization:"]',
  /** The number of employees is a link, and stands among them. */
  fact: ':not(a) > [class*=list__info-item]:not(a),[class*=first-subline]',
  tagline: '[class*=summary__tagline],[class*=second-subline]',
  contact: '{topcard} a[href*=contact-info]',
  headline: '[class*=layout__headline]',
  place:
    '{topcard} p:first-child:has(+ p + p > a[href*=contact-info]),[{test}=about-us__headquarters] dd,.not-first-middot:first-child > span:only-child',
  employers: '{topcard} [role=button]:has(figure) p',
  company: '{topcard} [role=button]:has([id^=company-]) p',
  website: '{topcard} a[href*="?url="],[{test}=about-us__website] a',
  followers: '{activity} h2 + div > p',
  connections: '{topcard} a[href*=connectionOf] > p',
  viewer: 'main a[href*="/in/"] img[alt]:not([alt=""])',
  me: '[class*=__me-photo]',
  meLink: '[class*=entry__top-bar] a',

  editor: '[contenteditable]:not([contenteditable=false])',
  /** Editors that nobody sees: closed dialogs, prepared layers. */
  unseen: 'dialog:not([open]),[hidden],[inert],{eyes}',
  message: '.msg-form__contenteditable',
  answer: '[{key}^=commentBox-],[id^=commentBox-],.comments-comment-box',
  share: '[{key}=ShareBox_textEditor],#ShareBox_textEditor,[class*=state__text-editor]',
  dialog: 'dialog,[role=dialog]',
  /** Copies stand in a box of their own: elsewhere such an address is a place for a face that is still to come. */
  attached: 'img[src^="blob:"],:is([class*=state__preview-container],#ShareBoxpreviewCard) img[src^="data:"]',
  dark: '.theme--dark:is(#interop-outlet,html)',
} as const;

export const { css, correct } = selectorTable(selectors);
