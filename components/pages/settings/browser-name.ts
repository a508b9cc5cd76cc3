const names: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\/(\d[\d.]*)/, 'Firefox'],
  [/\bEdg\/(\d[\d.]*)/, 'Edge'],
  [/\bOPR\/(\d[\d.]*)/, 'Opera'],
  [/\b(?:Headless)?Chrome\/(\d[\d.]*)/, 'Chrome'],
];

/** Name and version of the browser, and nothing else that its user agent tells. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of names) {
    const version = pattern.exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'unknown';
}
