import type { Note } from '../model/records.ts';
import { linksOf } from '../notes/links.ts';
import type { RecordCollection } from '../sync/collections.ts';

/**
 * A record with what follows from its other fields. Whoever stores one comes through here: the links of two texts that
 * met in a sync are those of the text that stands, not of the one that came last.
 */
export const withDerived = <R extends object>(t: RecordCollection, row: R): R =>
  t === 'notes' ? { ...row, links: linksOf(row as unknown as Note) } : row;
