import type { Surface } from '../model/network.ts';

export interface FieldHealth {
  readonly surface: Surface;
  readonly reader: string;
  posts: number;
  /** `rest`: posts without id or author, of which nothing else was looked for. */
  readonly missing: Record<string, number>;
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

  /** One post, and what it lacked. Without id or author it says nothing of its other fields. */
  add(surface: Surface, missing: readonly string[]): void {
    const vital = missing.filter((field) => /^(?:id|author)$/.test(field));
    const lacking = vital[0] ? [...vital, 'rest'] : missing;
    this.#count(surface, 1, Object.fromEntries(lacking.map((field) => [field, 1])));
  }

  /** What was counted since the last call. */
  take(): FieldHealth[] {
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    return taken;
  }

  giveBack(counts: readonly FieldHealth[]): void {
    for (const { surface, posts, missing } of counts) this.#count(surface, posts, missing);
  }

  #count(surface: Surface, posts: number, missing: Readonly<Record<string, number>>): void {
    const count = this.#waiting.get(surface) ?? { surface, reader: this.reader, posts: 0, missing: {} };
    count.posts += posts;
    for (const field in missing) count.missing[field] = (count.missing[field] ?? 0) + (missing[field] ?? 0);
    this.#waiting.set(surface, count);
  }
}

/** Fields that were missing in more than half of at least five posts. */
export const fieldsInDoubt = (posts: number, missing: Readonly<Record<string, number>>): string[] =>
  Object.keys(missing).filter((field) => posts >= postsNeeded && (missing[field] ?? 0) > posts / 2);
