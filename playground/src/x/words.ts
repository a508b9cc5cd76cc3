import type { Ago } from '../numbers.ts';

type Field = 'reply' | 'repost' | 'like' | 'bookmark' | 'view';

/** The words of the interface in one language. A reader may not need any of them. */
export interface Words {
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
  readonly comma: string;
  counted(field: Field, count: number): string;
  readonly actions: Readonly<Record<Field, string>>;
  readonly liked: string;
  readonly nav: Readonly<
    Record<'home' | 'explore' | 'notifications' | 'messages' | 'profile' | 'more' | 'post', string>
  >;
  readonly forYou: string;
  readonly following: string;
  readonly followers: string;
  readonly follow: string;
  readonly unfollow: string;
  readonly happening: string;
  readonly postReply: string;
  readonly postText: string;
  readonly reply: string;
  readonly ad: string;
  readonly pinned: string;
  readonly reposted: string;
  readonly quote: string;
  readonly showMore: string;
  readonly showLess: string;
  readonly verified: string;
  readonly posts: string;
  readonly replies: string;
  readonly media: string;
  readonly joined: string;
  readonly search: string;
  readonly suggestions: string;
  readonly trends: string;
  readonly timeline: string;
  readonly conversation: string;
  readonly theme: string;
  readonly close: string;
  ago(ago: Ago): string;
}

const plural =
  (table: Readonly<Record<Field, readonly [string, string]>>) =>
  (field: Field, count: number): string =>
    `${count} ${table[field][count === 1 ? 0 : 1]}`;

const relative =
  (locale: string) =>
  ({ amount, unit }: Ago): string =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(-amount, unit);

const en: Words = {
  dir: 'ltr',
  locale: 'en',
  comma: ', ',
  counted: plural({
    reply: ['reply', 'replies'],
    repost: ['repost', 'reposts'],
    like: ['like', 'likes'],
    bookmark: ['bookmark', 'bookmarks'],
    view: ['view', 'views'],
  }),
  actions: { reply: 'Reply', repost: 'Repost', like: 'Like', bookmark: 'Bookmark', view: 'View post analytics' },
  liked: 'Liked',
  nav: {
    home: 'Home',
    explore: 'Explore',
    notifications: 'Notifications',
    messages: 'Messages',
    profile: 'Profile',
    more: 'More',
    post: 'Post',
  },
  forYou: 'For you',
  following: 'Following',
  followers: 'Followers',
  follow: 'Follow',
  unfollow: 'Following',
  happening: 'What’s happening?',
  postReply: 'Post your reply',
  postText: 'Post text',
  reply: 'Reply',
  ad: 'Ad',
  pinned: 'Pinned',
  reposted: 'reposted',
  quote: 'Quote',
  showMore: 'Show more',
  showLess: 'Show less',
  verified: 'Verified account',
  posts: 'Posts',
  replies: 'Replies',
  media: 'Media',
  joined: 'Joined',
  search: 'Search',
  suggestions: 'Who to follow',
  trends: 'What’s happening',
  timeline: 'Your Home Timeline',
  conversation: 'Conversation',
  theme: 'Light or dark',
  close: 'Close',
  ago: relative('en'),
};

const de: Words = {
  ...en,
  locale: 'de',
  counted: plural({
    reply: ['Antwort', 'Antworten'],
    repost: ['Repost', 'Reposts'],
    like: ['„Gefällt mir“-Angabe', '„Gefällt mir“-Angaben'],
    bookmark: ['Lesezeichen', 'Lesezeichen'],
    view: ['Mal angezeigt', 'Mal angezeigt'],
  }),
  actions: {
    reply: 'Antworten',
    repost: 'Reposten',
    like: 'Gefällt mir',
    bookmark: 'Lesezeichen setzen',
    view: 'Post-Statistiken anzeigen',
  },
  liked: 'Mit „Gefällt mir“ markiert',
  nav: {
    home: 'Startseite',
    explore: 'Entdecken',
    notifications: 'Mitteilungen',
    messages: 'Nachrichten',
    profile: 'Profil',
    more: 'Mehr',
    post: 'Posten',
  },
  forYou: 'Für dich',
  following: 'Folge ich',
  followers: 'Follower',
  follow: 'Folgen',
  unfollow: 'Folge ich',
  happening: 'Was gibt’s Neues?',
  postReply: 'Poste deine Antwort',
  postText: 'Post-Text',
  reply: 'Antworten',
  ad: 'Anzeige',
  pinned: 'Angeheftet',
  reposted: 'hat repostet',
  quote: 'Zitat',
  showMore: 'Mehr anzeigen',
  showLess: 'Weniger anzeigen',
  verified: 'Verifizierter Account',
  posts: 'Posts',
  replies: 'Antworten',
  media: 'Medien',
  joined: 'Seit',
  search: 'Suchen',
  suggestions: 'Wem folgen?',
  trends: 'Was gibt’s Neues?',
  timeline: 'Deine Startseite',
  conversation: 'Unterhaltung',
  theme: 'Hell oder dunkel',
  close: 'Schließen',
  ago: relative('de'),
};

const ar: Words = {
  ...en,
  dir: 'rtl',
  locale: 'ar',
  comma: '، ',
  counted: plural({
    reply: ['رد', 'ردود'],
    repost: ['إعادة نشر', 'إعادات نشر'],
    like: ['إعجاب', 'إعجابات'],
    bookmark: ['إشارة مرجعية', 'إشارات مرجعية'],
    view: ['مشاهدة', 'مشاهدات'],
  }),
  actions: {
    reply: 'الرد',
    repost: 'إعادة نشر',
    like: 'الإعجاب',
    bookmark: 'إضافة إشارة مرجعية',
    view: 'عرض تحليلات المنشور',
  },
  liked: 'أُعجبت به',
  nav: {
    home: 'الرئيسية',
    explore: 'استكشف',
    notifications: 'الإشعارات',
    messages: 'الرسائل',
    profile: 'الملف الشخصي',
    more: 'المزيد',
    post: 'نشر',
  },
  forYou: 'لك',
  following: 'متابَعون',
  followers: 'متابِعون',
  follow: 'متابعة',
  unfollow: 'متابَع',
  happening: 'ماذا يحدث؟',
  postReply: 'انشر ردك',
  postText: 'نص المنشور',
  reply: 'رد',
  ad: 'إعلان',
  pinned: 'مثبَّت',
  reposted: 'أعاد النشر',
  quote: 'اقتباس',
  showMore: 'عرض المزيد',
  showLess: 'عرض أقل',
  verified: 'حساب موثَّق',
  posts: 'المنشورات',
  replies: 'الردود',
  media: 'الوسائط',
  joined: 'انضم في',
  search: 'بحث',
  suggestions: 'من تتابع',
  trends: 'ماذا يحدث',
  timeline: 'صفحتك الرئيسية',
  conversation: 'المحادثة',
  theme: 'فاتح أو داكن',
  close: 'إغلاق',
  ago: relative('ar'),
};

export const wordsFor = (lang: string): Words => ({ en, de, ar })[lang] ?? en;
