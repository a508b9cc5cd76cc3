import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing';
import { beforeEach, vi } from 'vitest';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no messages: tests see the key and its substitutions, which is what code decides.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string, substitutions?: string | string[]) =>
    [key, ...[substitutions ?? []].flat()].join('|'),
  );
});
