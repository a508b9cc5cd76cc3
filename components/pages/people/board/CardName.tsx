import { Fragment } from 'preact';

/** Longer words may not fit beside the picture of somebody. */
const longWord = 12;
/** So many letters of a word that is broken stay together. */
const together = 4;

/** A name in a narrow column: a word that does not fit is broken with some letters on each side. */
export function CardName({ name }: { readonly name: string }) {
  return (
    <span class="m" dir="auto">
      {name.split(/(?<=\s)/).map((word, index) => {
        const letters = [...word.trimEnd()];
        if (letters.length <= longWord) return word;
        return (
          <Fragment key={index}>
            <span class="longword">{letters.map((letter, at) => withBreak(letter, at, letters.length))}</span>
            {word.slice(word.trimEnd().length)}
          </Fragment>
        );
      })}
    </span>
  );
}

const withBreak = (letter: string, at: number, length: number) =>
  at < together || at > length - together ? (
    letter
  ) : (
    <Fragment key={at}>
      <wbr />
      {letter}
    </Fragment>
  );
