import type { Account, Comment, Post } from '../world.ts';
import { openCommentBox } from './composer/comment-box.ts';
import type { DrawnPost } from './drawn.ts';
import { drawUpdate } from './ember/post.ts';
import { postView } from './posts.ts';
import type { PostInput } from './posts.ts';
import type { Surface } from './sdui/drawing.ts';
import { drawPost } from './sdui/post.ts';
import type { Site } from './site.ts';
import type { PostView } from './view.ts';

export interface PostPlace {
  readonly post: Post;
  readonly repostedBy?: Account | undefined;
  readonly showComments: number;
  readonly layout: PostView['layout'];
  readonly withHeader: boolean;
  readonly surface: Surface;
  /** Place in the list, from 1. */
  readonly number: number;
}

/** The posts that stand in the page now: draws them, and draws their counts again when they move. */
export interface Shown {
  draw(place: PostPlace): HTMLElement;
  mounted(): readonly Post[];
  update(post: Post): void;
}

interface Entry {
  readonly place: PostPlace;
  readonly drawn: DrawnPost;
}

export function createShown(site: () => Site): Shown {
  const entries = new Map<HTMLElement, Entry>();
  const live = (): readonly Entry[] => {
    for (const element of entries.keys()) if (!element.isConnected) entries.delete(element);
    return [...entries.entries()].sort(([a], [b]) => inOrder(a, b)).map(([, entry]) => entry);
  };

  const shown: Shown = {
    draw(place) {
      const drawn = drawFor(place, site(), (entry) => act(entry));
      entries.set(drawn.element, { place, drawn });
      return drawn.element;
    },
    mounted: () => live().map(({ place }) => place.post),
    update(post) {
      for (const { place, drawn } of live()) {
        if (place.post.id === post.id) drawn.recount(postView(inputOf(place, site())));
      }
    },
  };

  function act({ action, post, element }: Act): void {
    const { store, viewer, words, front } = site();
    const entry = entries.get(element);
    if (!entry) return;
    const { place, drawn } = entry;
    if (action === 'like') store.toggleLike(place.post);
    if (action !== 'comment') return;
    openCommentBox(post, drawn, front, {
      viewer,
      words,
      comment(_, text) {
        store.reply(place.post, text);
        const replies = site().store.commentsOf(place.post).length - place.post.comments.length;
        element.replaceWith(shown.draw({ ...place, showComments: Math.max(place.showComments, replies) }));
      },
    });
  }
  return shown;
}

const inOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

interface Act {
  readonly action: 'like' | 'comment' | 'repost' | 'send';
  readonly post: PostView;
  readonly element: HTMLElement;
}

function drawFor(place: PostPlace, site: Site, act: (act: Act) => void): DrawnPost {
  const view = postView(inputOf(place, site));
  const drawing = {
    words: site.words,
    now: site.store.world.now,
    surface: place.surface,
    act: (action: Act['action'], post: PostView, element: HTMLElement) => act({ action, post, element }),
  };
  return site.front === 'sdui' ? drawPost(view, drawing) : drawUpdate(view, place.number, drawing);
}

function inputOf(place: PostPlace, { store, contacts, payers }: Site): PostInput {
  const { post, repostedBy, showComments, layout, withHeader } = place;
  return {
    post,
    repostedBy,
    showComments,
    layout,
    withHeader,
    contacts,
    paidBy: payers.get(post.author.key),
    counts: store.countsOf(post),
    comments: viewersFirst(store.commentsOf(post), store.world.viewer.key),
    liked: store.isLiked(post),
  };
}

const viewersFirst = (comments: readonly Comment[], viewer: string): readonly Comment[] => [
  ...comments.filter(({ author }) => author.key === viewer),
  ...comments.filter(({ author }) => author.key !== viewer),
];
