import type { Denominator } from './rates.ts';

/** How a metric is written. share: 0–1, shown in percent. factor: times something. */
export type Unit = 'count' | 'share' | 'factor' | 'age' | 'perDay' | 'perWeek' | 'money' | 'place' | 'points' | 'text';

/** seen: stood on a page. typed: by the user. imported: from a file. computed: by us, from its inputs. */
export type MetricSource = 'seen' | 'typed' | 'imported' | 'computed';

export interface MetricEntry {
  /** Ids of what it is computed from; empty where it is seen, typed or imported. */
  readonly inputs: readonly string[];
  readonly unit: Unit;
  readonly source: MetricSource;
  /** What a share is a share of, where that is a number of people or of times shown. */
  readonly denominator?: Denominator;
  /** It comes with an interval of so many percent. Absent: exact, or as exact as its inputs. */
  readonly interval?: 80 | 95;
  /** The file of this folder that computes it. */
  readonly by?: string;
}

const seen = (unit: Unit = 'count'): MetricEntry => ({ inputs: [], unit, source: 'seen' });
const imported = (unit: Unit = 'count'): MetricEntry => ({ inputs: [], unit, source: 'imported' });
const typed = (unit: Unit = 'money'): MetricEntry => ({ inputs: [], unit, source: 'typed' });
const computed = (by: string, unit: Unit, inputs: readonly string[], more: Partial<MetricEntry> = {}): MetricEntry => ({
  inputs,
  unit,
  source: 'computed',
  by,
  ...more,
});
const with80 = { interval: 80 } as const;

/**
 * Every number that is shown, in one place: what it is made of, in which unit, and from where. Its name and its formula in
 * words are `metrics.<id>.name` and `metrics.<id>.how` in `locales/en.yml`; headings of exports, help and "how is this
 * computed" are made of these. A file of this folder that no entry names, and a text that is missing, fail the test.
 */
export const metrics = {
  posts: seen(),
  sightings: seen(),
  touches: typed('count'),
  personFacts: typed('text'),
  reactions: seen(),
  comments: seen(),
  shares: seen(),
  views: seen(),
  bookmarks: seen(),
  followers: seen(),
  reach: seen(),
  impressions: seen(),
  engagements: seen(),
  profileViews: seen(),
  searchAppearances: seen(),
  newFollowers: seen(),
  visitors: seen(),
  audience: seen('share'),
  engagement: computed('engagement', 'count', ['reactions', 'comments', 'shares']),
  responseTime: computed('response-time', 'age', ['comments'], with80),
  fall: computed('falls', 'count', ['reactions', 'comments', 'shares', 'views', 'bookmarks']),
  growth: computed('engagement', 'count', ['engagement']),
  atAge: computed('at-age', 'count', ['engagement', 'growthCurve'], with80),
  growthCurve: computed('growth-curve', 'share', ['engagement']),
  halfLife: computed('half-life', 'age', ['engagement', 'growthCurve'], with80),
  ofUsual: computed('usual', 'factor', ['atAge'], with80),
  percentile: computed('usual', 'share', ['atAge'], with80),
  track: computed('track', 'share', ['sightings']),
  medianResult: computed('median-result', 'count', ['atAge'], with80),
  periodChange: computed('period-change', 'factor', ['atAge'], with80),
  effect: computed('effect-of', 'factor', ['medianResult'], with80),
  rateByFollowers: computed('rates', 'share', ['engagement', 'followers'], { denominator: 'followers' }),
  rateByImpressions: computed('rates', 'share', ['engagement', 'impressions'], { denominator: 'impressions' }),
  rateByReach: computed('rates', 'share', ['engagement', 'reach'], { denominator: 'reach' }),
  landscape: computed('landscape', 'share', ['atAge', 'followers'], { ...with80, denominator: 'followers' }),
  benchmark: typed('share'),
  rank: computed('ranks', 'place', ['atAge']),
  residual: computed('residuals', 'factor', ['atAge']),
  lift: computed('what-works', 'factor', ['residual'], with80),
  bestTime: computed('best-time', 'factor', ['residual'], with80),
  audienceClock: computed('audience-clock', 'count', ['comments']),
  standout: computed('standouts', 'points', ['residual']),
  boost: computed('boost', 'share', ['atAge'], with80),
  fatigue: computed('fatigue', 'points', ['residual']),
  changePoint: computed('change-points', 'factor', ['residual']),
  whatChanged: computed('what-changed', 'share', ['posts', 'changePoint'], with80),
  cadence: computed('cadence', 'perWeek', ['posts']),
  mix: computed('posting-mix', 'share', ['posts'], with80),
  plannedPosts: computed('planned-posts', 'count', ['atAge']),
  armRatio: computed('experiment-verdict', 'factor', ['atAge'], { interval: 95 }),
  chanceBetter: computed('experiment-verdict', 'share', ['atAge']),
  followerGrowth: computed('follower-growth', 'perDay', ['followers'], with80),
  profileChange: computed('profile-changes', 'text', ['sightings']),
  goalReach: computed('goal-reach', 'count', ['engagement', 'followers']),
  forecast: computed('goal-forecast', 'count', ['goalReach'], with80),
  pace: computed('pace', 'share', ['goalReach', 'forecast']),
  visits: imported(),
  deals: typed('count'),
  clicks: imported(),
  conversions: imported(),
  revenue: imported('money'),
  spent: imported('money'),
  ctr: computed('ctr', 'share', ['clicks', 'impressions'], { ...with80, denominator: 'impressions' }),
  conversionRate: computed('conversion-rate', 'share', ['conversions', 'clicks'], with80),
  cpc: computed('cpc', 'money', ['spent', 'clicks'], with80),
  cpm: computed('cpm', 'money', ['spent', 'impressions'], with80),
  cpa: computed('cpa', 'money', ['spent', 'conversions'], with80),
  margin: typed('share'),
  conversionValue: typed(),
  breakEvenCpa: computed('break-even', 'money', ['margin', 'conversionValue', 'revenue', 'conversions']),
  burnDown: computed('burn-down', 'money', ['spent']),
  roas: computed('roas', 'factor', ['revenue', 'spent'], with80),
  purchases: typed(),
  customerValue: computed('customer-value', 'money', ['purchases'], with80),
  referralValue: computed('referral-value', 'money', ['purchases'], with80),
  touchScore: computed('touch-score', 'points', ['touches']),
  personaFit: computed('persona-fit', 'share', ['personFacts']),
} as const satisfies Readonly<Record<string, MetricEntry>>;

export type MetricId = keyof typeof metrics;

export const metricIds = Object.keys(metrics) as readonly MetricId[];

/** The entry of a metric, with the type that all of them share. */
export const metricOf = (id: MetricId): MetricEntry => metrics[id];
