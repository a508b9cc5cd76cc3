// Before Dexie, which takes what is there when it is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import Dexie from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterAll, beforeEach, vi } from 'vitest';

// The files of one process share a global object: what one left in a database would stand in the next one's.
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no messages: tests see the key and its substitutions, which is what code decides.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key: string, substitutions?: string | (string | number)[]) => [key, ...[substitutions ?? []].flat()].join('|'),
  );
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (typeof document === 'undefined') return;
  for (const element of [document.documentElement, document.head, document.body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
  // The document is one for all files, and does not know where anything is: a test that says so speaks for itself alone.
  Reflect.deleteProperty(document, 'elementFromPoint');
  document.head.replaceChildren();
  document.body.replaceChildren();
});
