import type { Ago } from '../numbers.ts';

export interface Words {
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
  readonly decimalMark: string;
  readonly like: string;
  readonly love: string;
  readonly wow: string;
  readonly comment: string;
  readonly share: string;
  readonly react: string;
  readonly allReactions: string;
  readonly whoReacted: string;
  readonly leaveComment: string;
  readonly sendThis: string;
  readonly sharedWith: string;
  readonly sponsored: string;
  readonly learnMore: string;
  readonly seeMore: string;
  readonly reply: string;
  readonly home: string;
  readonly groups: string;
  readonly menu: string;
  readonly theme: string;
  readonly contacts: string;
  readonly createPost: string;
  readonly post: string;
  readonly close: string;
  readonly shareNow: string;
  readonly saySomething: string;
  readonly about: string;
  readonly posts: string;
  readonly follow: string;
  readonly message: string;
  readonly loading: string;
  readonly verified: string;
  readonly actionsFor: string;
  readonly writeSomething: string;
  mind(name: string): string;
  commentAs(name: string): string;
  commentBy(name: string, ago: string): string;
  postOf(name: string): string;
  people(kind: string, count: string, isOne: boolean): string;
  comments(count: string, isOne: boolean): string;
  shares(count: string, isOne: boolean): string;
  views(count: string): string;
  followers(count: string): string;
  likes(count: string): string;
  members(count: string): string;
  /** "16m" */
  short(ago: Ago): string;
  /** "16 minutes ago" */
  long(ago: Ago): string;
}

const relative =
  (locale: string) =>
  ({ amount, unit }: Ago): string =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(-amount, unit);

const en: Words = {
  dir: 'ltr',
  locale: 'en',
  decimalMark: '.',
  like: 'Like',
  love: 'Love',
  wow: 'Wow',
  comment: 'Comment',
  share: 'Share',
  react: 'React',
  allReactions: 'All reactions:',
  whoReacted: 'See who reacted to this',
  leaveComment: 'Leave a comment',
  sendThis: 'Send this to friends or post it on your profile.',
  sharedWith: 'Shared with Public',
  sponsored: 'Sponsored',
  learnMore: 'Learn More',
  seeMore: 'See more',
  reply: 'Reply',
  home: 'Home',
  groups: 'Groups',
  menu: 'Menu',
  theme: 'Light or dark',
  contacts: 'Contacts',
  createPost: 'Create post',
  post: 'Post',
  close: 'Close',
  shareNow: 'Share now',
  saySomething: 'Say something about this...',
  about: 'About',
  posts: 'Posts',
  follow: 'Follow',
  message: 'Message',
  loading: 'Loading...',
  verified: 'Verified account',
  actionsFor: 'Actions for this post',
  writeSomething: 'Write something...',
  mind: (name) => `What's on your mind, ${name}?`,
  commentAs: (name) => `Comment as ${name}`,
  commentBy: (name, ago) => `Comment by ${name} ${ago}`,
  postOf: (name) => `${name}'s Post`,
  people: (kind, count, isOne) => `${kind}: ${count} ${isOne ? 'person' : 'people'}`,
  comments: (count, isOne) => `${count} ${isOne ? 'comment' : 'comments'}`,
  shares: (count, isOne) => `${count} ${isOne ? 'share' : 'shares'}`,
  views: (count) => `${count} views`,
  followers: (count) => `${count} followers`,
  likes: (count) => `${count} likes`,
  members: (count) => `${count} members`,
  short: ({ amount, unit }) => (unit === 'second' ? 'Just now' : `${amount}${unit.charAt(0)}`),
  long: relative('en'),
};

