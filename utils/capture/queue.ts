import { onEnd } from '../lib/lifetime.ts';
import { postKey } from '../lib/keys.ts';
import type { NetworkId } from '../model/network.ts';
import type { ProfileRef } from '../model/sighting.ts';
import type { ShownPost, ShownProfile } from '../model/shown.ts';
import type { Call } from '../protocol/client.ts';
import type { CallError } from '../protocol/protocol.ts';
import type { HealthCount } from './health.ts';

const sendEveryMs = 2000;
const unchangedForMs = 10 * 60_000;
/** A changed count is worth a row, but not every tick of it. */
const changedForMs = 30_000;
const retryAfterMs = 5000;
/** More than this waits only when the background does not answer; then the oldest go first. */
const mostWaiting = 500;
const perMessage = 50;

export interface Queue {
  add(sighting: ShownPost): void;
  addProfile(sighting: ShownProfile): void;
  viewer(profile: ProfileRef | undefined): void;
  /** Sends what waits, now. */
  flush(): Promise<void>;
}

/** Counts are compared as the page shows them. */
const textOf = (labels: ShownPost['countLabels']): string => JSON.stringify(labels) ?? '';

export interface QueueDeps {
  readonly network: NetworkId;
  readonly call: Call;
  readonly health: HealthCount;
  readonly signal: AbortSignal;
  /** Told once per kind of failure that a user must know of; undefined when sending works again. */
  onProblem(reason: CallError['reason'] | undefined): void;
}

/**
 * Sends sightings to the background in batches, one message every two seconds. A batch leaves the queue only when the
 * background has said that its transaction is complete; otherwise the same sightings go again, and the background
 * stores each once, since their ids are derived from what they say.
 */
export function sightingQueue({ network, call, health, signal, onProblem }: QueueDeps): Queue {
  const posts = new Map<string, ShownPost>();
  const profiles = new Map<string, ShownProfile>();
  const sent = new Map<string, { at: number; counts: string }>();
  let viewer: ProfileRef | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let batchSize = perMessage;
  let problem: CallError['reason'] | undefined;

  const isNews = ({ countLabels, seenAt }: ShownPost, key: string): boolean => {
    const last = sent.get(key);
    if (!last) return true;
    return seenAt - last.at >= (textOf(countLabels) === last.counts ? unchangedForMs : changedForMs);
  };

  const plan = (delayMs: number): void => {
    if (!signal.aborted) timer ??= setTimeout(flush, delayMs);
  };

  const report = (reason: CallError['reason'] | undefined): void => {
    if (reason === problem) return;
    problem = reason;
    onProblem(reason);
  };

  const waiting = (): number => posts.size + profiles.size;

  const planRest = (): void => {
    if (waiting()) plan(batchSize === 1 ? 0 : sendEveryMs);
    else batchSize = perMessage;
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isSending || problem === 'gone') return;
    const counts = health.take();
    // Where nothing can be read there are counts alone, and they matter most.
    if (!(waiting() + counts.length)) return;
    isSending = true;
    const postBatch = [...posts].slice(0, batchSize);
    const profileBatch = posts.size === 0 || batchSize > 1 ? [...profiles].slice(0, batchSize) : [];
    const answer = await call('sightings.record', {
      network,
      posts: postBatch.map(([, sighting]) => sighting),
      profiles: profileBatch.map(([, sighting]) => sighting),
      health: counts,
      viewer,
    });
    isSending = false;
    if (answer.ok && !answer.value.problem) {
      for (const [key, sighting] of postBatch) {
        sent.set(key, { at: sighting.seenAt, counts: textOf(sighting.countLabels) });
        if (posts.get(key) === sighting) posts.delete(key);
      }
      for (const [key, sighting] of profileBatch) if (profiles.get(key) === sighting) profiles.delete(key);
      report(undefined);
      planRest();
      return;
    }
    health.giveBack(counts);
    if (answer.ok && answer.value.problem === 'paused') {
      posts.clear();
      profiles.clear();
      return;
    }
    if (!answer.ok && answer.error.reason === 'refused') {
      // One bad sighting must not take its neighbours with it: each goes alone, and only what is refused alone is lost.
      if (postBatch.length + profileBatch.length > 1) batchSize = 1;
      else {
        for (const [key] of postBatch) posts.delete(key);
        for (const [key] of profileBatch) profiles.delete(key);
        report('refused');
      }
      planRest();
      return;
    }
    const reason = answer.ok ? 'storage-full' : answer.error.reason;
    report(reason);
    if (reason !== 'gone') plan(reason === 'storage-full' ? 12 * retryAfterMs : retryAfterMs);
  }

  onEnd(signal, () => void flush());

  return {
    add: (sighting) => {
      const key = postKey(sighting.post);
      if (!isNews(sighting, key)) return;
      posts.delete(key);
      posts.set(key, sighting);
      if (posts.size > mostWaiting) posts.delete(posts.keys().next().value ?? key);
      plan(sendEveryMs);
    },
    addProfile: (sighting) => {
      profiles.set(`${sighting.profile.network}:${sighting.profile.handle}`, sighting);
      plan(sendEveryMs);
    },
    viewer: (profile) => {
      viewer = profile;
    },
    flush,
  };
}
