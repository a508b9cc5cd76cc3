import { watchPage } from '../../utils/capture/watch.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Call } from '../../utils/protocol/client.ts';

/** How often the watcher asked the network since the last time it was asked for. */
export interface Calls {
  regions: number;
  find: number;
  read: number;
}

const calls: Calls = { regions: 0, find: 0, read: 0 };

/** Watches the page as the extension does, and counts what the watcher asks of the network. Nothing is sent. */
export function watchCounted(network: Network): void {
  const { posts } = network;
  const counted: Network = {
    ...network,
    posts: {
      ...posts,
      regions: (document) => counting('regions', () => posts.regions(document)),
      find: (root) => counting('find', () => posts.find(root)),
      read: (post, context) => counting('read', () => posts.read(post, context)),
    },
  };
  const call: Call = () => new Promise(() => undefined);
  const signal = new AbortController().signal;
  watchPage({ network: counted, document, call, isPaused: () => false, onProblem: () => undefined, signal });
}

function counting<T>(name: keyof Calls, work: () => T): T {
  calls[name] += 1;
  return work();
}

export function takeCalls(): Calls {
  const taken = { ...calls };
  Object.assign(calls, { regions: 0, find: 0, read: 0 });
  return taken;
}

/**
 * Changes a corner of the page that holds no post and moves nothing else, as a chat or a list of trends does: so many
 * times in each of so many frames, a quarter each of elements that come, attributes, texts, and elements that go.
 */
export async function mutate(frames: number, perFrame: number): Promise<void> {
  const corner = document.createElement('aside');
  corner.style.cssText = 'position:fixed;right:0;bottom:0;width:200px;height:200px;overflow:hidden;contain:strict';
  document.body.append(corner);
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    for (let time = 0; time < perFrame / 4; time += 1) {
      const line = document.createElement('p');
      const text = document.createTextNode('');
      line.append(text);
      corner.append(line);
      line.setAttribute('aria-label', `line ${time}`);
      text.data = `what somebody said ${time}`;
      if (corner.childElementCount > 8) corner.firstElementChild?.remove();
    }
  }
  corner.remove();
  await new Promise(requestAnimationFrame);
}
