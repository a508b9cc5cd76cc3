import { selectorTable } from '../../page/selector-table.ts';

/** Where Facebook keeps what we read. Classes and ids change with every load; seen in pages of 2022-09 to 2026-09. */
export const selectors = {
  /** What Facebook calls a part of a post. */
  mark: 'data-ad-rendering-role',
  /** Units that describe their parts. Comments have a label, skeletons describe nothing. */
  unit: '[aria-describedby]:is([aria-posinset],[role=article]):not([aria-label])',
  /** In groups and dialogs of the hardened arm a post is a plain element: only its author line is marked. */
  name: '[{mark}=profile_name]',
  /** Not the line of an original that is shared. */
  postHint: '{unit},{name}:not(:has(h5))',
  skeleton: '[role=article]:not([aria-describedby],[aria-label],[tabindex])',
  comment: '[role=article]:is([aria-label],[tabindex="-1"])',
  /**
   * Parts that wait to be placed, and traps for machines. A page that a picture covers is hidden too, but in its place:
   * nobody sees it, and when the picture goes it is the same.
   */
  decoy: '[hidden][id^="S:"],{trap},:is({unit},{feed},[data-virtualized]) [hidden]',
  trap: '[data-0]',
  /** What is no part of a post itself. */
  aside: '{comment},{decoy}',
  /** The same where hidden parts are left out anyway. */
  alien: '{comment},{trap}',

  /** What a climb from the author line must not swallow. */
  frame: 'h1,[role=banner],[role=complementary],[role=navigation],{feed},{main}',
  boundary: '{place},{main}',
  feed: '[role=feed]',
  /** What holds posts of its own: the page behind a dialog is another place. */
  place: '{feed},{dialog},body',
  dialog: '[role=dialog]',
  main: '[role=main]',

  heading: 'h2,h3,h4,h5',
  ownHeading: '{name} :is(h2,h3,h4)',
  /** The heading of an original that is shared; the post's own where no other is there. */
  sharedHeading: '{name} h5',
  message: '{story},{preview},{oldMessage}',
  story: '[{mark}=story_message]',
  preview: '[data-ad-preview=message]',
  oldMessage: '[data-testid=post_message]',
  mention: ':is({message}) a[href]',
  /** Translated posts stand in a quotation instead. */
  translation: 'blockquote',
  badge: 'svg[title],svg title',

  /** Empty markers inside the action buttons; a browser's translator may have changed the word before _button. */
  actionMark: '[{mark}$=_button]',
  likeMark: '[{mark}=like_button]',
  commentMark: '[{mark}=comment_button]',
  shareMark: '[{mark}=share_button]',
  button: '[role=button]',
  reaction: 'img[alt]:not([alt=""],[role])',
  /** Around counts, actions and comments. */
  foot: 'div[data-visualcompletion=ignore-dynamic]',
  breakdown: '[role=toolbar]',

  /** "See more": a button, or what at least takes the keys and is no link. */
  more: '{button},[tabindex="0"]:not(a)',
  /** A block of words only, without the marks of a paragraph. */
  plain: 'div:not([dir],[role],[tabindex],:has(*))',
  /** Where pictures stand that are no media: emoji, kinds of reactions, faces beside the field for comments. */
  face: '{message},{translation},{breakdown},{button}:not(a),form,{icon},{comment}',
  /** As high as a line of text. */
  icon: 'img:is([height="16"],[height="18"],[height="20"])',

  commentLink: 'a[href*="comment_id="]',
  /** Around a comment and the box for an answer to it. */
  commented: '{comment},[data-commentid]',
  /** Name and time of a comment; around its picture stands the same link as around the name. */
  commenter: '{commentLink}:not(:has(image,img))',
  /** Under the line with the name. */
  words: 'span:has({commentLink}) + * > [dir=auto]',
  /** "3 reactions; see who reacted to this", around pictures of their kinds. */
  reactions: '{button}[aria-label]:has(img[role=presentation])',
  photoLink: 'a:is([href*="/photo/"],[href*="/photo.php"],[href*="/photos/"])',
  /** A link to another site, behind which a card stands. */
  outLink: 'a[href*="l.php?u="]',
  /** The same around a card or its button: links in texts hold words only. */
  card: '{outLink}:has(div)',
  setLink: 'a:is([href*="set=pcb."],[href*="set=gm."])',
  adLink: 'a[href*="/ads/about"]',
  countLink: 'a{button}[href*="/posts/"]',
  shareLink: 'a[rel=dialog]:not([role]):has(i)',
  exactTime: '[data-utime]',

  header: '{main} h1',
  login: 'form[action*="/login/"]',
  nativeId: 'meta[property="al:android:url"]',
  /** Beside the posts of a profile. */
  tile: '[data-pagelet^=ProfileTilesFeed] a',
  /** "What's on your mind?", a button that is no editor yet, and the picture beside it. */
  prompt: '{main} {button}:not([aria-label],[aria-haspopup])',
  picture: 'a[aria-label][href]:not([href*=__cft__])',
  /** Links to the lists behind the numbers of a header. Groups have members. */
  followers: 'a[href*="/followers"],a[href*="sk=followers"],a[href*="/groups/"][href*="/members"]',
  following: 'a[href*="/following"],a[href*="sk=following"]',
  connections: 'a[href$="/friends/"],a[href$="/friends"],a[href$="sk=friends"]',

  editor: '[contenteditable=true][role=textbox][data-lexical-editor=true]',
} as const;

export const { css, correct } = selectorTable(selectors);
