/** A name behind "@" that nobody chose from a list: where it stands, and what it may be, the longest first. */
export interface TypedName {
  readonly from: number;
  readonly meant: readonly { readonly name: string; readonly to: number }[];
}

/** Not in an address or a link, and not one that is a link to somebody already. */
const typed =
  /(?<![\p{L}\p{M}\p{N}_&/#@\\])@([\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’.-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_'’.-]*){0,3})/gu;
const most = 20;

/** In what is code a name stays as it is. */
export function typedNames(text: string): readonly TypedName[] {
  if (!text.includes('@') || text.includes('`')) return [];
  return [...text.matchAll(typed)].slice(0, most).map(({ index, 1: words = '' }) => {
    const parts = words.split(' ');
    const meant = parts.map((_, left) => {
      const name = parts
        .slice(0, parts.length - left)
        .join(' ')
        .replace(/['’.-]+$/, '');
      return { name, to: index + 1 + name.length };
    });
    return { from: index, meant };
  });
}
