const longestTitle = 80;

/** The first line with words, as a title: cut between words where it is long. */
export function titleOf(text: string): string {
  const line = text.split('\n').find((each) => each.trim()) ?? '';
  const whole = line.trim().replace(/\s+/g, ' ');
  if (whole.length <= longestTitle) return whole;
  const cut = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(whole)].findLast(
    ({ index }) => index > longestTitle / 2 && index < longestTitle,
  );
  return `${whole.slice(0, cut?.index ?? longestTitle).trimEnd()}…`;
}
