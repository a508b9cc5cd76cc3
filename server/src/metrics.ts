/** Counters of one process, in the text format of Prometheus. Labels are names of endpoints and statuses, never ids. */
export class Metrics {
  readonly #counters = new Map<string, number>();

  add(name: string, by = 1, labels: Readonly<Record<string, string>> = {}): void {
    const shown = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const key = shown.length > 0 ? `${name}{${shown.join(',')}}` : name;
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + by);
  }

  /** All counters, and gauges that are read at this moment. */
  text(gauges: Readonly<Record<string, number>>): string {
    const lines: string[] = [];
    const typed = new Set<string>();
    for (const [key, value] of [...this.#counters].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = key.replace(/\{.*/, '');
      if (!typed.has(name)) lines.push(`# TYPE ${name} counter`);
      typed.add(name);
      lines.push(`${key} ${value}`);
    }
    for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}
