/** Longer than any text that is stored; a post may have 65,000 characters. */
const longestText = 200_000;
const mostItems = 20_000;
const deepest = 12;

const poisoned: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a value from a file is data of a sane size, and none of its names means something to JavaScript itself. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= longestText;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.length <= mostItems && value.every((each) => isPlain(each, depth + 1));
  const entries = Object.entries(value);
  return (
    entries.length <= mostItems &&
    entries.every(([name, each]) => name.length <= 400 && !poisoned.has(name) && isPlain(each, depth + 1))
  );
}
