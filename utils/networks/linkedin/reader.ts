/** Raised whenever reading changes its meaning. */
export const reader = 'linkedin/1';
