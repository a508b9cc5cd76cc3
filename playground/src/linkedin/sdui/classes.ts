import { hashedName } from '../keys.ts';

const hashed = new Map<string, string>();

/** The hashed class names for our own names: stable within a load, different in the next, as built pages have them. */
export function c(...names: readonly string[]): string {
  return names.map(hashOf).join(' ');
}

/** A sheet written with `.$name` for every class that `c('name')` gives. */
export function hashedSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/\.\$([a-zA-Z]\w*)/g, (_, name: string) => `.${hashOf(name)}`));
  return sheet;
}

function hashOf(name: string): string {
  const known = hashed.get(name);
  if (known) return known;
  const fresh = hashedName();
  hashed.set(name, fresh);
  return fresh;
}
