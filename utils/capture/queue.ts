import { onEnd } from '../lib/lifetime.ts';
import { postKey } from '../lib/keys.ts';
import type { NetworkId } from '../model/network.ts';
import type { ProfileRef } from '../model/sighting.ts';
import type { ShownComment, ShownPost, ShownProfile } from '../model/shown.ts';
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
  add(post: ShownPost): void;
  addProfile(profile: ShownProfile): void;
  addComment(comment: ShownComment): void;
  viewer(profile: ProfileRef | undefined): void;
  /** Sends what waits, now. */
  flush(): Promise<void>;
}

export interface QueueDeps {
  readonly network: NetworkId;
  readonly call: Call;
  readonly health: HealthCount;
  readonly signal: AbortSignal;
  /** Told once per kind of failure that a user must know of; undefined when sending works again. */
  onProblem(reason: CallError['reason'] | undefined): void;
}

type Kind = 'posts' | 'profiles' | 'comments';

interface Waiting {
  readonly kind: Kind;
  readonly value: ShownPost | ShownProfile | ShownComment;
  /** What must change for it to be news again; undefined where it always is. */
  readonly says: string | undefined;
}

/**
 * Sends sightings to the background in batches, one message every two seconds. A batch leaves the queue only when the
 * background has said that its transaction is complete; otherwise the same sightings go again, and the background
 * stores each once, since their ids are derived from what they say.
 */
export function sightingQueue({ network, call, health, signal, onProblem }: QueueDeps): Queue {
  const waiting = new Map<string, Waiting>();
  const sent = new Map<string, { at: number; says: string | undefined }>();
  let viewer: ProfileRef | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let batchSize = perMessage;
  let problem: CallError['reason'] | undefined;

  const plan = (delayMs: number): void => {
    if (!signal.aborted) timer ??= setTimeout(flush, delayMs);
  };

  const report = (reason: CallError['reason'] | undefined): void => {
    if (reason === problem) return;
    problem = reason;
    onProblem(reason);
  };

  const planRest = (): void => {
    if (waiting.size > 0) plan(batchSize === 1 ? 0 : sendEveryMs);
    else batchSize = perMessage;
  };

  const add = (key: string, item: Waiting): void => {
    const { says, value } = item;
    const last = sent.get(key);
    if (last && says && value.seenAt - last.at < (says === last.says ? unchangedForMs : changedForMs)) return;
    waiting.delete(key);
    waiting.set(key, item);
    if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value ?? key);
    plan(sendEveryMs);
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isSending || problem === 'gone') return;
    const counts = health.take();
    // Where nothing can be read there are counts alone, and they matter most.
    if (!(waiting.size + counts.length)) return;
    isSending = true;
    const batch = [...waiting].slice(0, batchSize);
    const of = <T>(kind: Kind) => batch.flatMap(([, item]) => (item.kind === kind ? (item.value as T) : []));
    const answer = await call('sightings.record', {
      network,
      posts: of<ShownPost>('posts'),
      profiles: of<ShownProfile>('profiles'),
      comments: of<ShownComment>('comments'),
      health: counts,
      viewer,
    });
    isSending = false;
    if (answer.ok && !answer.value.problem) {
      for (const [key, item] of batch) {
        sent.set(key, { at: item.value.seenAt, says: item.says });
        if (waiting.get(key) === item) waiting.delete(key);
      }
      report(undefined);
      planRest();
      return;
    }
    health.giveBack(counts);
    if (answer.ok && answer.value.problem === 'paused') {
      waiting.clear();
      return;
    }
    if (!answer.ok && answer.error.reason === 'refused') {
      // One bad sighting must not take its neighbours with it: each goes alone, and only what is refused alone is lost.
      if (batch.length > 1) batchSize = 1;
      else {
        for (const [key] of batch) waiting.delete(key);
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
    // Counts are compared as the page shows them.
    add: (value) => add(postKey(value.post), { kind: 'posts', value, says: JSON.stringify([value.countLabels]) }),
    addProfile: (value) => add(`@${value.profile.handle}`, { kind: 'profiles', value, says: undefined }),
    addComment: (value) =>
      add(`#${value.id}`, { kind: 'comments', value, says: JSON.stringify([value.reactionLabel, value.text]) }),
    viewer: (profile) => {
      viewer = profile;
    },
    flush,
  };
}
