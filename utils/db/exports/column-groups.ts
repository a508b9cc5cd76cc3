import { type Column, number, text, time, yes } from './columns.ts';

/** Columns of values that several tables have. */

export const count = (name: string, of: string): Column[] => [
  number(`${name}.from`, 'count', `${of}: the least it can be. Empty: not seen`),
  number(`${name}.to`, 'count', `${of}: the most it can be; the same as the least where the page showed all digits`),
  text(`${name}.shown`, `${of}: what the page showed in place of an exact number`),
];

export const metrics = (name: string, of: string): Column[] => [
  ...count(`${name}.reactions`, `Reactions or likes${of}`),
  ...count(`${name}.comments`, `Comments or replies${of}`),
  ...count(`${name}.shares`, `Shares or reposts${of}`),
  ...count(`${name}.views`, `Views${of}`),
  ...count(`${name}.bookmarks`, `Bookmarks${of}`),
];

export const span = (name: string, of: string): Column[] => [
  time(`${name}.from`, `${of}: not before`),
  time(`${name}.to`, `${of}: not after; the same where the moment is known`),
];

export const postRef = (name: string, of: string): Column[] => [
  text(`${name}.network`, `${of}: x, linkedin or facebook`),
  text(`${name}.kind`, `${of}: what the network calls it, e.g. status`),
  text(`${name}.id`, `${of}: its id on the network`),
];

export const account = (name: string, of: string): Column[] => [
  text(`${name}.network`, `${of}: x, linkedin or facebook`),
  text(`${name}.handle`, `${of}: the name in its address`),
  text(`${name}.stableId`, `${of}: the number that survives a change of name`),
  text(`${name}.name`, `${of}: the name that is shown`),
  yes(`${name}.isOrganisation`, `${of}: a company or page rather than a person`),
];
