/**
 * Names of properties that never leave a content script: neither messages nor the database nor the page know them, so
 * the minifier may give them one letter. `tests/inner-names.test.ts` holds that.
 */
export const innerNames = [
  'actionRow',
  'addProfile',
  'addStyle',
  'choicesFor',
  'composerOf',
  'contextElement',
  'findNames',
  'headerOf',
  'isDescribed',
  'isPaused',
  'isRaised',
  'nearestName',
  'onComposer',
  'onDraft',
  'onProblem',
  'onReach',
  'placements',
  'reachedPost',
  'readProfile',
  'readViewer',
  'timeLine',
] as const;
