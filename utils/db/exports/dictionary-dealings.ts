import { type Column, json, kept, list, number, text, time } from './columns.ts';

const person = (name: string, meaning: string): Column => text(name, `${meaning}: id in the table people`);

/** Columns of the dealings with people, and of what was decided about them. */
export const dealingColumns = {
  interactions: [
    ...kept,
    person('personId', 'With whom'),
    text('kind', 'call, meeting, mail, message or other'),
    text('direction', 'in: they came to us. out: we went to them. both: neither first'),
    time('at', 'When it was'),
    text('text', 'What was said'),
  ],
  deals: [
    ...kept,
    person('personId', 'With whom'),
    text('title', 'What it is about'),
    number('amount', 'as the currency', 'How much'),
    text('currency', 'Three letters of ISO 4217'),
    text('state', 'open, won or lost. A purchase is won'),
    time('at', 'When it was decided; of an open deal when it should be'),
    number('likelihood', '0 to 1', 'How likely it is, as typed'),
    text('source', 'Where it is from: typed, or file and row'),
    text('campaign', 'The campaign that it belongs to'),
  ],
  referrals: [
    ...kept,
    person('fromId', 'Who brought somebody'),
    person('toId', 'Whom they brought'),
    time('at', 'When it was'),
    number('anyway', '0 to 1', 'How likely it is that they would have come anyway, as typed'),
    number('anywayLow', '0 to 1', 'The least that it can be, as typed'),
    number('anywayHigh', '0 to 1', 'The most that it can be, as typed'),
    text('how', 'typed, or seen and then confirmed'),
    text('postKey', 'Where it was seen: key in the table posts'),
    text('text', 'What was typed about it'),
  ],
  personas: [
    ...kept,
    text('name', 'Name'),
    text('ageBand', 'Ages, as typed'),
    text('place', 'Place'),
    text('incomeBand', 'Income, as typed'),
    list('titles', 'Job titles'),
    list('industries', 'Industries'),
    list('interests', 'Interests'),
    list('behaviours', 'What they do'),
    text('summary', 'Description'),
  ],
  pipelineStages: [
    ...kept,
    text('name', 'Name. Empty: as the interface calls it'),
    number('place', 'rank', 'Where it stands among the others'),
  ],
  peopleLists: [
    ...kept,
    text('name', 'Name'),
    text('purpose', 'What the people on it are kept for'),
    number('keepDays', 'days', 'How long they are kept. Empty: without end'),
  ],
  savedViews: [
    ...kept,
    text('page', 'The page that it is a view of'),
    text('name', 'Name'),
    json('query', 'What the page was told to show'),
  ],
  scoreRules: [
    ...kept,
    json('weights', 'What each kind of touch counts'),
    number('halfLifeDays', 'days', 'After so long a touch counts half'),
  ],
  merges: [
    ...kept,
    person('intoId', 'Who stands'),
    text('fromId', 'The id of who went into them'),
    list('accounts', 'Accounts that went over, as network:handle'),
    list('moved', 'Records that went over, as collection:id'),
    json('before', 'Fields of the one who stands, as they were'),
    list('because', 'The links in which it was shown'),
  ],
  erasures: [...kept],
} as const satisfies Readonly<Record<string, readonly Column[]>>;
