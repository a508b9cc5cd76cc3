/** What one post did at the compared age, by its logarithm. */
export interface LoggedPost {
  readonly key: string;
  /** Profile key: posts are compared with those of the same account only. */
  readonly account: string;
  /** When it was published, ms. */
  readonly at: number;
  /** The natural logarithm of engagement at that age, with one added. */
  readonly log: number;
}

/** A post beside what is usual of its account. */
export interface Residual<P extends LoggedPost = LoggedPost> {
  readonly post: P;
  /** The logarithm of its multiple of the account's median: 0 is usual, 0.69 is twice that. */
  readonly residual: number;
  /** The residual in robust standard deviations of the account, 1.4826 × the median distance from the median. */
  readonly z: number;
}

/** Accounts with fewer posts that can be compared have no usual. */
export const leastOfAccount = 6;

export const logOf = (engagement: number): number => Math.log1p(Math.max(0, engagement));

/** Residuals of posts, account by account; what has no usual is left out. */
export function residualsOf<P extends LoggedPost>(posts: readonly P[]): readonly Residual<P>[] {
  const byAccount = new Map<string, P[]>();
  for (const post of posts) byAccount.set(post.account, [...(byAccount.get(post.account) ?? []), post]);
  return [...byAccount.values()].flatMap((of) => {
    if (of.length < leastOfAccount) return [];
    const usual = medianOf(of.map(({ log }) => log));
    const sd = robustSd(of.map(({ log }) => log - usual));
    return of.map((post) => ({ post, residual: post.log - usual, z: (post.log - usual) / sd }));
  });
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

/** Of values around 0: as the standard deviation of normal ones, and blind to a few odd ones. Never 0. */
export const robustSd = (values: readonly number[]): number =>
  Math.max(0.05, 1.4826 * medianOf(values.map((value) => Math.abs(value))));

/** No post counts as more than three standard deviations: one that the whole world shared is not about its hour. */
export function clipped(values: readonly number[]): readonly number[] {
  const most = 3 * robustSd(values);
  return values.map((value) => Math.max(-most, Math.min(most, value)));
}
