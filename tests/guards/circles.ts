import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/**
 * Files that import each other in a loop, also where only types go round: each loop as the paths in it, sorted. Found by
 * Tarjan's algorithm for strongly connected components. Keys of `sources` are paths from the project's root.
 */
export function importCircles(sources: ReadonlyMap<string, string>): string[][] {
  const known = new Map([...sources].map(([path, source]) => [path, targetsOf(path, source, sources)]));
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];

  const visit = (path: string): void => {
    const at = order.size;
    order.set(path, at);
    lowest.set(path, at);
    open.push(path);
    for (const target of known.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? at, lowest.get(target) ?? at));
    }
    if (lowest.get(path) !== at) return;
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const path of known.keys()) if (!order.has(path)) visit(path);
  return circles;
}

const targetsOf = (path: string, source: string, sources: ReadonlyMap<string, string>): string[] =>
  importsOf(source)
    .map(({ from }) => posix.join(posix.dirname(path), from))
    .filter((target) => sources.has(target));
