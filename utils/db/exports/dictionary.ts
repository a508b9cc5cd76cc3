import type { BackupTable } from '../backup/tables.ts';

import { type Column, json, kept, list, number, text, time, yes } from './columns.ts';
import { dealingColumns } from './dictionary-dealings.ts';

/** Tables that can be exported. Sightings that are packed in blocks are exported as sightings; keys stay here. */
export type ExportTable = Exclude<BackupTable, 'blocks' | 'erasureKeys'>;

const count = (name: string, of: string): Column[] => [
  number(`${name}.from`, 'count', `${of}: the least it can be. Empty: not seen`),
  number(`${name}.to`, 'count', `${of}: the most it can be; the same as the least where the page showed all digits`),
  text(`${name}.shown`, `${of}: what the page showed in place of an exact number`),
];

const metrics = (name: string, of: string): Column[] => [
  ...count(`${name}.reactions`, `Reactions or likes${of}`),
  ...count(`${name}.comments`, `Comments or replies${of}`),
  ...count(`${name}.shares`, `Shares or reposts${of}`),
  ...count(`${name}.views`, `Views${of}`),
  ...count(`${name}.bookmarks`, `Bookmarks${of}`),
];

const span = (name: string, of: string): Column[] => [
  time(`${name}.from`, `${of}: not before`),
  time(`${name}.to`, `${of}: not after; the same where the moment is known`),
];

const postRef = (name: string, of: string): Column[] => [
  text(`${name}.network`, `${of}: x, linkedin or facebook`),
  text(`${name}.kind`, `${of}: what the network calls it, e.g. status`),
  text(`${name}.id`, `${of}: its id on the network`),
];

const account = (name: string, of: string): Column[] => [
  text(`${name}.network`, `${of}: x, linkedin or facebook`),
  text(`${name}.handle`, `${of}: the name in its address`),
  text(`${name}.stableId`, `${of}: the number that survives a change of name`),
  text(`${name}.name`, `${of}: the name that is shown`),
  yes(`${name}.isOrganisation`, `${of}: a company or page rather than a person`),
];

const network = text('network', 'x, linkedin or facebook');
const surface = text('surface', 'The kind of page that it was read on, e.g. home or profile');
const reader = text('reader', 'Which reader read it, with its version');
const seenAt = time('seenAt', 'When it was on screen');
const authorKey = text('authorKey', 'The author: key in the table profiles. Empty: not known');
const postKey = text('postKey', 'The post: key in the table posts');
const day = text('day', 'yyyy-mm-dd in the time zone of the browser');

