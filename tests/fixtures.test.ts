// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageReader } from '../scripts/lib/read-page.ts';
import { openSavedPage, type SavedPage } from '../scripts/lib/saved-page.ts';
import { networkOrder } from '../utils/networks/index.ts';
import { ShownComment, ShownPost, ShownProfile } from '../utils/model/shown.ts';
import { interpreted, interpretedProfile } from '../utils/networks/interpret.ts';
import { loadReader } from './readers.ts';
import { showPage } from './show-page.ts';

const root = join(import.meta.dirname, 'fixtures');

/**
 * Each fixture is a page written by us, with what an adapter must say of it in the file beside it. Of the fields there
 * every value must be equal; a field that is left out there is not looked at.
 */
describe.each(networkOrder)('fixtures of %s', (network) => {
  const folder = join(root, network);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

  it('has some', () => expect(names.length).toBeGreaterThan(0));

  it.each(names)('%s', async (name) => {
    const file = join(folder, name);
    const expected = JSON.parse(readFileSync(file.replace(/\.html$/, '.json'), 'utf8')) as Record<string, unknown>;
    const saved = await openSavedPage(file);
    if (!saved.ok) throw new Error(saved.error);
    const said = read(saved.value, await loadReader(network));
    expect(Object.keys(expected)).not.toEqual([]);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, said[key]]))).toEqual(expected);
  });
});

const madeOf = new Set(['format', 'aliases', 'original', 'links', 'hashtags', 'mentions', 'landing']);

function read({ html, url, seenAt }: SavedPage, { network, surfaceIn }: PageReader): Record<string, unknown> {
  showPage(html, url.href);
  const before = document.documentElement.outerHTML;
  const page = network.pageOf(url);
  const surface = surfaceIn?.(document, page) ?? page.surface;
  const comments: unknown[] = [];
  const posts = network.posts.find(document).map((element) => {
    const context = { seenAt, url, surface };
    const { value, missing } = network.posts.read(element, context);
    if (!value) return { missing };
    for (const comment of network.posts.findComments(element)) {
      const shown = network.posts.readComment(comment, value.post, context);
      if (shown) comments.push(commentRead(shown));
    }
    expect(ShownPost.parse(value)).toEqual(value);
    expect(value).toMatchObject({ seenAt, surface, reader: network.reader });
    const { seenAt: _, surface: __, reader: ___, ...rest } = interpreted(value);
    return { ...rest, missing };
  });
  // What is made of the labels and links that a reader hands on has a list of its own.
  const made = posts.map((post) => Object.fromEntries(Object.entries(post).filter(([key]) => madeOf.has(key))));
  const profile = network.readProfile(document, url, seenAt)?.value;
  if (profile) expect(ShownProfile.parse(profile)).toEqual(profile);
  const editables = document.querySelectorAll('[contenteditable="true"], textarea');
  const said = {
    surface,
    page: { ...page },
    posts: posts.map((post) => Object.fromEntries(Object.entries(post).filter(([key]) => !madeOf.has(key)))),
    made,
    comments,
    profile: profile && { ...interpretedProfile(profile), seenAt: undefined, reader: undefined },
    viewer: network.readViewer(document),
    names: network
      .findNames(document)
      .map(({ element, profile: { handle }, role }) => `${role} ${handle}: ${element.textContent?.trim() ?? ''}`),
    composers: [...editables].flatMap((element) => {
      const composer = network.composerOf(element);
      return composer ? [`${composer.purpose} ${composer.editor}`] : [];
    }),
    theme: network.themeOf(document),
  };
  expect(document.documentElement.outerHTML).toBe(before);
  return said;
}

/** A comment as a reader hands it on, without what is the same for all of a page. */
function commentRead(comment: ShownComment): Partial<ShownComment> {
  expect(ShownComment.parse(comment)).toEqual(comment);
  const { seenAt: _, surface: __, reader: ___, ...rest } = comment;
  return rest;
}
