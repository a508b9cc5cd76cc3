import { OutcomeMetric } from '../../model/results.ts';
import { count } from './column-groups.ts';
import { type Column, json, kept, number, text, time } from './columns.ts';

const source = text('source', 'x, linkedin, facebook, ads, ga4, plausible, shopify or other');
const units: Readonly<Partial<Record<OutcomeMetric, string>>> = { revenue: 'currency', spend: 'currency' };
const meanings: Readonly<Record<OutcomeMetric, string>> = {
  impressions: 'Times shown',
  reach: 'People or accounts that it was shown to',
  clicks: 'Clicks',
  visits: 'Sessions or visitors of the site',
  reactions: 'Reactions or likes',
  comments: 'Comments or replies',
  shares: 'Shares or reposts',
  follows: 'New followers',
  followers: 'Followers',
  conversions: 'Conversions or orders',
  revenue: 'Revenue',
  spend: 'Spend',
};

/** Columns of the results that were imported, and of what the networks' own statistics said. */
export const resultColumns = {
  imports: [
    ...kept,
    text('file', 'Name of the file'),
    source,
    text('from', 'First day, yyyy-mm-dd, where it was said for the whole file'),
    text('to', 'Last day, yyyy-mm-dd, where it was said for the whole file'),
    text('zone', 'The time zone of its days'),
    json('columns', 'What its columns became: heading and field; an empty field was left out'),
    number('rows', 'count', 'Rows in the file'),
    number('added', 'count', 'Results that were new'),
    number('replaced', 'count', 'Results that were there with other figures'),
    number('refused', 'count', 'Rows that were not taken'),
  ],
  outcomes: [
    ...kept,
    text('importId', 'The file: id in the table imports'),
    number('row', 'line', 'The line of the file'),
    source,
    text('postKey', 'The post: key in the table posts, where it was seen'),
    text('linkId', 'The link: id in the table links'),
    text('campaignId', 'The campaign: id in the table campaigns'),
    text('name', 'What the row calls it'),
    text('from', 'First day, yyyy-mm-dd'),
    text('to', 'Last day, yyyy-mm-dd'),
    ...OutcomeMetric.options.map((metric): Column =>
      number(
        `metrics.${metric}`,
        units[metric] ?? 'count',
        `${meanings[metric]}, as the file says it. Empty: not given`,
      ),
    ),
    text('currency', 'Of revenue and spend, ISO 4217'),
    json('earlier', 'What it said before another file gave other figures, newest first'),
  ],
  accountFigures: [
    ...kept,
    text('network', 'x, linkedin or facebook'),
    text('account', 'The own account, as network:handle'),
    text('day', 'The day on which it was seen, yyyy-mm-dd'),
    text('metric', 'What was counted. audience: how it is spread over something'),
    ...count('count', 'How many'),
    number('overDays', 'days', 'Over how many days it is counted, as the page said. Empty: not said'),
    time('seenAt', 'When it was first seen to be so on that day'),
    text('page', 'The path of the page that showed it'),
    text('by', 'What told which number it is: link, address, or label (the words beside it)'),
    text('postKey', 'Of one post only: key in the table posts'),
    text('heading', 'What the audience is spread over, as the page called it'),
    json('shares', 'Lines of that table: name, and between which shares of 1'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;
