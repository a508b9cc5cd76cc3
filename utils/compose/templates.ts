/** Blanks of a template: {{topic}}, with any words inside but brackets and line breaks. */
const blank = /\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}/g;

const mostBlanks = 20;

/** What there is to fill in, in the order of the text; each once, however often it stands there. */
export const blanksOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(blank)].map(([, name = '']) => name))].slice(0, mostBlanks);

/** The text in pieces: what is given in place of its blank, and blanks that nothing is given for as they stand. */
export function piecesOfTemplate(
  text: string,
  given: ReadonlyMap<string, string>,
): readonly { readonly text: string; readonly kind: 'plain' | 'given' | 'blank' }[] {
  let at = 0;
  const pieces = [...text.matchAll(blank)].flatMap((found) => {
    const before = text.slice(at, found.index);
    at = found.index + found[0].length;
    const value = given.get(found[1] ?? '')?.trim();
    const piece = value ? ({ text: value, kind: 'given' } as const) : ({ text: found[0], kind: 'blank' } as const);
    return [{ text: before, kind: 'plain' } as const, piece];
  });
  return [...pieces, { text: text.slice(at), kind: 'plain' } as const].filter((piece) => piece.text !== '');
}
