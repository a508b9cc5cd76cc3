/**
 * The beginning of a text of which at most `most` characters and `lines` lines are shown, cut between words where it
 * has some; undefined where all of it is.
 */
export function shorten(text: string, most: number, lines: number): string | undefined {
  const all = text.trimEnd().split('\n');
  const few = all.slice(0, lines).join('\n');
  if (few.length <= most) return all.length > lines ? `${few.trimEnd()}…` : undefined;
  let end = 0;
  // Not in the middle of what is one letter for who reads.
  for (const { index, segment } of new Intl.Segmenter().segment(few)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  const cut = few.slice(0, end);
  const words = cut.replace(/\s+\S*$/, '');
  const shown = words.length > most / 2 ? words : cut;
  return `${shown.replace(unfinishedLink, '').trimEnd()}…`;
}

/** Of Markdown, and of a person. */
const unfinishedLink = /@?\[[^\]\n]*(?:\](?:\([^)\n]*)?)?$/;
