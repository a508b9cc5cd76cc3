import type { Table } from './table.ts';

/** A heading in lower case without marks. */
export const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What tells a shape of files again: its headings. */
export const shapeOf = ({ headings }: Pick<Table, 'headings'>): string => headings.map(plain).join('|').slice(0, 500);
