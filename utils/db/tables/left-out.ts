import type { Surface } from '../../model/network.ts';
import type { Metric, Metrics, PostSighting, ProfileRef } from '../../model/sighting.ts';

/** Fields that cannot be read at present, by surface: they are not recorded there. */
export type StoppedFields = ReadonlyMap<Surface, ReadonlySet<string>>;

/** Without these nothing tells what was seen, or whose it is. */
const vital = ['id', 'author'];

/** Whether nothing of a surface is recorded where these are stopped. */
export const takesAll = (fields: ReadonlySet<string>): boolean => vital.some((field) => fields.has(field));

/** The sighting without the fields that are stopped on its surface; undefined where nothing of it may be stored. */
export function withoutStopped(sighting: PostSighting, stopped: StoppedFields): PostSighting | undefined {
  const fields = stopped.get(sighting.surface);
  if (!fields || fields.size === 0) return sighting;
  if (takesAll(fields)) return undefined;
  const { author, metrics, ...rest } = sighting;
  return {
    ...(Object.fromEntries(Object.entries(rest).filter(([key]) => !fields.has(fieldOf(key)))) as typeof rest),
    ...(author ? { author: fields.has('author.name') ? unnamed(author) : author } : {}),
    metrics: metricsWithout(metrics, fields),
  };
}

/** What is read together is counted as one field. */
const fieldOf = (key: string): string => (key === 'textComplete' || key === 'language' ? 'text' : key);

const unnamed = ({ name: _name, ...author }: ProfileRef): ProfileRef => author;

/** "actions" is the row of buttons that the counts stand in. */
function metricsWithout(metrics: Metrics, fields: ReadonlySet<string>): Metrics {
  if (fields.has('actions')) return {};
  const names = Object.keys(metrics) as Metric[];
  return Object.fromEntries(
    names.filter((name) => !fields.has(`metrics.${name}`)).map((name) => [name, metrics[name]]),
  );
}
