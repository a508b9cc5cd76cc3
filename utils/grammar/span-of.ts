interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a problem stands in a text, in UTF-16 units. The checker counts in these; versions of it counted code points, so
 * that is tried where the words there are others. Undefined where neither fits: nothing is marked at a wrong place.
 */
export function spanOf(text: string, start: number, end: number, problem: string): Span | undefined {
  if (text.slice(start, end) === problem) return { start, end };
  const points = [...text];
  const units = (count: number): number => points.slice(0, count).join('').length;
  const span = { start: units(start), end: units(end) };
  return text.slice(span.start, span.end) === problem ? span : undefined;
}