export const dictionary: Readonly<Record<ExportTable, readonly Column[]>> = {
  profiles: [
    text('key', 'Key of the account, made at random in each browser'),
    network,
    text('handle', 'The name in its address, as it was seen last'),
    list('handleKeys', 'network:handle for every handle seen, newest first'),
    text('stableKey', 'network:number, where a page told the number that survives a change of name'),
    text('name', 'The name that was shown last'),
    yes('isOrganisation', 'A company or page rather than a person'),
    text('relation', 'own, competitor, contact, partner or none'),
    text('personId', 'Who is behind it: id in the table people'),
    time('firstSeenAt', 'When it was seen first'),
    time('lastSeenAt', 'When it was seen last, to within a day'),
    time('followedAt', 'Since when it is followed in Alongside'),
  ],
  people: [
    ...kept,
    text('name', 'Name'),
    yes('isOrganisation', 'An organisation rather than a person'),
    text('stage', 'new, talking, proposal, customer or past'),
    list('tags', 'Tags'),
    text('purpose', 'Why this person is kept, in the words of the user'),
    text('nextStep.text', 'What is to be done next'),
    time('nextStep.dueAt', 'When the next step is due'),
    text('nextStep.day', 'The day on which the next step is due, where only a day was given'),
    list('emails', 'Addresses for e-mail, as typed or imported'),
    list('phones', 'Telephone numbers, as typed or imported'),
    text('company', 'Where they work'),
    text('title', 'What they do there'),
    text('website', 'Address of their own site'),
    text('source', 'The file and the day that this came from, where it was imported'),
    json('facts', 'Where single fields are from and when that was said, by the name of the field'),
    list('listIds', 'The lists that they are on: ids in the table peopleLists'),
    time('keepUntil', 'Until when they are kept. Empty: without end'),
    list('declined', 'Suggestions that were turned down: merge: or referral: and an id'),
  ],
  posts: [
    text('key', 'network:kind:id, of the id that it was seen under first'),
    list('aliasKeys', 'The same of its other ids'),
    network,
    ...postRef('post', 'The post'),
    ...account('author', 'Author'),
    authorKey,
    text('permalink', 'Address'),
    ...span('publishedAt', 'When it was published'),
    text('text', 'Text as it was read last'),
    yes('textComplete', 'Whether all of the text was on screen'),
    text('language', 'Language, where the page told it'),
    list('media', 'What is attached'),
    yes('promoted', 'Marked as an advertisement'),
    yes('quotes', 'Quotes or reshares another post'),
    ...account('repostedBy', 'Who reposted it into the feed'),
    list('aliases', 'Its other ids on the network'),
    ...postRef('quoted.post', 'The post that it quotes'),
    ...account('quoted.author', 'Author of what it quotes'),
    text('quoted.text', 'Text of what it quotes'),
    ...postRef('original', 'The post that was reposted as it is'),
    text('format', 'In one word what it is, e.g. image, video or repost'),
    list('pictures', 'One per picture: its alternative text, empty where there is none'),
    list('links', 'Addresses outside of the network that the text links'),
    list('hashtags', 'Hashtags without the sign, as written'),
    list('mentions', 'Handles that the text names'),
    text('landing', 'The site that a card or advertisement leads to'),
    yes('mine.reacted', 'Whether the user had reacted'),
    yes('mine.shared', 'Whether the user had shared it'),
    yes('mine.bookmarked', 'Whether the user had bookmarked it'),
    time('firstSeenAt', 'When it was seen first'),
    time('lastSeenAt', 'When it was seen last, to within a day'),
    json('doubts', 'Counts that were read, hard to believe, and not recorded, by metric'),
  ],
  sightings: [
    text('id', 'postKey@seenAt'),
    postKey,
    seenAt,
    number('ageMs.from', 'ms', 'Age of the post at that moment: at least'),
    number('ageMs.to', 'ms', 'Age of the post at that moment: at most'),
    ...metrics('metrics', ''),
    surface,
    reader,
  ],
  latest: [
    postKey,
    authorKey,
    network,
    ...span('publishedAt', 'When it was published'),
    time('seenAt', 'When it was seen last'),
    ...metrics('metrics', ' when it was seen last'),
    number('sightings', 'count', 'How often it was recorded'),
    time('before.seenAt', 'The sighting that is compared with: at least ten minutes before the last'),
    ...metrics('before.metrics', ' at the sighting that is compared with'),
  ],
  days: [
    postKey,
    day,
    authorKey,
    number('sightings', 'count', 'How often it was recorded on this day'),
    time('first.seenAt', 'The first sighting of the day'),
    ...metrics('first.metrics', ' at the first sighting of the day'),
    time('last.seenAt', 'The last sighting of the day'),
    ...metrics('last.metrics', ' at the last sighting of the day'),
  ],
  comments: [
    text('key', 'network:id'),
    network,
    postKey,
    text('parentKey', 'The comment that it answers. Empty: the post itself'),
    authorKey,
    ...account('author', 'Author'),
    yes('ours', 'Written by an own account'),
    ...span('publishedAt', 'When it was published'),
    text('text', 'Text as it was read last'),
    yes('textComplete', 'Whether all of the text was on screen'),
    ...count('reactions', 'Reactions'),
    time('firstSeenAt', 'When it was seen first'),
    time('lastSeenAt', 'When it was seen last'),
    surface,
    reader,
  ],
  profileSightings: [
    text('id', 'profileKey@seenAt'),
    text('profileKey', 'The account: key in the table profiles'),
    ...account('profile', 'The account as the page named it'),
    text('headline', 'Headline or introduction'),
    yes('verified', 'Has a mark of being verified'),
    ...count('followers', 'Followers'),
    ...count('following', 'Accounts that it follows'),
    ...count('posts', 'Posts, as the page counts them'),
    ...count('connections', 'Connections'),
    text('company', 'Company'),
    text('place', 'Place'),
    list('links', 'Addresses in the introduction'),
    ...span('joinedAt', 'When the account was made'),
    text('pinned.id', 'Id of the post that was pinned. Empty: none was seen'),
    text('pinned.text', 'First words of the pinned post'),
    seenAt,
    reader,
  ],
  notes: [
    ...kept,
    text('about.type', 'person, profile, post or topic'),
    text('about.id', 'Whom or what it is about: id of the person, key of the profile or post, name of the topic'),
    text('text', 'Text in Markdown, with @[name](person:id) for people and #topic for topics'),
    yes('isPinned', 'Kept on top'),
    list('links', 'What it is found by: person:id and topic:name of all that it is on or names, and pinned'),
    json('earlier', 'Texts that it had before, newest first, with the moment until which each stood'),
    text('anchor.exact', 'The words of the post that it is on'),
    text('anchor.prefix', 'What stands before those words in the post'),
    text('anchor.suffix', 'What stands after them'),
  ],
  planEntries: [
    ...kept,
    text('title', 'Title'),
    text('state', 'idea, draft, review, approved, scheduled, published or skipped'),
    time('dueAt', 'When it is to go out. Empty: no date'),
    text('pillar', 'p1 to p4: the subject that it belongs to'),
    text('variants.x', 'Text for X'),
    text('variants.linkedin', 'Text for LinkedIn'),
    text('variants.facebook', 'Text for Facebook'),
    list('parts.x', 'What follows the text for X as a thread, in order'),
    list('parts.linkedin', 'What follows the text for LinkedIn, in order'),
    list('parts.facebook', 'What follows the text for Facebook, in order'),
    text('firstComments.x', 'First comment under the post on X'),
    text('firstComments.linkedin', 'First comment under the post on LinkedIn'),
    text('firstComments.facebook', 'First comment under the post on Facebook'),
    text('campaignId', 'The campaign that it belongs to: its id'),
    yes('isSponsored', 'Paid for by somebody'),
    text('notes', 'Notes for oneself'),
    ...postRef('publishedPost', 'The post that it became'),
  ],
  goals: [
    ...kept,
    text('title', 'Title'),
    text('objective', 'What it is for'),
    text('metric', 'What is counted: followers, engagement, posts or manual'),
    text('network', 'x, linkedin or facebook. Empty: all'),
    number('target', 'as the metric', 'What is to be reached'),
    time('startsAt', 'Beginning'),
    time('dueAt', 'End'),
    text('owner', 'Who answers for it'),
    number('manualValue', 'as the metric', 'What was typed last, where it is counted by hand'),
  ],
  snippets: [...kept, text('title', 'Title'), text('text', 'Text'), number('uses', 'count', 'How often it was used')],
  ...dealingColumns,
  history: [
    text('id', 'Id'),
    text('t', 'Collection of the record'),
    text('record', 'Id of the record'),
    text('field', 'Field'),
    json('value', 'The value that gave way to another one'),
    text('stamp', 'When and where it was written'),
    text('wonBy', 'The stamp of the value that stands'),
    time('at', 'When this was noticed here'),
  ],
  ledger: [
    day,
    number('sightings', 'count', 'Sightings recorded'),
    number('posts', 'count', 'Posts recorded for the first time'),
    number('profiles', 'count', 'Sightings of profiles recorded'),
    number('comments', 'count', 'Comments recorded for the first time. Empty: comments were not read yet'),
    number('sent', 'count', 'Changes that went to the sync server, encrypted. Empty: there was no sync'),
    number('typed', 'count', 'Notes, next steps, plans and goals that were typed'),
  ],
  health: [
    text('id', 'network|surface|field|day'),
    network,
    surface,
    text('field', 'What was looked for in the page'),
    day,
    number('read', 'count', 'How often it was read'),
    number('missing', 'count', 'How often it was expected and not found'),
    number('broken', 'count', 'How often it could not be believed and was not recorded'),
    number('inRow', 'count', 'Readings in a row, up to the last, that found it'),
    text('reader', 'Which reader read last, with its version'),
    time('lastAt', 'When it was counted last'),
  ],
};

export const exportTables = Object.keys(dictionary) as ExportTable[];

const notNamed: Column = {
  name: 'other',
  type: 'json',
  meaning: 'Fields that another version wrote and this one does not know. In CSV only',
};

/** The dictionary as rows, of all tables or of one. */
export const dictionaryRows = (tables: readonly ExportTable[] = exportTables) =>
  tables.flatMap((table) => [...dictionary[table], notNamed].map((column) => ({ table, ...column })));
