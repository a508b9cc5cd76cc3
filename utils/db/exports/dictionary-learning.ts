import { type Column, json, kept, list, number, text, time } from './columns.ts';

/** Columns of what was tried out and learnt. */
export const learningColumns = {
  experiments: [
    ...kept,
    text('title', 'Title'),
    text('hypothesis', 'What is supposed'),
    text('network', 'x, linkedin or facebook'),
    list('arms', 'What is compared, in the order of the arms, the first is 0'),
    number('ageMs', 'ms', 'The age at which posts are compared'),
    number('ratio', 'times', 'The smallest difference that was cared about'),
    number('sd', 'logarithm', 'Standard deviation of the logarithm of engagement that was planned with'),
    number('sdPosts', 'count', 'Own posts that it is from. 0: it was supposed'),
    number('perArm', 'count', 'Posts of each arm that were planned'),
    number('seed', 'none', 'What the arms were drawn from'),
    text('state', 'planned, running, ended or stopped'),
    json('entries', 'Entries of the plan, each with its arm, its place in the draw and when it was due then'),
    time('startedAt', 'When it began'),
    time('endedAt', 'When it ended'),
    json('result.values', 'Engagement at that age, by entry and arm, with its 80 % interval'),
    number('result.missing', 'count', 'Posts that were out and have no value at that age'),
  ],
  learnings: [
    ...kept,
    text('kind', 'decision, result or review'),
    text('text', 'What was decided or learnt'),
    text('week', 'Monday of the week that was looked back on, yyyy-mm-dd'),
    text('checkOn', 'Not asked about before that day, yyyy-mm-dd. Empty: from the next review on'),
    text('experimentId', 'The experiment: id in the table experiments'),
    text('figure.of', 'What it is to move: posts, median, followers or goal'),
    text('figure.network', 'On which network'),
    text('figure.goalId', 'Of which goal: id in the table goals'),
    number('figure.value', 'as the figure', 'How it was when it was decided. Empty: not known'),
    number('figure.n', 'count', 'Posts or sightings that it rests on'),
    text('helped', 'yes, no or unclear: whether it helped, as the user saw it. Empty: not answered'),
    time('helpedAt', 'When that was answered'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;
