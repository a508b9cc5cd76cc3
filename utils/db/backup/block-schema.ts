import * as z from 'zod/mini';
import { Surface } from '../../model/network.ts';
import { Metric } from '../../model/sighting.ts';

/** A block holds a few hundred rows; one that says it holds a billion would fill the memory when it is unpacked. */
const mostRows = 10_000;

const rows = z.int().check(z.gte(1), z.lte(mostRows));
const key = z.string().check(z.minLength(1), z.maxLength(400));
const amount = z.number().check(z.gte(0));

const Column = z.object({
  from: z.array(z.nullable(z.number())).check(z.maxLength(mostRows)),
  width: z.array(amount).check(z.maxLength(mostRows)),
  shown: z.optional(z.record(z.string().check(z.regex(/^\d{1,5}$/)), z.string())),
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const fits = ({ from, width }: z.infer<typeof Column>, length: number): boolean =>
  from.length === length && width.length === from.filter((value) => value !== null).length;

/** Packed sightings, all of whose parts are of one length. */
export const Block = z
  .object({
    id: z.string().check(z.maxLength(500)),
    authorKey: z.string().check(z.maxLength(400)),
    from: z.number(),
    to: z.number(),
    posts: z.array(z.tuple([key, rows])).check(z.maxLength(mostRows)),
    readers: z.array(z.tuple([Surface, z.string(), rows])).check(z.maxLength(mostRows)),
    seen: z.array(z.number()).check(z.minLength(1), z.maxLength(mostRows)),
    published: Column,
    metrics: z.partialRecord(Metric, Column),
  })
  .check(
    z.refine(
      ({ id, authorKey, from, to, posts, readers, seen, published, metrics }) =>
        id === `${authorKey}@${from}-${to}-${seen.length}` &&
        sum(posts.map(([, each]) => each)) === seen.length &&
        sum(readers.map(([, , each]) => each)) === seen.length &&
        fits(published, seen.length) &&
        Object.values(metrics).every((column) => column === undefined || fits(column, seen.length)),
    ),
  );
