import { mostParts } from '../../../utils/model/records.ts';

/** Changes of the parts of a thread, part 1 among them; each gives new parts. */

export const withPart = (parts: readonly string[], at: number, text: string): readonly string[] =>
  parts.map((part, index) => (index === at ? text : part));

export const without = (parts: readonly string[], at: number): readonly string[] =>
  parts.length > 1 ? parts.filter((_, index) => index !== at) : [''];

export function moved(parts: readonly string[], from: number, to: number): readonly string[] {
  const rest = parts.filter((_, index) => index !== from);
  return [...rest.slice(0, to), parts[from] ?? '', ...rest.slice(to)];
}

/** Several parts in the place of one. What would be more parts than an entry holds stays in the last of them. */
export function splitAt(parts: readonly string[], at: number, into: readonly string[]): readonly string[] {
  const room = Math.max(1, mostParts + 1 - (parts.length - 1));
  const kept = into.length <= room ? into : [...into.slice(0, room - 1), into.slice(room - 1).join('\n\n')];
  return [...parts.slice(0, at), ...kept, ...parts.slice(at + 1)];
}
