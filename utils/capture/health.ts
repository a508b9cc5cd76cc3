import type { Surface } from '../model/network.ts';

export interface FieldHealth {
  readonly surface: Surface;
  readonly reader: string;
  posts: number;
  readonly missing: Record<string, number>;
  /** Neither shown nor expected. */
  readonly absent: Record<string, number>;
}

/** Fewer posts than this say nothing about a field. */
const postsNeeded = 5;

/** Counts, per surface, how many posts were read and which fields they lacked. Counts only, never content. */
export class HealthCount {
  readonly reader: string;
  readonly #waiting = new Map<Surface, FieldHealth>();

  constructor(reader: string) {
    this.reader = reader;
  }

  /** One post. What it does not show and was not `missing` either was not expected of it. */
  add(surface: Surface, missing: readonly string[], shown: Readonly<Record<string, unknown>> = {}): void {
    const hidden = metrics.filter((name) => !(name in shown)).map((name) => `metrics.${name}`);
    const absent = hidden.filter((field) => !missing.includes(field));
    this.#count(surface, 1, onceEach(missing), onceEach(absent));
  }

  /** What was counted since the last call. */
  take(): FieldHealth[] {
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    return taken;
  }

  giveBack(counts: readonly FieldHealth[]): void {
    for (const { surface, posts, missing, absent } of counts) this.#count(surface, posts, missing, absent);
  }

  #count(surface: Surface, posts: number, missing: Counts, absent: Counts): void {
    const count = this.#waiting.get(surface) ?? { surface, reader: this.reader, posts: 0, missing: {}, absent: {} };
    count.posts += posts;
    addTo(count.missing, missing);
    addTo(count.absent, absent);
    this.#waiting.set(surface, count);
  }
}

type Counts = Readonly<Record<string, number>>;

const metrics = ['reactions', 'comments', 'shares', 'views'];

const onceEach = (fields: readonly string[]): Counts => Object.fromEntries(fields.map((field) => [field, 1]));

function addTo(sum: Record<string, number>, counts: Counts): void {
  for (const field in counts) sum[field] = (sum[field] ?? 0) + (counts[field] ?? 0);
}

/** Fields that were missing in more than half of at least five posts. */
export const fieldsInDoubt = (posts: number, missing: Readonly<Record<string, number>>): string[] =>
  Object.keys(missing).filter((field) => posts >= postsNeeded && (missing[field] ?? 0) > posts / 2);
