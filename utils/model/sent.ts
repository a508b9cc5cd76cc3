/**
 * What a sync sends, in the words of Firefox, which asks its users for it: docs/decisions/009-what-may-be-sent.md.
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

/**
 * What goes to the assistant, where one is named: drafts and posts, what is known of a person if the user ticks it, and
 * the key that the user typed for just this service.
 */
export const assistantKinds = [
  'personallyIdentifyingInfo',
  'personalCommunications',
  'websiteContent',
  'authenticationInfo',
] as const;

/** All that the manifest declares, each asked for when it is needed. */
export const declaredKinds = [...new Set([...sentKinds, ...assistantKinds])];
