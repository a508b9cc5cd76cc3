import type { Anchor } from '../model/records.ts';

const longest = 2000;
const around = 32;

/** The words from one place of a text to another, with what stands around them. Undefined where there are no words. */
export function anchorAt(text: string, from: number, to: number): Anchor | undefined {
  const picked = text.slice(from, to);
  const start = from + (picked.length - picked.trimStart().length);
  const exact = text.slice(start, to).trim().slice(0, longest);
  if (!exact) return undefined;
  const prefix = text.slice(Math.max(0, start - around), start);
  const suffix = text.slice(start + exact.length, start + exact.length + around);
  return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}
