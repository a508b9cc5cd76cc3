import { h } from '../dom.ts';
import { recyclingList, type VirtualList } from '../list.ts';
import type { Account, Post } from '../world.ts';
import { writeCounts } from './actions.ts';
import { freshId, type Site } from './site.ts';
import { postArticle } from './post.ts';

export interface Entry {
  readonly key: string;
  readonly post: Post;
  readonly repostedBy?: Account | undefined;
  readonly isPinned?: boolean;
  readonly isFocal?: boolean;
  readonly replyTo?: Account | undefined;
}

/** A cell with something else in it: the reply editor of a status page. */
export interface OtherEntry {
  readonly key: string;
  readonly element: HTMLElement;
}

export interface Timeline {
  readonly element: HTMLElement;
  /** Once the element stands in the document. */
  start(signal: AbortSignal): void;
  setEntries(entries: readonly (Entry | OtherEntry)[]): void;
  mounted(): readonly Post[];
  /** Moves the numbers of a post that is drawn. */
  moveCounts(post: Post): void;
}

export function timeline(site: Site, label: string, entries: readonly (Entry | OtherEntry)[]): Timeline {
  const container = h('div', { style: 'position: relative', class: 'cells' });
  const headingId = `accessible-list-${freshId()}`;
  const element = h(
    'section',
    { 'aria-labelledby': headingId, role: 'region' },
    h('h1', { dir: 'auto', role: 'heading', id: headingId, class: 'unseen' }, label),
    h('div', { 'aria-label': `Timeline: ${label}` }, container),
  );
  let list: VirtualList<Entry | OtherEntry> | undefined;
  let current = entries;
  const isPost = (entry: Entry | OtherEntry): entry is Entry => 'post' in entry;
  return {
    element,
    start(signal) {
      list = recyclingList({
        container,
        items: current,
        keyOf: ({ key }) => key,
        fill: (cell, entry) => fillCell(site, cell, entry),
        createElement: () =>
          h('div', {
            'data-testid': 'cellInnerDiv',
            style: 'transform: translateY(0px); position: absolute; width: 100%',
          }),
        estimate: 260,
        signal,
      });
    },
    setEntries(next) {
      current = next;
      list?.setItems(next);
    },
    mounted: () => (list?.mounted() ?? []).filter(isPost).map(({ post }) => post),
    moveCounts(post) {
      for (const entry of list?.mounted() ?? []) {
        if (!isPost(entry) || entry.post.id !== post.id) continue;
        const group = list?.elementOf(entry.key)?.querySelector<HTMLElement>('article [role="group"].actions');
        if (group) writeCounts(site, group, post);
      }
    },
  };
}

/** A cell that held a post keeps its article and gets another post in it. */
function fillCell(site: Site, cell: HTMLElement, entry: Entry | OtherEntry): void {
  const holder = cell.firstElementChild;
  if (!('post' in entry)) {
    cell.replaceChildren(h('div', { class: 'cell' }, entry.element));
    return;
  }
  const isTracked = entry.post.isPromoted;
  const kept = holder?.querySelector<HTMLElement>('article[data-testid="tweet"]') ?? undefined;
  const reuse = kept && !kept.closest('[data-testid="placementTracking"]') && !isTracked ? kept : undefined;
  const article = postArticle(site, { ...entry, reuse });
  if (reuse) return;
  cell.replaceChildren(
    h(
      'div',
      { class: 'cell' },
      isTracked ? h('div', { 'data-testid': 'placementTracking' }, pixels(), article) : article,
    ),
  );
}

const pixels = (): readonly HTMLElement[] =>
  ['top', 'right', 'bottom', 'left'].map((side) =>
    h(
      'div',
      { 'data-testid': `${side}-impression-pixel`, class: 'pixel' },
      h('div', { 'data-testid': 'placementTracking' }),
    ),
  );
