import { isExact } from '../../utils/lib/count.ts';
import { parseCount } from '../../utils/lib/numbers.ts';
import type { Mutation, Scene } from './scene.ts';

/** What makes another page of a network out of one that we have: another build, language, account, or kind of post. */

const $$ = (selector: string, root: ParentNode): Element[] => [...root.querySelectorAll(selector)];

/** Names on X: those in which pictures stand are in pieces. */
const nameBlocks = '[data-testid="User-Name"],[data-testid="UserName"]';

/** All classes and ids are made anew with every build; what points to an id goes on pointing to it. */
export const newBuild: Mutation = ({ document, random }) => {
  const salt = Math.floor(random.next() * 1e6).toString(36);
  for (const element of $$('[class]', document))
    element.setAttribute('class', [...element.classList].map((_, index) => `${salt}${index}`).join(' '));
  for (const element of $$('[id]', document)) if (element.id) element.id = `${salt}-${element.id}`;
  for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
    for (const element of $$(`[${name}]`, document))
      element.setAttribute(
        name,
        (element.getAttribute(name) ?? '').replace(/\S+/g, (id) => `${salt}-${id}`),
      );
  return { what: 'new classes and ids everywhere' };
};

/** A post that has one part less: what it would have told is absent, and nothing takes its place. */
export const removePart: Mutation = ({ random, posts, textSelector }) => {
  const post = random.pick(posts);
  const part = post && random.pick($$('*', post));
  if (!part || part.parentElement?.closest(`${textSelector},a,h2,h3,h4,h5,[data-testid="User-Name"],svg`))
    return undefined;
  // What holds most of the post is no part of it; a film is no picture, and what waits for its icon no word.
  if (part.matches('[data-dynamic-icon-loading]') || part.parentElement?.closest('[data-testid="tweetPhoto"]'))
    return undefined;
  // On X a name is what tells a quoted post.
  if (part.querySelector(nameBlocks)) return undefined;
  if (part.querySelectorAll('*').length > post.querySelectorAll('*').length / 2) return undefined;
  const what = `removed a ${nameOf(part)} of a ${part.parentElement && nameOf(part.parentElement)}`;
  part.remove();
  return { what, removes: true };
};

const nameOf = (element: Element): string =>
  `${element.tagName}.${(element.getAttribute('data-testid') ?? element.className.toString()).slice(0, 30)}`;

/** A second copy of a part, for machines only: measured, animated, or waiting. */
export const unseenCopy: Mutation = ({ random, posts, textSelector }) => {
  const part = random.pick($$('*', random.pick(posts) ?? new DocumentFragment()));
  if (!part?.parentElement || part.closest(`${textSelector},a,svg,h2,h3,h4,h5,[data-testid="User-Name"]`))
    return undefined;
  const copy = part.cloneNode(true) as Element;
  const isMuted = random.next() < 0.5;
  if (isMuted) copy.setAttribute('aria-hidden', 'true');
  else copy.setAttribute('style', 'display: none;');
  if (random.next() < 0.5) part.before(copy);
  else part.after(copy);
  return { what: `${isMuted ? 'muted' : 'undisplayed'} copy of a ${nameOf(part)}` };
};

/** A number that nobody sees, in front of one that is shown: what it was before, or a trap. Not in times, which are puzzles of their own. */
export const hiddenNumber: Mutation = ({ document, random, posts, textSelector }) => {
  const leaf = random.pick(
    $$('*', random.pick(posts) ?? new DocumentFragment()).filter(
      (element) =>
        !element.firstElementChild &&
        /\d/.test(element.textContent) &&
        !element.closest(`${textSelector},svg,a:not(:has(p)),${nameBlocks}`),
    ),
  );
  if (!leaf) return undefined;
  const trap = document.createElement('span');
  trap.hidden = true;
  trap.textContent = '777';
  if (random.next() < 0.5) leaf.before(trap);
  else leaf.prepend(trap);
  return { what: `hid a number before one in a ${nameOf(leaf)}` };
};

/** Every element of a kind in one more box, in all posts. Choices of a poll are known by standing side by side. */
export const wrapAll: Mutation = ({ document, random, posts, textSelector }) => {
  const example = random.pick($$('*', random.pick(posts) ?? new DocumentFragment()));
  if (!example || example.closest(`svg,${textSelector}`) || example.matches('tr,td,li,option,br,p,path,button'))
    return undefined;
  const role = example.getAttribute('role');
  const tag = example.tagName;
  const isInline = /^(?:A|SPAN|IMG|I|B|STRONG|BUTTON|TIME)$/.test(tag);
  for (const post of posts)
    for (const element of $$(tag, post)) {
      if (element.getAttribute('role') !== role || element.closest(`svg,${textSelector}`)) continue;
      const box = document.createElement(isInline ? 'span' : 'div');
      element.replaceWith(box);
      box.append(element);
    }
  return { what: `every ${tag}${role ? `[role=${role}]` : ''} in one more box` };
};

