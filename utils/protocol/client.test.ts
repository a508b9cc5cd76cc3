import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../lib/result.ts';
import { call } from './client.ts';
import { messaging } from './server.ts';

afterEach(() => messaging.removeAllListeners());

describe('call', () => {
  it('is understood by the library that answers, and understands its answer', async () => {
    const answer = vi.fn().mockResolvedValue(ok({ removed: true }));
    messaging.onMessage('notes.remove', answer);
    expect(await call('notes.remove', { network: 'x', id: 'n1' })).toEqual({ ok: true, value: { removed: true } });
    expect(answer.mock.calls[0]?.[0]).toMatchObject({ type: 'notes.remove', data: { network: 'x', id: 'n1' } });
  });

  it('turns a failure beyond the gate into a value', async () => {
    messaging.onMessage('notes.remove', () => {
      throw new RangeError('boom');
    });
    expect(await call('notes.remove', { network: 'x', id: 'n1' })).toMatchObject({
      ok: false,
      error: { reason: 'failed' },
    });
  });

  it.each(['Extension context invalidated.', 'Could not establish connection. Receiving end does not exist.'])(
    'says that the extension is gone: %s',
    async (message) => {
      vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error(message));
      expect(await call('compose.context', { network: 'x' })).toMatchObject({ ok: false, error: { reason: 'gone' } });
    },
  );
});
