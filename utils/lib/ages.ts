interface Span {
  readonly from: number;
  readonly to: number;
}

/** How old a post was at a moment, as far as is known when it was published. */
export const ageAt = (at: number, publishedAt: Span | undefined): Span | undefined =>
  publishedAt && { from: Math.max(0, at - publishedAt.to), to: Math.max(0, at - publishedAt.from) };
