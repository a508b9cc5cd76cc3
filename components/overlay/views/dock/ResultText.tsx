interface ResultTextProps {
  readonly text: string;
  /** Parts of the text: what came out, and how sure that is. */
  readonly result: string;
  readonly range: string;
}

/** A sentence with its result in bold and its interval in grey, wherever they stand in it. */
export function ResultText({ text, result, range }: ResultTextProps) {
  const [before = '', after = ''] = text.split(result, 2);
  const [between = '', end = ''] = after.split(range, 2);
  return (
    <>
      {before}
      <b>{result}</b>
      {between}
      <span class="grey nw">{range}</span>
      {end}
    </>
  );
}
