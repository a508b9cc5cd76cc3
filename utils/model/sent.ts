/**
 * What a sync sends, in the words of Firefox, which asks its users for it: docs/decisions/009-what-may-be-sent.md.
 * The manifest declares just this.
 */
export const sentKinds = [
  // Names and handles of people, and notes on them.
  'personallyIdentifyingInfo',
  // Posts and comments that were read, and drafts of one's own: Firefox counts posts in social networks among these.
  'personalCommunications',
  // Which posts were on screen, where and when.
  'browsingActivity',
  // Texts, links and counts as the networks showed them.
  'websiteContent',
] as const;
