import { foldWord } from '../lib/fold-word.ts';

/** What is being typed at the caret: "@ma" is the beginning of a name, "#ref" of a topic. */
export interface Trigger {
  readonly kind: 'person' | 'topic';
  readonly typed: string;
  /** Where the sign stands in the text. */
  readonly from: number;
}

const started =
  /(?:^|[^\p{L}\p{M}\p{N}_&/#@])(?:@([\p{L}\p{M}\p{N}_'.-]*(?: [\p{L}\p{M}\p{N}_'.-]+)?)|#([\p{L}\p{M}\p{N}_-]*))$/u;

/** No longer than a name is: only the end of a long text is looked at. */
const reach = 80;

export function triggerAt(text: string, caret: number): Trigger | undefined {
  const start = Math.max(0, caret - reach);
  const match = started.exec(text.slice(start, caret));
  if (!match) return undefined;
  const [, person, topic] = match;
  const typed = person ?? topic ?? '';
  return { kind: person === undefined ? 'topic' : 'person', typed, from: caret - typed.length - 1 };
}

/** The text with what was begun replaced, followed by one space, and where the caret stands then. */
export function insertAt(text: string, caret: number, { from }: Trigger, put: string): { text: string; caret: number } {
  const after = text.slice(caret);
  const gap = /^[\s.,;:)!?]/.test(after) ? '' : ' ';
  return { text: text.slice(0, from) + put + gap + after, caret: from + put.length + (gap ? 1 : 0) };
}

/** The names that begin with what was typed, in any of their words; those that begin with it themselves come first. */
export function namesFor<T>(typed: string, all: readonly T[], nameOf: (each: T) => string, most: number): T[] {
  const asked = foldWord(typed);
  const first: T[] = [];
  const later: T[] = [];
  for (const each of all) {
    const name = foldWord(nameOf(each));
    if (name.startsWith(asked)) first.push(each);
    else if (name.includes(` ${asked}`) || name.includes(`-${asked}`)) later.push(each);
  }
  return [...first, ...later].slice(0, most);
}
