/** Columns of the table of posts whose width can be changed. The names stand in addresses and saved views: they stay. */
const postColumns = ['post', 'published', 'usual', 'life', 'counted', 'precision', 'track', 'seen'] as const;
export type PostColumn = (typeof postColumns)[number];

/** Pixels; a column that is not in it is as wide as it needs to be. */
export type ColumnWidths = Readonly<Partial<Record<PostColumn, number>>>;

/** Narrower nothing can be read, wider is a mistake. */
export const leastWidth: Readonly<Record<PostColumn, number>> = {
  post: 120,
  published: 64,
  usual: 96,
  life: 64,
  counted: 64,
  precision: 64,
  track: 64,
  seen: 64,
};
export const mostWidth = 900;

/** "post:320": as it is said in an address. What this version does not know is left out. */
export function widthsOf(said: readonly string[]): ColumnWidths {
  return Object.fromEntries(
    said.flatMap((each) => {
      const [name, width] = each.split(':');
      const column = postColumns.find((known) => known === name);
      const pixels = Number(width);
      if (!column || !/^\d+$/.test(width ?? '')) return [];
      return [[column, Math.min(mostWidth, Math.max(leastWidth[column], pixels))]];
    }),
  );
}

export const saidWidths = (widths: ColumnWidths): readonly string[] =>
  postColumns.flatMap((column) => (widths[column] === undefined ? [] : [`${column}:${widths[column]}`]));

/** With another width of one column; undefined: as wide as it needs to be. */
export function withWidth(widths: ColumnWidths, column: PostColumn, width: number | undefined): ColumnWidths {
  const { [column]: _before, ...others } = widths;
  return width === undefined ? others : { ...others, [column]: width };
}
