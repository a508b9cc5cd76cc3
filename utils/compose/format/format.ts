import { lookalikes, styledName } from '../checks/lookalikes.ts';

/** Looks made of letters of mathematics. Both sets have every letter; bold has figures too. */
export type LetterLook = 'bold' | 'italic';

const bullet = '• ';
const marker = /^[ \t]*(?:[•◦‣▪–—*-]|\d{1,3}[.)])[ \t]+/u;
const starts: Readonly<
  Record<LetterLook, { readonly capital: number; readonly small: number; readonly figure?: number }>
> = {
  bold: { capital: 0x1d5d4, small: 0x1d5ee, figure: 0x1d7ec },
  italic: { capital: 0x1d608, small: 0x1d622 },
};

/** Each line with words becomes a point of a list, with a real character; where all are points, none is any more. */
export function toggledList(text: string): string {
  const lines = text.split('\n');
  const isAll = lines.every((line) => !line.trim() || line.startsWith(bullet));
  return lines
    .map((line) => {
      if (!line.trim()) return line;
      return isAll ? line.slice(bullet.length) : bullet + line.replace(marker, '').trimStart();
    })
    .join('\n');
}

/** One blank line between paragraphs; points of a list stay together. */
export function spaced(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const kept: string[] = [];
  for (const line of lines) {
    if (!line) continue;
    const before = kept.at(-1);
    if (before !== undefined && !(marker.test(before) && marker.test(line))) kept.push('');
    kept.push(line);
  }
  return kept.join('\n');
}

/** A to Z, and figures where the look has some; letters with accents and of other scripts stay as they are. */
export function looking(text: string, look: LetterLook): string {
  const { capital, small, figure } = starts[look];
  return plainOf(text).replace(/[A-Za-z0-9]/g, (letter) => {
    const [start, from] = /[A-Z]/.test(letter) ? [capital, 'A'] : /[a-z]/.test(letter) ? [small, 'a'] : [figure, '0'];
    return start === undefined ? letter : String.fromCodePoint(start + letter.charCodeAt(0) - from.charCodeAt(0));
  });
}

/** The letters that are meant: those of mathematics each, and all else that the check takes for letters that are none. */
export function plainOf(text: string): string {
  const own = text.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
  const found = lookalikes.run({ text: own }, { network: 'x', purpose: 'post' });
  let plain = own;
  for (const { reason, change } of [...found].reverse())
    if (reason === 'lookalikes.styled' && change)
      plain = plain.slice(0, change.span.start) + change.text + plain.slice(change.span.end);
  return plain;
}

/** What a screen reader says of the first letters of a text once it has that look. */
export const readAloud = (text: string, look: LetterLook): string =>
  [...looking(text, look)]
    .flatMap((letter) => styledName(letter) ?? [])
    .slice(0, 2)
    .join(', ');
