import { diffArrays } from 'diff';
import type { DiffPart } from '../model/assistant.ts';

/** Two texts that have so little in common that nobody waits for how little, ms. */
const mostMs = 300;

/**
 * What would change, word by word: what stays and what comes together is the new text, what stays and what goes the old
 * one. Words are those of the language that a text seems to be in, also where no spaces stand between them.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: mostMs });
  if (!changes) return joined([part('removed', before), part('added', after)]);
  return joined(
    changes.map(({ added, removed, value }) => part(added ? 'added' : removed ? 'removed' : 'same', value.join(''))),
  );
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/**
 * What goes stands before what comes, and what stays between two changes that are longer belongs to them: else a sentence
 * that was written anew would be in shreds, held together by its "and"s.
 */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const out: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) out.push(part('removed', removed));
    if (added) out.push(part('added', added));
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    const isShort = text.length <= Math.max(removed.length, added.length) && text.length <= changeAfter(parts, index);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isShort && !text.includes('\n')) [removed, added] = [removed + text, added + text];
    else {
      flush();
      out.push(part('same', text));
    }
  });
  flush();
  return out;
}

/** How long the change is that follows, 0 where none does. */
function changeAfter(parts: readonly DiffPart[], index: number): number {
  const [first, second] = parts.slice(index + 1);
  if (!first || first.kind === 'same') return 0;
  return Math.max(first.text.length, second && second.kind !== 'same' ? second.text.length : 0);
}
