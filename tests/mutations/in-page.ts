import { readPage, type PageReader } from '../../scripts/lib/read-page.ts';
import { placeStaged } from '../../scripts/lib/staged.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import { liesIn, missingIn } from './judge.ts';
import { mutations } from './mutations.ts';
import { seeded } from './random.ts';
import type { Change } from './scene.ts';

export interface Trial {
  readonly seed: number;
  readonly what: string;
  readonly lies: readonly string[];
  /** Fields that the unchanged page tells of posts which were read, and this one does not. */
  readonly missing: readonly string[];
  /** Posts with an id that were still read, and how many the unchanged page has. */
  readonly read: number;
  readonly of: number;
}

/** Of posts and of comments, however the network marks them. */
const textSelectors: Readonly<Record<NetworkId, string>> = {
  x: '[data-testid="tweetText"]',
  linkedin:
    '[data-testid="expandable-text-box"],.update-components-update-v2__commentary,[data-test-id$="commentary"],[class*="item__main-content"],.comment__text',
  facebook: '[data-ad-rendering-role="story_message"],[data-ad-preview="message"],[data-testid="post_message"]',
};

/** Runs in a saved page: changes it in one way after another, each decided by its seed, and reads it after each. */
export function tryMutations(reader: PageReader, seenAt: number, seeds: readonly number[], only?: string): Trial[] {
  const url = new URL(location.href);
  placeStaged(document);
  const original = document.documentElement.cloneNode(true);
  const read = () => readPage(reader, document, url, seenAt);
  const truth = read();
  const names = new Set(
    [
      ...[...truth.posts, ...truth.comments].map(({ author }) => author?.name),
      ...truth.posts.flatMap(({ quoted, repostedBy }) => [quoted?.author?.name, repostedBy?.name]),
      truth.profile?.profile.name,
    ].filter((name) => name !== undefined),
  );
  const named = (reading: typeof truth): number => reading.posts.filter(({ post }) => post.id).length;
  return seeds.map((seed) => {
    document.replaceChild(original.cloneNode(true), document.documentElement);
    const random = seeded(seed);
    const changes: Change[] = [];
    const times = random.next() < 0.7 ? 1 : 2;
    for (let tries = 0; changes.length < times && tries < 8; tries += 1) {
      const posts = reader.network.posts.find(document);
      const name = only ?? random.pick(Object.keys(mutations)) ?? '';
      const textSelector = textSelectors[reader.network.id];
      const unitOf = (post: Element): Element => post.closest('[data-testid="cellInnerDiv"]') ?? post;
      if (name === 'oddName' && changes[0]) continue;
      const change = mutations[name]?.({ document, random, posts, textSelector, names, unitOf });
      if (change) changes.push(change);
      // Of two changes neither would know the other's words.
      if (change?.rewords) break;
      if (change?.renamed) break;
    }
    const change: Change = {
      what: changes.map(({ what }) => what).join('; '),
      cutsText: changes.some((each) => each.cutsText),
      liesOfLanguage: changes.some((each) => each.liesOfLanguage),
      rewords: changes.some((each) => each.rewords),
      removes: changes.some((each) => each.removes),
      renamed: new Map(changes.flatMap((each) => [...(each.renamed ?? [])])),
    };
    const said = read();
    return {
      seed,
      what: change.what,
      lies: liesIn(truth, said, change, reader.network.pageOf(url).post),
      missing: missingIn(truth, said),
      read: named(said),
      of: named(truth),
    };
  });
}
