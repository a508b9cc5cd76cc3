import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../lib/result.ts';
import type { ShownComment, ShownPost } from '../model/shown.ts';
import { HealthCount } from './health.ts';
import { sightingQueue } from './queue.ts';

const at = Date.UTC(2026, 10, 17, 9);
const sighting = (id: string, reactions = 1, seenAt = at): ShownPost => ({
  post: { network: 'x', kind: 'status', id },
  countLabels: { network: 'x', reactions: `${reactions} Likes`, beside: [] },
  locale: 'en',
  seenAt,
  surface: 'home',
  reader: 'x/1',
});

const stored = ok({ recorded: 1, dropped: 0 });
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ now: at });
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function setUp() {
  const call = vi.fn();
  const onProblem = vi.fn();
  const health = new HealthCount('x/1');
  const queue = sightingQueue({ network: 'x', call, health, signal: stop.signal, onProblem });
  const sentIds = (index: number): string[] => call.mock.calls[index]?.[1].posts.map((post: ShownPost) => post.post.id);
  return { call, onProblem, health, queue, sentIds };
}

describe('the queue of sightings', () => {
  it('sends one message for all that came within two seconds', async () => {
    const { call, queue, sentIds } = setUp();
    call.mockResolvedValue(stored);
    queue.add(sighting('1'));
    queue.add(sighting('2'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(call).toHaveBeenCalledTimes(1);
    expect(sentIds(0)).toEqual(['1', '2']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('sends again what the background did not acknowledge, and tells once', async () => {
    const { call, queue, sentIds, onProblem } = setUp();
    call.mockResolvedValueOnce(fail({ reason: 'failed', message: 'worker killed' })).mockResolvedValue(stored);
    queue.add(sighting('1'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(onProblem).toHaveBeenLastCalledWith('failed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sentIds(1)).toEqual(['1']);
    expect(onProblem).toHaveBeenLastCalledWith(undefined);
    expect(onProblem).toHaveBeenCalledTimes(2);
  });

  it('keeps everything while the disk is full and sends it when there is room', async () => {
    const { call, queue, sentIds, onProblem } = setUp();
    call
      .mockResolvedValueOnce(fail({ reason: 'storage-full', message: 'QuotaExceededError' }))
      .mockResolvedValue(stored);
    queue.add(sighting('1'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(onProblem).toHaveBeenLastCalledWith('storage-full');
    queue.add(sighting('2'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sentIds(1)).toEqual(['1', '2']);
  });

  it('stops for good when the extension was reloaded under the page', async () => {
    const { call, queue, onProblem } = setUp();
    call.mockResolvedValue(fail({ reason: 'gone', message: 'Extension context invalidated.' }));
    queue.add(sighting('1'));
    await vi.advanceTimersByTimeAsync(2000);
    queue.add(sighting('2'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(call).toHaveBeenCalledTimes(1);
    expect(onProblem).toHaveBeenCalledExactlyOnceWith('gone');
  });

  it('loses only what is refused alone, not its neighbours', async () => {
    const { call, queue, onProblem } = setUp();
    const stored: string[] = [];
    call.mockImplementation(async (_name, { posts }: { posts: ShownPost[] }) => {
      if (posts.some(({ post }) => post.id === 'poisoned')) return fail({ reason: 'refused', message: 'payload' });
      stored.push(...posts.map(({ post }) => post.id));
      return ok({ recorded: posts.length, dropped: 0 });
    });
    for (const id of ['1', 'poisoned', '2']) queue.add(sighting(id));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stored).toEqual(['1', '2']);
    expect(onProblem).toHaveBeenCalledWith('refused');
    queue.add(sighting('3'));
    queue.add(sighting('4'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(stored).toEqual(['1', '2', '3', '4']);
    expect(call.mock.lastCall?.[1].posts).toHaveLength(2);
  });

  it('does not send what did not change, and sends a change not more often than every half minute', async () => {
    const { call, queue } = setUp();
    call.mockResolvedValue(stored);
    queue.add(sighting('1', 1));
    await vi.advanceTimersByTimeAsync(2000);
    queue.add(sighting('1', 1, at + 60_000));
    queue.add(sighting('1', 2, at + 10_000));
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).toHaveBeenCalledTimes(1);
    queue.add(sighting('1', 2, at + 31_000));
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('sends comments with what they stand under, and again only when their words or reactions changed', async () => {
    const { call, queue } = setUp();
    call.mockResolvedValue(stored);
    const comment = (seenAt: number, reactionLabel?: string): ShownComment => ({
      id: '77',
      post: { network: 'facebook', kind: 'post', id: '1' },
      author: { network: 'facebook', handle: 'otto' },
      text: 'Where is it?',
      locale: 'en',
      seenAt,
      surface: 'post',
      reader: 'facebook/1',
      ...(reactionLabel === undefined ? {} : { reactionLabel }),
    });
    queue.addComment(comment(at));
    queue.add(sighting('1'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(call.mock.lastCall?.[1]).toMatchObject({ posts: [{}], comments: [{ id: '77' }], profiles: [] });
    queue.addComment(comment(at + 60_000));
    await vi.advanceTimersByTimeAsync(3000);
    expect(call).toHaveBeenCalledTimes(1);
    queue.addComment(comment(at + 60_000, '2'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('gives health counts back when they did not arrive', async () => {
    const { call, queue, health } = setUp();
    call.mockResolvedValueOnce(fail({ reason: 'failed', message: '' })).mockResolvedValue(stored);
    health.add('home', ['time']);
    queue.add(sighting('1'));
    await vi.advanceTimersByTimeAsync(8000);
    expect(call.mock.calls[1]?.[1].health).toMatchObject([
      { surface: 'home', reader: 'x/1', posts: 1, missing: { time: 1 } },
    ]);
  });

  it('sends counts alone where nothing could be read, when the page is left', async () => {
    const { call, queue, health } = setUp();
    call.mockResolvedValue(stored);
    await queue.flush();
    expect(call).not.toHaveBeenCalled();
    health.add('home', ['author']);
    stop.abort();
    expect(call.mock.lastCall?.[1]).toMatchObject({ posts: [], health: [{ posts: 1, missing: { author: 1 } }] });
  });

  it('names who is signed in in every batch, also where there are counts alone', async () => {
    const { call, queue, health } = setUp();
    call.mockResolvedValue(stored);
    health.add('home', ['author']);
    await queue.flush();
    queue.viewer({ network: 'x', handle: 'tidewell' });
    health.add('home', []);
    await queue.flush();
    expect(call.mock.calls.map(([, { posts, viewer }]) => [posts, viewer])).toEqual([
      [[], undefined],
      [[], { network: 'x', handle: 'tidewell' }],
    ]);
  });
});
