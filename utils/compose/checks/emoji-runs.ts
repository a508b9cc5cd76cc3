import { emojiIn, type Piece } from './prose.ts';
import type { Check } from './types.ts';

const fewest = 4;

/** Emoji in a row: a screen reader reads the name of each. */
export const emojiRuns: Check = {
  id: 'emojiRuns',
  run({ text }) {
    const runs: Piece[][] = [];
    for (const emoji of emojiIn(text)) {
      const last = runs.at(-1)?.at(-1);
      if (last && /^[ \t]*$/.test(text.slice(last.end, emoji.start))) runs.at(-1)?.push(emoji);
      else runs.push([emoji]);
    }
    return runs.flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < fewest || isFlags(run)) return [];
      const span = { start: first.start, end: last.end };
      return [
        {
          span,
          reason: 'emojiRuns.run',
          args: [String(run.length)],
          change: { span, text: first.text },
        },
      ];
    });
  },
};

/** A row of different flags is a list of countries. */
const isFlags = (run: readonly Piece[]): boolean =>
  run.every(({ text }) => /^\p{RI}{2}$/u.test(text)) && new Set(run.map(({ text }) => text)).size === run.length;
