/** What a reader may look at: where things stand, whether they show, and the colour of the page. */
const functional =
  /^(?:position|transform|display|order|opacity|visibility|z-index|inset|top|left|right|bottom|width|height|overflow(?:-[xy])?|direction|unicode-bidi|color-scheme|background-color|-webkit-line-clamp|line-clamp|-webkit-box-orient|content-visibility|flex-direction|clip-path)$/;

export const scrubStyle = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => functional.test(declaration.split(':', 1)[0]?.trim().toLowerCase() ?? ''))
    .filter((declaration) => !/url\(|["'\\]/i.test(declaration))
    .join('; ');

/** Names of classes that somebody wrote; those of a build say nothing: css-1x2, r-abc, x1lliihq, _3f2a. */
export const scrubClasses = (classes: string, isPersonal: (name: string) => boolean): string =>
  classes
    .split(/\s+/)
    .filter((name) => isWritten(name) && !isPersonal(name))
    .join(' ');

const isWritten = (name: string): boolean =>
  /^_{0,2}[A-Za-z]+(?:(?:-{1,2}|_{1,2})(?:[A-Za-z]{2,}|\d{1,3}|[a-z]\d{0,2}))*$/.test(name) &&
  !/^(?:css-|r-|x[a-z]{3,}$|jsx-|sc-|_(?!_))/.test(name) &&
  /[aeiouy]/i.test(name);

/**
 * Writes into the elements what only the style sheets say and a reader asks for: the colour of the page, and the order
 * in which scattered letters are read.
 */
export function pinStyles(document: Document): void {
  const body = document.body as HTMLElement | null;
  if (!body) return;
  const { backgroundColor } = getComputedStyle(body);
  if (backgroundColor && !/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(backgroundColor))
    body.style.backgroundColor = backgroundColor;
  for (const letter of document.querySelectorAll<HTMLElement>('a b,a span')) {
    if (letter.firstElementChild || [...letter.textContent].length > 1) continue;
    const { position, display, order } = getComputedStyle(letter);
    if (position === 'absolute') letter.style.position = position;
    if (display === 'none') letter.style.display = display;
    if (order !== '0' && order !== '') letter.style.order = order;
  }
}
