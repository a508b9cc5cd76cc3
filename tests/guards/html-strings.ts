const makers = [
  /\.innerHTML\s*[+]?=(?!=)/,
  /\.outerHTML\s*[+]?=(?!=)/,
  /insertAdjacentHTML\s*\(/,
  /dangerouslySetInnerHTML/,
  /document\.write(ln)?\s*\(/,
  /createContextualFragment\s*\(/,
  /setHTMLUnsafe\s*\(/,
];

/** Lines that make HTML out of a string. Page text is data; nodes are built. */
export function htmlStringBreaches(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) =>
    source
      .split('\n')
      .flatMap((line, index) =>
        makers.some((maker) => maker.test(line)) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}
