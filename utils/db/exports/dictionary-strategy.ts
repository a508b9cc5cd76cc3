import { type Column, json, kept, list, number, text } from './columns.ts';

/** Columns of the strategy and the routine. */
export const strategyColumns = {
  strategies: [
    ...kept,
    text('aim', 'For whom, with what, to which end'),
    list('objectives', 'Objectives, the most important first'),
    list('networks', 'The networks that are worked on'),
    json('purposes', 'What each network is for'),
    json('cadence', 'Posts a week that are wanted on each network'),
    json('pillarCadence', 'Posts a week that are wanted of each pillar'),
    json('pillars', 'What the pillars of the content are called'),
    list('watchwords', 'What is looked for in the posts that come into view'),
    number('budget.amount', 'in the currency', 'What may be spent in all'),
    text('budget.currency', 'Currency, ISO 4217'),
    text('budget.per', 'month, quarter or year: for how long that is'),
  ],
  tactics: [
    ...kept,
    text('text', 'What is done'),
    number('place', 'none', 'They stand in the order of these'),
    list('days', 'Days of the week, 1 is Monday. Empty: every day'),
    list('doneOn', 'The days on which it was ticked off, yyyy-mm-dd, newest first'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;