const de: Words = {
  ...en,
  locale: 'de',
  decimalMark: ',',
  like: 'Gefällt mir',
  love: 'Love',
  wow: 'Wow',
  comment: 'Kommentieren',
  share: 'Teilen',
  react: 'Reagieren',
  allReactions: 'Alle Reaktionen:',
  whoReacted: 'Sieh dir an, wer darauf reagiert hat',
  leaveComment: 'Kommentieren',
  sendThis: 'Sende das an Freunde oder poste es in deinem Profil.',
  sharedWith: 'Mit Öffentlich geteilt',
  sponsored: 'Gesponsert',
  learnMore: 'Mehr dazu',
  seeMore: 'Mehr ansehen',
  reply: 'Antworten',
  home: 'Startseite',
  groups: 'Gruppen',
  menu: 'Menü',
  theme: 'Hell oder dunkel',
  contacts: 'Kontakte',
  createPost: 'Beitrag erstellen',
  post: 'Posten',
  close: 'Schließen',
  shareNow: 'Jetzt teilen',
  saySomething: 'Sag etwas hierzu ...',
  about: 'Info',
  posts: 'Beiträge',
  follow: 'Folgen',
  message: 'Nachricht',
  loading: 'Wird geladen ...',
  verified: 'Verifiziertes Konto',
  actionsFor: 'Aktionen für diesen Beitrag',
  writeSomething: 'Schreib etwas ...',
  mind: (name) => `Was machst du gerade, ${name}?`,
  commentAs: (name) => `Als ${name} kommentieren`,
  commentBy: (name, ago) => `Kommentar von ${name} ${ago}`,
  postOf: (name) => `Beitrag von ${name}`,
  people: (kind, count, isOne) => `${kind}: ${count} ${isOne ? 'Person' : 'Personen'}`,
  comments: (count, isOne) => `${count} ${isOne ? 'Kommentar' : 'Kommentare'}`,
  shares: (count) => `${count} Mal geteilt`,
  views: (count) => `${count} Aufrufe`,
  followers: (count) => `${count} Follower`,
  likes: (count) => `${count} „Gefällt mir“-Angaben`,
  members: (count) => `${count} Mitglieder`,
  short: ({ amount, unit }) =>
    unit === 'second' ? 'Gerade eben' : `${amount} ${{ minute: 'Min.', hour: 'Std.', day: 'T' }[unit]}`,
  long: relative('de'),
};

const ar: Words = {
  ...en,
  dir: 'rtl',
  locale: 'ar',
  decimalMark: ',',
  like: 'أعجبني',
  love: 'أحببته',
  wow: 'واو',
  comment: 'تعليق',
  share: 'مشاركة',
  react: 'تفاعل',
  allReactions: 'كل التفاعلات:',
  whoReacted: 'عرض من تفاعل مع هذا',
  leaveComment: 'اترك تعليقًا',
  sharedWith: 'تمت المشاركة مع العامة',
  sponsored: 'مُموَّل',
  seeMore: 'عرض المزيد',
  reply: 'رد',
  home: 'الصفحة الرئيسية',
  groups: 'المجموعات',
  contacts: 'جهات الاتصال',
  createPost: 'إنشاء منشور',
  post: 'نشر',
  close: 'إغلاق',
  about: 'حول',
  posts: 'المنشورات',
  follow: 'متابعة',
  message: 'رسالة',
  mind: (name) => `بم تفكر يا ${name}؟`,
  commentAs: (name) => `التعليق باسم ${name}`,
  commentBy: (name, ago) => `تعليق ${name} ${ago}`,
  postOf: (name) => `منشور ${name}`,
  people: (kind, count) => `${kind}: ${count} أشخاص`,
  comments: (count) => `${count} تعليقات`,
  shares: (count) => `${count} مشاركات`,
  views: (count) => `${count} مشاهدات`,
  followers: (count) => `${count} متابعين`,
  likes: (count) => `${count} تسجيل إعجاب`,
  members: (count) => `${count} أعضاء`,
  short: ({ amount, unit }) => (unit === 'second' ? 'الآن' : `${amount} ${{ minute: 'د', hour: 'س', day: 'ي' }[unit]}`),
  long: relative('ar'),
};

export const wordsFor = (lang: string): Words => ({ en, de, ar })[lang] ?? en;
