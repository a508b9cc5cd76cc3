import { listen } from '../lib/listen.ts';
import type { Network, ShownText } from '../networks/types.ts';
import { focusedIn, onFocusIn } from '../page/focused.ts';
import { type Handed, meeting } from './hand-over.ts';

interface Watching extends Pick<Handed, 'host' | 'prepare' | 'signal' | 'tell'> {
  readonly network: Network;
  readonly document: Document;
  /** Brings the composer's script into this page. */
  load(): Promise<unknown>;
  /** Tells what gets the focus, where somebody listens for it already. */
  onFocus?(listener: (target: Element) => void): void;
}

/**
 * Notices when a composer gets the focus and hands it to the composer's script, which is loaded for the first one. Until
 * it is there the newest one waits. Listens only: the page's DOM is not touched.
 */
export function watchComposer({ network, document, load, onFocus, ...rest }: Watching): void {
  const { signal } = rest;
  const here = meeting();
  let isLoading = false;

  const texts = (): readonly ShownText[] =>
    network.posts.find(document).flatMap((post) => network.posts.shownText(post) ?? []);
  const look = (target: Element): void => {
    const composer = network.composerOf(target);
    if (!composer) return;
    const { element: field, ...shown } = composer;
    const about = (): string | undefined => aboutOf(network, field);
    const handed: Handed = { ...rest, ...shown, network: network.id, field, texts, about, isMidWord: false };
    if (here.take) {
      here.take(handed);
      return;
    }
    if (here.waiting?.field !== field || here.waiting.signal.aborted) {
      here.waiting = handed;
      for (const type of ['compositionstart', 'compositionend'])
        listen(field, type, () => (handed.isMidWord = type === 'compositionstart'), { signal });
    }
    if (isLoading) return;
    isLoading = true;
    void load().then(() => (isLoading = false));
  };
  if (onFocus) onFocus(look);
  else onFocusIn(document, look, signal);
  const active = focusedIn(document);
  if (active) look(active);
}

/** The post around a composer, else the one in its dialog, else the one that the page is about. */
function aboutOf({ posts, pageOf }: Network, field: Element): string | undefined {
  const { ownerDocument: document } = field;
  const url = new URL(document.location.href);
  const { surface, post } = pageOf(url);
  const dialog = field.closest('dialog,[role=dialog]');
  const around = posts.find(document).find((each) => each.contains(field)) ?? (dialog && posts.find(dialog)[0]);
  return around ? posts.read(around, { seenAt: Date.now(), url, surface }).value?.post.id : post?.id;
}
