import * as z from 'zod/mini';
import { NetworkId } from './network.ts';
import { kept, text } from './records.ts';
import { count } from './sighting.ts';

/**
 * What the statistics of a network say of an account. reach: people that were reached. engagements: as the network adds
 * them up, which differs between networks. audience: how followers or viewers are spread over something, in shares.
 */
export const AccountMetric = z.enum([
  'impressions',
  'reach',
  'engagements',
  'profileViews',
  'searchAppearances',
  'followers',
  'newFollowers',
  'visitors',
  'views',
  'audience',
]);
export type AccountMetric = z.infer<typeof AccountMetric>;

/**
 * By what it was told which number is which. link: the number stands in a link whose address says so. address: it is the one
 * number of a page whose address says so. label: by the words beside it, from the list of `networks/figure-words.ts`.
 */
export const ToldBy = z.enum(['link', 'address', 'label']);
export type ToldBy = z.infer<typeof ToldBy>;

/** One line of a table of the audience: what share of it, 0–1, an interval since pages round. */
export const AudienceShare = z.object({ name: text(200), low: z.number(), high: z.number() });
export type AudienceShare = z.infer<typeof AudienceShare>;

export const mostAudienceShares = 60;

/**
 * What a network's own statistics showed of one account of the user on one day. Its id follows from account, day, metric, span,
 * post and heading, so that it is there once; what was seen last on a day stands.
 */
export const AccountFigure = z.object({
  ...kept,
  network: NetworkId,
  /** `network:handle`, in small letters. */
  account: text(320),
  /** `yyyy-mm-dd` in the user's own time zone: when it was seen, not what it is about. */
  day: text(10).check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  metric: AccountMetric,
  /** Absent for `audience`. */
  count: z.optional(count),
  /** Over how many days up to then it is counted, as the page says; absent where it does not say, and of followers. */
  overDays: z.optional(z.int().check(z.gte(1), z.lte(3660))),
  /** When it was first seen to be so on that day, ms. */
  seenAt: z.number(),
  /** The path of the page that showed it. */
  page: text(300),
  by: ToldBy,
  /** Of one post only: `network:kind:id`. */
  postKey: z.optional(text(300)),
  /** What the audience is spread over, in the words of the page. */
  heading: z.optional(text(200)),
  shares: z.optional(z.array(AudienceShare).check(z.maxLength(mostAudienceShares))),
});
export type AccountFigure = z.infer<typeof AccountFigure>;
