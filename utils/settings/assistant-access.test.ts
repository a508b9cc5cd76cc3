import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readAccess, writeAccess } from './assistant-access.ts';

const at = (base: string) => ({ use: 'endpoint', base, model: 'm' }) as const;

it('writes an address and its key in one step and reads them in one: neither is ever beside another', async () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  const get = vi.spyOn(browser.storage.local, 'get');
  await writeAccess(at('https://a.example'), 'sk-a');
  expect(set.mock.calls).toEqual([[{ assistant: at('https://a.example'), 'assistant.key': 'sk-a' }]]);
  get.mockClear();
  expect(await readAccess()).toEqual({ setting: at('https://a.example'), key: 'sk-a' });
  expect(get).toHaveBeenCalledTimes(1);
});

it('keeps the key where none is given, and has none at first', async () => {
  expect(await readAccess()).toEqual({ setting: { use: 'off', base: '', model: '' }, key: '' });
  await writeAccess(at('https://a.example'), 'sk-a');
  await writeAccess(at('https://a.example/v2'), undefined);
  expect((await readAccess()).key).toBe('sk-a');
  await writeAccess(at('https://b.example'), '');
  expect((await readAccess()).key).toBe('');
});
