import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from './server.ts';

const handlers = {
  'compose.context': vi.fn(),
  'notes.add': vi.fn(),
  'tab.state': vi.fn(),
  'sightings.record': vi.fn(),
} as unknown as Handlers;

const reasonOf = (error: unknown) => (error instanceof RangeError ? 'storage-full' : 'failed');
const own = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html'), frameId: 0 };
const onX = { id: fakeBrowser.runtime.id, url: 'https://x.com/home', frameId: 0, tab: { id: 7 } };

const ask = (name: keyof Handlers, data: unknown, sender: object) =>
  answer(name, handlers, data, sender as Parameters<typeof answer>[3], reasonOf as Parameters<typeof answer>[4]);

describe('the gate of the background', () => {
  it('passes a content script of the network that the payload names, with its tab', async () => {
    vi.mocked(handlers['compose.context']).mockResolvedValue({ snippets: [], entry: undefined });
    expect(await ask('compose.context', { network: 'x' }, onX)).toEqual({
      ok: true,
      value: { snippets: [], entry: undefined },
    });
    expect(handlers['compose.context']).toHaveBeenCalledWith({ network: 'x' }, { tabId: 7 });
  });

  it.each([
    ['another network', 'compose.context', { network: 'linkedin' }, onX],
    ['another site', 'compose.context', { network: 'x' }, { ...onX, url: 'https://x.com.evil.example/home' }],
    ['an embedded frame', 'compose.context', { network: 'x' }, { ...onX, frameId: 3 }],
    ['another extension', 'compose.context', { network: 'x' }, { ...onX, id: 'somebody-else' }],
    ['no address', 'compose.context', { network: 'x' }, { id: fakeBrowser.runtime.id }],
    ['a call for our pages only', 'tab.state', { tabId: 1 }, onX],
  ] as const)('refuses %s', async (_what, name, data, sender) => {
    const result = await ask(name, data, sender);
    expect(result).toMatchObject({ ok: false, error: { reason: 'refused' } });
    expect(handlers[name]).not.toHaveBeenCalled();
  });

  it('lets our own pages ask what only they may ask', async () => {
    vi.mocked(handlers['tab.state']).mockResolvedValue(null);
    expect(await ask('tab.state', { tabId: 1 }, own)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'compose'],
    ['an unknown network', { network: 'myspace' }],
    ['a note without text', { network: 'x', on: { post: { network: 'x', kind: 'status', id: '1' } }, text: '' }],
    [
      'a count whose interval is upside down',
      { network: 'x', posts: [{ metrics: { reactions: { from: 2, to: 1 } } }] },
    ],
  ])('refuses %s as a payload and says where', async (_what, data) => {
    for (const name of ['notes.add', 'sightings.record'] as const) {
      const result = await ask(name, data, onX);
      expect(result).toMatchObject({ ok: false, error: { reason: 'refused' } });
    }
    expect(handlers['notes.add']).not.toHaveBeenCalled();
  });

  it('turns what a handler throws into a reason, never into a throw', async () => {
    vi.mocked(handlers['compose.context']).mockRejectedValue(new RangeError('full'));
    expect(await ask('compose.context', { network: 'x' }, onX)).toMatchObject({
      ok: false,
      error: { reason: 'storage-full' },
    });
  });
});
