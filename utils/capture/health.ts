import type { Surface } from '../model/network.ts';

export interface FieldHealth {
  surface: Surface;
  reader: string;
  posts: number;
  missing: Record<string, number>;
}

/** Counts, per surface, how many posts were read and which fields they lacked. Counts only, never content. */
export class HealthCount {
  readonly reader: string;
  #bySurface = new Map<Surface, FieldHealth>();

  constructor(reader: string) {
    this.reader = reader;
  }

  add(surface: Surface, missing: readonly string[]): void {
    const count = this.#bySurface.get(surface) ?? { surface, reader: this.reader, posts: 0, missing: {} };
    count.posts += 1;
    for (const field of missing) count.missing[field] = (count.missing[field] ?? 0) + 1;
    this.#bySurface.set(surface, count);
  }

  /** What was counted since the last call. */
  take(): FieldHealth[] {
    const taken = [...this.#bySurface.values()];
    this.#bySurface.clear();
    return taken;
  }

  giveBack(counts: readonly FieldHealth[]): void {
    for (const { surface, posts, missing } of counts) {
      const count = this.#bySurface.get(surface) ?? { surface, reader: this.reader, posts: 0, missing: {} };
      count.posts += posts;
      for (const [field, times] of Object.entries(missing)) count.missing[field] = (count.missing[field] ?? 0) + times;
      this.#bySurface.set(surface, count);
    }
  }
}

/** Fields that were missing in more than half of at least five posts. */
export function fieldsInDoubt(posts: number, missing: Readonly<Record<string, number>>): string[] {
  return posts < 5 ? [] : Object.keys(missing).filter((field) => (missing[field] ?? 0) > posts / 2);
}