/** Texts of the interface, which are neither somebody's words nor names; also labels. Each is given its new words. */
function rewrite({ document, textSelector, names }: Scene, anew: (text: string) => string): void {
  const kept = [...names].filter(Boolean).sort((one, other) => other.length - one.length);
  const outside = (text: string): string => {
    const name = kept.find((each) => text.includes(each));
    if (!name) return anew(text);
    return text.split(name).map(outside).join(name);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.data.trim() || node.data.length > 400) continue;
    if (!node.parentElement?.closest(`${textSelector},${nameBlocks},script,style,blockquote`))
      node.data = outside(node.data);
  }
  for (const element of $$('[aria-label]:not(img,:has(img))', document))
    element.setAttribute('aria-label', outside(element.getAttribute('aria-label') ?? ''));
}

const elsewhere =
  'de fr es es-MX pt it nl pl cs sv da nb fi hu ro tr ru uk el ar-EG he fa hi bn en-IN th vi id ja ko zh zh-Hant sw de-CH mr my ne';

const unitsOf = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
  yr: 'year',
} as const;

/** Numbers and ages as another language writes them, and the page in that language. Numbers that are cut stay cut. */
export const otherLocale: Mutation = (scene) => {
  const { document, random } = scene;
  const was = document.documentElement.lang || 'en';
  const locale = random.pick(elsewhere.split(' ')) ?? 'de';
  const whole = new Intl.NumberFormat(locale, { useGrouping: random.next() < 0.8 });
  const cut = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
    roundingMode: 'trunc',
  } as Intl.NumberFormatOptions);
  const number = (text: string): string => {
    const count = parseCount(text, was);
    if (!count) return text;
    return (isExact(count) ? whole : cut).format(count.from);
  };
  const age = (text: string, n: string, unit: string): string => {
    const long = unitsOf[unit as keyof typeof unitsOf];
    const unitDisplay = random.next() < 0.5 ? 'narrow' : 'short';
    return new Intl.NumberFormat(locale, { style: 'unit', unit: long, unitDisplay }).format(Number(n)) || text;
  };
  rewrite(scene, (text) => {
    const aged = was.startsWith('en')
      ? text.replace(
          /^(\s*)(\d+) ?(mo|yr|[smhdwy])(?=\s*(?:$|[•·]))/,
          (all, space: string, n: string, unit: string) => space + age(all, n, unit),
        )
      : text;
    if (aged !== text) return aged;
    return text.replace(/(?<![\p{L}\p{N}.,:/#@_+-])\d[\d.,]*(?<=\d)[KMB万萬]?(?![\p{L}\p{N}/:%-]|[.,]\d)/gu, number);
  });
  document.documentElement.lang = locale;
  return {
    what: `numbers and ages as in ${locale}`,
    rewords: true,
    ...(!was.startsWith('en') && { liesOfLanguage: true }),
  };
};

/** Words of the interface in letters that nobody here has seen, in a page that says nothing of it. */
export const foreignWords: Mutation = (scene) => {
  const start = scene.random.pick([0x430, 0x561, 0x10d0]) ?? 0x430;
  rewrite(scene, (text) =>
    text.replace(/[@#$]?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\S*|[@#$]\w+|[a-z]/gi, (found) =>
      found.length > 1 ? found : String.fromCodePoint(start + (found.toLowerCase().charCodeAt(0) - 97)),
    ),
  );
  return { what: `words of the interface in letters of U+${start.toString(16)}`, rewords: true };
};

const oddNames = [
  '12 Likes',
  '3 comments',
  '1.2K',
  '2h',
  'Sponsored',
  'Promoted',
  '\u{1F980}\u{1F980}',
  'Anna and 29 others',
  '50 reposts',
  '24',
  '1,204 views',
  'See more',
  'x'.repeat(280),
  'Élodie d’Arc, PhD (she/her) — 7 Seas GmbH & Co. KG',
];

/** Somebody calls himself so that his name looks like something else. */
export const oddName: Mutation = ({ document, random, names, textSelector }) => {
  const old = random.pick([...names].filter((name) => name.length > 3));
  const name = random.pick(oddNames);
  if (!old || !name || [...names].some((other) => other !== old && (other.includes(old) || old.includes(other))))
    return undefined;
  const anew = (text: string): string =>
    text.replaceAll(old, (found, at: number) => (/[@/\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? found : name));
  if (!document.body.textContent.includes(old)) return undefined;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.includes(old) && !node.parentElement?.closest(textSelector))
      node.data = anew(node.data);
  for (const attribute of ['aria-label', 'alt', 'title'])
    for (const element of $$(`[${attribute}]`, document)) {
      const label = element.getAttribute(attribute) ?? '';
      if (label.includes(old)) element.setAttribute(attribute, anew(label));
    }
  return { what: `${old.slice(0, 20)} is called ${name.slice(0, 20)}`, rewords: true, renamed: new Map([[old, name]]) };
};
