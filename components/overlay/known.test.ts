import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownView, MarkView } from '../../utils/model/cards.ts';
import type { PostRef, ProfileRef } from '../../utils/model/sighting.ts';
import { createKnown } from './known.ts';

const ref = (handle: string): ProfileRef => ({ network: 'x', handle });
const post = (id: string, author: string): { post: PostRef; author: ProfileRef } => ({
  post: { network: 'x', kind: 'status', id },
  author: ref(author),
});
const mara: KnownView = { handleKey: 'x:mara', called: ['Mara'], dot: '', label: 'Mara, Contact' };

const setUp = async (
  answer: { profiles: KnownView[]; marks: MarkView[]; kept?: string[] },
  revision?: number,
  kept?: string[],
) => {
  if (revision !== undefined) await fakeBrowser.storage.local.set({ 'known.revision': revision });
  const ask = vi.fn(async (_name: string, _payload: unknown) => answer);
  const onAnswer = vi.fn();
  const life = new AbortController();
  const known = createKnown({ network: 'x', kept, ask: ask as never, onAnswer, signal: life.signal });
  await vi.advanceTimersByTimeAsync(0);
  return { ask, onAnswer, known, life };
};
const rest = () => vi.advanceTimersByTimeAsync(750);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is known of a page', () => {
  it('asks for many names in one message, and for none twice', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    known.want([ref('Mara'), ref('zed')], []);
    known.want([ref('zed'), ref('@mara')], []);
    await rest();
    known.want([ref('mara'), ref('zed')], []);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(known.profile(ref('MARA'))).toEqual(mara);
    expect(known.profile(ref('zed'))).toBeUndefined();
  });

  it('asks nothing more when nobody is kept, until that changes', async () => {
    const { ask, known, onAnswer } = await setUp({ profiles: [], marks: [], kept: [] });
    known.want([ref('zed')], []);
    await rest();
    expect(known.isEmpty).toBe(true);
    known.want([ref('other')], [post('1', 'other'), { post: post('2', '').post } as never]);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);

    await fakeBrowser.storage.local.set({ 'known.revision': 1 });
    expect(known.isEmpty).toBe(false);
    expect(onAnswer).toHaveBeenCalled();
    known.want([ref('other')], []);
    await rest();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks for no stranger once it is told who is kept, but for who may be one by handle or number', async () => {
    const { ask, known } = await setUp({ profiles: [], marks: [], kept: ['x:mara', 'x:77'] });
    known.want([ref('zed')], []);
    await rest();
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ wantsKept: true });
    known.want([ref('other'), { ...ref('third'), stableId: '5' }], [post('1', 'other')]);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);

    known.want([ref('Mara'), { ...ref('renamed'), stableId: '77' }], []);
    await rest();
    expect(ask.mock.calls[1]?.[1]).toMatchObject({
      profiles: [{ handle: 'Mara' }, { handle: 'renamed' }],
      wantsKept: false,
    });
  });

  it('asks for no stranger at all where it was told before who is kept, until that changes', async () => {
    const { ask, known } = await setUp({ profiles: [], marks: [] }, 1, ['x:mara']);
    known.want([ref('zed')], [post('1', 'zed')]);
    await rest();
    expect([ask.mock.calls.length, known.isAsking, known.isEmpty]).toEqual([0, false, false]);
    known.want([ref('mara')], []);
    await rest();
    await fakeBrowser.storage.local.set({ 'known.revision': 2 });
    known.want([ref('zed')], []);
    await rest();
    expect(ask.mock.calls.map(([, payload]) => payload)).toMatchObject([
      { profiles: [{ handle: 'mara' }], wantsKept: false },
      { profiles: [{ handle: 'zed' }], wantsKept: true },
    ]);
    expect((await setUp({ profiles: [], marks: [] }, 2, [])).known.isEmpty).toBe(true);
  });

  it('is told anew who is kept when that changes, and when there was no answer', async () => {
    const { ask, known } = await setUp({ profiles: [], marks: [], kept: ['x:mara'] });
    ask.mockResolvedValueOnce(undefined as never);
    for (const handle of ['a', 'b']) {
      known.want([ref(handle)], []);
      await rest();
    }
    await fakeBrowser.storage.local.set({ 'known.revision': 2 });
    known.want([ref('c')], []);
    await rest();
    expect(ask.mock.calls.map(([, payload]) => (payload as { wantsKept: boolean }).wantsKept)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('asks about every name where too many are kept to be told', async () => {
    const { ask, known } = await setUp({ profiles: [], marks: [] });
    known.want([ref('zed')], []);
    await rest();
    known.want([ref('other')], []);
    await rest();
    expect(known.isEmpty).toBe(false);
    expect(ask.mock.calls.map(([, payload]) => (payload as { wantsKept: boolean }).wantsKept)).toEqual([true, false]);
  });

  it('asks again for the mark of a followed post that is not stored yet, and not for a stranger', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    const posts = [post('1', 'mara'), post('2', 'zed')];
    known.want([ref('mara'), ref('zed')], posts);
    await rest();
    await vi.advanceTimersByTimeAsync(3_000);
    known.want([], posts);
    await rest();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(ask.mock.calls[1]?.[1]).toMatchObject({ posts: [{ id: '1' }] });
  });

  it('does not ask for the posts of somebody who is known to be a stranger, until more is known', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    known.want([ref('mara'), ref('zed')], []);
    await rest();
    known.want([], [post('2', 'zed')]);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);
    known.want([], [post('1', 'mara'), post('2', 'zed')]);
    await rest();
    expect(ask.mock.calls[1]?.[1]).toMatchObject({ profiles: [], posts: [{ id: '1' }] });
    known.forget();
    known.want([], [post('2', 'zed')]);
    await rest();
    expect(ask.mock.calls[2]?.[1]).toMatchObject({ posts: [{ id: '2' }] });
  });

  it('asks for marks with the names that come next, or a moment later, and never for nothing', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    known.ask(ref('mara'));
    await fakeBrowser.storage.local.set({ 'known.revision': 2 });
    await rest();
    expect(ask).not.toHaveBeenCalled();
    known.want([], [post('1', 'mara')]);
    await vi.advanceTimersByTimeAsync(100);
    expect(ask).not.toHaveBeenCalled();
    known.ask(ref('mara'));
    await rest();
    known.want([], [post('2', 'mara')]);
    await rest();
    expect(ask.mock.calls.map(([, payload]) => payload)).toMatchObject([
      { profiles: [{ handle: 'mara' }], posts: [{ id: '1' }] },
      { profiles: [], posts: [{ id: '2' }] },
    ]);
  });

  it('lets go of the mark of a post whose author became a stranger while it was out of sight', async () => {
    const mark = { postKey: 'x:status:1' } as MarkView;
    const { ask, known } = await setUp({ profiles: [mara], marks: [mark] }, 1);
    known.want([ref('mara')], [post('1', 'mara')]);
    await rest();
    known.forget();
    ask.mockResolvedValue({ profiles: [], marks: [] });
    known.want([ref('mara')], []);
    await rest();
    known.want([ref('mara')], [post('1', 'mara')]);
    await rest();
    expect(known.mark(post('1', 'mara').post)).toBeUndefined();
  });

  it('gives what is known of a name and asks where that is not known yet', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    expect(known.ask(ref('mara'))).toBeUndefined();
    await rest();
    expect(known.ask(ref('mara'))).toEqual(mara);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('says that there is more to draw only where somebody or a mark came or went', async () => {
    const { ask, known, onAnswer } = await setUp({ profiles: [], marks: [] }, 1);
    onAnswer.mockClear();
    known.want([ref('zed')], [post('2', 'zed')]);
    await rest();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(onAnswer).not.toHaveBeenCalled();
    ask.mockResolvedValueOnce({ profiles: [mara], marks: [] });
    known.want([ref('mara')], []);
    await rest();
    expect(onAnswer).toHaveBeenCalledTimes(1);
    known.forget();
    onAnswer.mockClear();
    known.want([ref('mara')], []);
    await rest();
    expect(onAnswer, 'nobody is Mara any more').toHaveBeenCalledTimes(1);
  });

  it('drops an answer that was asked for before what is known changed', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    let answer: (value: { profiles: KnownView[]; marks: MarkView[] }) => void = () => undefined;
    ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    known.want([ref('mara')], []);
    await rest();
    known.forget();
    answer({ profiles: [mara], marks: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(known.profile(ref('mara'))).toBeUndefined();
  });

  it('keeps what it knew until more is known, and lets go of it then', async () => {
    const mark = { postKey: 'x:status:1' } as MarkView;
    const { ask, known } = await setUp({ profiles: [mara], marks: [mark] }, 1);
    const ask1 = () => known.want([ref('mara')], [post('1', 'mara')]);
    ask1();
    await rest();
    await fakeBrowser.storage.local.set({ 'known.revision': 2 });
    expect(known.profile(ref('mara')), 'a dot that has the focus keeps it').toEqual(mara);
    expect(known.mark(post('1', 'mara').post)).toEqual(mark);

    ask.mockResolvedValueOnce({ profiles: [], marks: [] });
    ask1();
    await rest();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(known.profile(ref('mara'))).toBeUndefined();
    expect(known.mark(post('1', 'mara').post)).toBeUndefined();
  });

  it('asks again where a page tells the number, and believes the number before the handle', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    known.want([ref('mara')], []);
    await rest();
    expect(known.profile(ref('mara'))).toEqual(mara);

    const numbered = { ...ref('mara'), stableId: '999' };
    ask.mockResolvedValueOnce({ profiles: [], marks: [] });
    known.want([numbered], []);
    await rest();
    expect(ask.mock.calls[1]?.[1]).toMatchObject({ profiles: [{ handle: 'mara', stableId: '999' }] });
    expect(known.profile(numbered)).toBeUndefined();
    expect(known.profile(ref('mara')), 'the handle is another account now').toBeUndefined();
    known.want([ref('mara'), numbered], []);
    await rest();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks once more for what could not be answered', async () => {
    const { ask, known } = await setUp({ profiles: [mara], marks: [] }, 1);
    ask.mockResolvedValueOnce(undefined as never);
    known.want([ref('mara')], []);
    await rest();
    expect(known.profile(ref('mara'))).toBeUndefined();
    known.want([ref('zed')], []);
    await rest();
    expect(known.profile(ref('mara'))).toEqual(mara);
  });

  it('says so when the last one who was known is not any more, though nobody is kept at all', async () => {
    const { ask, known, onAnswer } = await setUp({ profiles: [mara], marks: [] });
    known.want([ref('mara')], []);
    await rest();
    known.forget();
    onAnswer.mockClear();
    ask.mockResolvedValueOnce({ profiles: [], marks: [], kept: [] });
    known.want([ref('mara')], []);
    await rest();
    expect(known.isEmpty).toBe(true);
    expect(onAnswer).toHaveBeenCalledTimes(1);
  });

  it('is silent after its end', async () => {
    const { ask, known, life } = await setUp({ profiles: [], marks: [] }, 1);
    known.want([ref('mara')], []);
    life.abort();
    await rest();
    known.want([ref('zed')], []);
    await rest();
    expect(ask).not.toHaveBeenCalled();
  });
});
