import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, vi } from 'vitest';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no messages: tests see the key and its substitutions, which is what code decides.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key: string, substitutions?: string | (string | number)[]) => [key, ...[substitutions ?? []].flat()].join('|'),
  );
});
