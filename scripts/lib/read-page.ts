import type { CommentSighting, PostSighting, ProfileRef, ProfileSighting } from '../../utils/model/sighting.ts';
import type { Surface } from '../../utils/model/network.ts';
import type { Network, Page, PostReader } from '../../utils/networks/types.ts';
import { interpreted, interpretedComment, interpretedProfile } from '../../utils/networks/interpret.ts';
import { placeStaged } from './staged.ts';

/** Everything an adapter says of a whole document. Runs inside the page. */
export interface PageReading {
  readonly surface: Surface;
  readonly language: string | undefined;
  readonly viewer: ProfileRef | undefined;
  readonly profile: ProfileSighting | undefined;
  readonly posts: readonly PostSighting[];
  /** Of all posts that have an id. */
  readonly comments: readonly CommentSighting[];
  readonly health: Health;
  readonly ms: number;
}

export interface Health {
  readonly found: number;
  readonly read: number;
  /** Found again under the same id. */
  readonly repeated: number;
  /** How often each field was missing. */
  readonly missing: Readonly<Record<string, number>>;
  readonly regions: number;
  readonly actionRows: number;
  readonly names: number;
  readonly composers: readonly string[];
  readonly theme: 'light' | 'dark';
}

export interface PageReader {
  readonly network: Network;
  /** For kinds of pages that the address alone does not tell. */
  readonly surfaceIn?: ((document: Document, page: Page) => Surface) | undefined;
  /** Reads a post for which the page gives no id, with the id "". Such a post is shown here and never recorded. */
  readonly readUnnamed?: PostReader['read'] | undefined;
}

export function readPage(
  { network, surfaceIn, readUnnamed }: PageReader,
  document: Document,
  url: URL,
  seenAt: number,
): PageReading {
  placeStaged(document);
  const start = performance.now();
  const page = network.pageOf(url);
  const surface = surfaceIn?.(document, page) ?? page.surface;
  const profile = network.readProfile(document, url, seenAt);
  const elements = network.posts.find(document);
  const readings = elements.map((element) => (readUnnamed ?? network.posts.read)(element, { seenAt, url, surface }));
  const comments = elements.flatMap((element, index) => {
    const of = readings[index]?.value?.post;
    if (!of?.id) return [];
    const found = network.posts.findComments(element);
    const shown = found.flatMap((comment) => network.posts.readComment(comment, of, { seenAt, url, surface }) ?? []);
    // A page can draw a comment twice.
    return [...new Map(shown.map((comment) => [comment.id, comment])).values()];
  });
  const ms = performance.now() - start;

  const posts = readings.flatMap(({ value }) => (value ? interpreted(value) : []));
  const keys = posts.flatMap(({ post }) => (post.id ? `${post.kind}:${post.id}` : []));
  const missing: Record<string, number> = {};
  for (const name of readings.flatMap((reading) => reading.missing)) missing[name] = (missing[name] ?? 0) + 1;
  for (const name of profile?.missing ?? []) missing[`profile.${name}`] = 1;
  const composers = [...document.querySelectorAll('[contenteditable="true"], textarea')]
    .map((element) => network.composerOf(element))
    .filter((composer) => composer !== undefined);

  return {
    surface,
    language: document.documentElement.lang || undefined,
    viewer: network.readViewer(document),
    profile: profile?.value && interpretedProfile(profile.value),
    posts,
    comments: comments.map(interpretedComment),
    health: {
      found: elements.length,
      read: posts.length,
      repeated: keys.length - new Set(keys).size,
      missing,
      regions: network.posts.regions(document).length,
      actionRows: elements.filter((element) => network.posts.actionRow(element)).length,
      names: network.findNames(document).length,
      composers: composers.map(({ purpose, editor }) => `${purpose}:${editor}`),
      theme: network.themeOf(document),
    },
    ms,
  };
}
