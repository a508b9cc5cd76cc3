/** Every check, in the order in which its findings are shown, and its reasons: keys of `checks` in the locales. */
export const reasonsOf = {
  length: ['over'],
  disclosure: ['missing', 'unclear', 'belowFold', 'inPile'],
  links: ['broken', 'placeholder', 'private', 'hash', 'trailing', 'redirect', 'trackers', 'utmCase', 'utmMissing'],
  variables: ['left'],
  mentions: ['broken', 'plain', 'many'],
  voice: ['avoid', 'banned', 'person', 'emoji', 'exclamations', 'hard', 'easy'],
  hook: ['greeting', 'wordless'],
  doubledWords: ['word'],
  quotes: ['unclosed', 'unopened', 'noOpeningMark'],
  capitals: ['run'],
  lookalikes: ['styled', 'mixed'],
  emojiRuns: ['run'],
  hashtags: ['banned', 'broken', 'camel', 'pile', 'many'],
  leadsAway: ['link'],
  altText: ['missing', 'unseen'],
  media: ['many', 'large', 'long', 'short', 'pages', 'narrow', 'aspect'],
  readingEase: ['hard'],
  repeated: ['today'],
  duplicate: ['near'],
  spelling: ['word'],
  grammar: ['rule'],
} as const;

export type CheckId = keyof typeof reasonsOf;
export type Reason = { [Id in CheckId]: `${Id}.${(typeof reasonsOf)[Id][number]}` }[CheckId];

export const checkIds = Object.keys(reasonsOf) as CheckId[];

export const checkOf = (reason: Reason): CheckId => reason.slice(0, reason.indexOf('.')) as CheckId;
